import { Button, SegmentedControl } from '@mantine/core';
import { IconBuildingStore, IconPlus } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useCommand } from '@/shared/commands/use-command';
import { useCan } from '@/shared/session/use-current-user';
import { EmptyState } from '@/shared/ui/empty-state';
import { PageHeader } from '@/shared/ui/page-header';
import { Panel } from '@/shared/ui/panel';
import toolbar from '@/shared/ui/toolbar.module.css';
import { branchesQuery, registersQuery } from './api';
import { BranchCard } from './branch-card';
import { BranchCreatePanel } from './branch-create-panel';
import classes from './branches-screen.module.css';
import { newBranch } from './commands';
import type { BranchesSearch } from './search';

interface Props {
  search: BranchesSearch;
  onSearch: (change: Partial<BranchesSearch>) => void;
  onOpen: (id: string) => void;
}

export function BranchesScreen({ search, onSearch, onOpen }: Props) {
  const { t } = useTranslation();
  const mayEdit = useCan('branches.edit');
  const { data: branches } = useSuspenseQuery(branchesQuery);
  const { data: registers } = useSuspenseQuery(registersQuery());
  const status = search.status ?? 'active';
  const shown = branches.filter((branch) => status === 'all' || branch.active === (status === 'active'));
  const openNew = () => onSearch({ panel: 'new' });
  useCommand(newBranch, openNew, { when: mayEdit });
  const create = mayEdit ? (
    <Button leftSection={<IconPlus size={18} aria-hidden="true" />} onClick={openNew}>
      {t('branches.new')}
    </Button>
  ) : null;
  return (
    <>
      <PageHeader title={t('branches.title')} lead={t('branches.lead')} actions={create} />
      <div className={toolbar.toolbar}>
        <SegmentedControl
          aria-label={t('common.status')}
          value={status}
          onChange={(next) => onSearch({ status: next === 'active' ? undefined : (next as 'inactive' | 'all') })}
          data={(['active', 'inactive', 'all'] as const).map((value) => ({
            value,
            label: t(`branches.statuses.${value}`),
          }))}
        />
        <span className={toolbar.count} role="status">
          {t('branches.count', { count: shown.length })}
        </span>
      </div>
      {shown.length === 0 ? (
        <Panel flush>
          <EmptyState
            icon={IconBuildingStore}
            title={t(branches.length === 0 ? 'branches.none.title' : 'branches.noMatch.title')}
            text={t(branches.length === 0 ? 'branches.none.text' : 'branches.noMatch.text')}
            action={branches.length === 0 ? create : null}
          />
        </Panel>
      ) : (
        <ul className={classes.cards}>
          {shown.map((branch) => (
            <li key={branch.id}>
              <BranchCard
                branch={branch}
                registers={registers.filter((register) => register.branch_id === branch.id && register.active).length}
              />
            </li>
          ))}
        </ul>
      )}
      {mayEdit && search.panel === 'new' ? (
        <BranchCreatePanel onClose={() => onSearch({ panel: undefined })} onCreated={(branch) => onOpen(branch.id)} />
      ) : null}
    </>
  );
}
