import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Tagged } from '@/shared/api/read';
import type { Branch } from '@/shared/api/types';
import { useCommand } from '@/shared/commands/use-command';
import { useFormat } from '@/shared/i18n/use-format';
import { useCan } from '@/shared/session/use-current-user';
import { ActivationButton } from '@/shared/ui/activation-button';
import { BackLink } from '@/shared/ui/back-link';
import { Facts } from '@/shared/ui/facts';
import { TextLink } from '@/shared/ui/link-button';
import { Moment } from '@/shared/ui/moment';
import { PageHeader } from '@/shared/ui/page-header';
import { Panel } from '@/shared/ui/panel';
import { branchQuery, updateBranch } from './api';
import { BranchEditPanel } from './branch-edit-panel';
import classes from './branch-screen.module.css';
import { BranchStatus } from './branch-status';
import { editBranch } from './commands';
import { HoursTable } from './hours-table';
import { Registers } from './registers';
import type { BranchSearch } from './search';

interface Props {
  id: string;
  search: BranchSearch;
  onSearch: (change: Partial<BranchSearch>) => void;
}

export function BranchScreen({ id, search, onSearch }: Props) {
  const { t } = useTranslation();
  const mayEdit = useCan('branches.edit');
  const { data: branch } = useSuspenseQuery(branchQuery(id));
  const { value } = branch;
  const edit = () => onSearch({ panel: 'edit' });
  useCommand(editBranch, edit, { when: mayEdit });
  return (
    <>
      <PageHeader
        title={value.name}
        above={<BackLink to="/branches">{t('branches.backToList')}</BackLink>}
        beside={<BranchStatus active={value.active} />}
        lead={value.code}
        actions={
          mayEdit ? (
            <>
              <Activation branch={branch} />
              <Button leftSection={<IconPencil size={17} aria-hidden="true" />} onClick={edit}>
                {t('common.edit')}
              </Button>
            </>
          ) : null
        }
      />
      <div className={classes.columns}>
        <div className={classes.stack}>
          <Registers branch={value} search={search} onSearch={onSearch} />
          <Details branch={value} />
        </div>
        <Panel title={t('branches.hours')}>
          <HoursTable branch={value} />
        </Panel>
      </div>
      {search.panel === 'edit' && mayEdit ? (
        <BranchEditPanel branch={branch} onClose={() => onSearch({ panel: undefined })} />
      ) : null}
    </>
  );
}

function Details({ branch }: { branch: Branch }) {
  const { t } = useTranslation();
  const format = useFormat();
  const seesAudit = useCan('audit.see');
  return (
    <Panel
      title={t('branches.details')}
      actions={
        seesAudit ? (
          <TextLink to="/audit" search={{ entity_type: 'branch', entity_id: branch.id }} size="sm">
            {t('branches.audit')}
          </TextLink>
        ) : null
      }
    >
      <Facts
        facts={[
          { name: t('branches.code'), value: branch.code },
          { name: t('branches.tax'), value: format.percent(branch.tax_percent) },
          { name: t('branches.currency'), value: branch.currency },
          { name: t('branches.timeZone'), value: branch.time_zone.replaceAll('_', ' ') },
          { name: t('branches.dayTurns'), value: <span className="figures">{branch.day_turns_at}</span> },
          { name: t('common.updated'), value: <Moment at={branch.updated_at} /> },
        ]}
      />
    </Panel>
  );
}

function Activation({ branch }: { branch: Tagged<Branch> }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const { id, name, active } = branch.value;
  return (
    <ActivationButton
      active={active}
      etag={branch.etag}
      words={{
        activate: t('branches.activate'),
        deactivate: t('branches.deactivate'),
        title: t('branches.deactivateTitle', { name }),
        text: t('branches.deactivateText'),
        activated: t('branches.activated', { name }),
        deactivated: t('branches.deactivated', { name }),
      }}
      send={(next, etag, intent) => updateBranch(queryClient, { id, etag, changes: { active: next }, intent })}
      refetch={() => queryClient.fetchQuery({ ...branchQuery(id), staleTime: 0 })}
    />
  );
}
