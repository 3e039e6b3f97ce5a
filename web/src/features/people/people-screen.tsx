import { Button, SegmentedControl } from '@mantine/core';
import { IconPlus, IconSearchOff, IconUsers } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UserWithPassword } from '@/shared/api/types';
import { useCommand } from '@/shared/commands/use-command';
import { EmptyState } from '@/shared/ui/empty-state';
import { FilterSelect } from '@/shared/ui/filter-select';
import { PageHeader } from '@/shared/ui/page-header';
import { Panel } from '@/shared/ui/panel';
import { SearchField } from '@/shared/ui/search-field';
import toolbar from '@/shared/ui/toolbar.module.css';
import { peopleQuery } from './api';
import { newPerson } from './commands';
import { filterPeople } from './model';
import { OneTimePassword } from './one-time-password';
import { PeopleTable } from './people-table';
import { PersonCreatePanel } from './person-create-panel';
import { type PeopleSearch, ROLES } from './search';

interface Props {
  search: PeopleSearch;
  onSearch: (change: Partial<PeopleSearch>) => void;
  onOpen: (id: string) => void;
}

export function PeopleScreen({ search, onSearch, onOpen }: Props) {
  const { t } = useTranslation();
  const { data: people } = useSuspenseQuery(peopleQuery);
  const [created, setCreated] = useState<UserWithPassword | null>(null);
  const shown = filterPeople(people, search);
  const openNew = () => onSearch({ panel: 'new' });
  useCommand(newPerson, openNew);
  const create = (
    <Button leftSection={<IconPlus size={18} aria-hidden="true" />} onClick={openNew}>
      {t('people.new')}
    </Button>
  );
  return (
    <>
      <PageHeader title={t('people.title')} lead={t('people.lead')} actions={create} />
      {people.length === 0 ? (
        <Panel flush>
          <EmptyState icon={IconUsers} title={t('people.none.title')} text={t('people.none.text')} action={create} />
        </Panel>
      ) : (
        <>
          <Filters search={search} onSearch={onSearch} shown={shown.length} total={people.length} />
          {shown.length === 0 ? (
            <Panel flush>
              <EmptyState
                icon={IconSearchOff}
                title={t('people.noMatch.title')}
                text={t('people.noMatch.text')}
                action={
                  <Button
                    variant="default"
                    onClick={() => onSearch({ q: undefined, role: undefined, status: undefined })}
                  >
                    {t('common.clearFilters')}
                  </Button>
                }
              />
            </Panel>
          ) : (
            <PeopleTable people={shown} />
          )}
        </>
      )}
      {search.panel === 'new' ? (
        <PersonCreatePanel
          onClose={() => onSearch({ panel: undefined })}
          onCreated={(result) => {
            setCreated(result);
            onSearch({ panel: undefined });
          }}
        />
      ) : null}
      <OneTimePassword
        result={created}
        title={t('people.password.createdTitle', { name: created?.user.full_name ?? '' })}
        onClose={() => {
          if (created) onOpen(created.user.id);
          setCreated(null);
        }}
      />
    </>
  );
}

function Filters({
  search,
  onSearch,
  shown,
  total,
}: Pick<Props, 'search' | 'onSearch'> & { shown: number; total: number }) {
  const { t } = useTranslation();
  return (
    <search className={toolbar.toolbar}>
      <SearchField
        label={t('people.searchLabel')}
        placeholder={t('people.searchPlaceholder')}
        value={search.q ?? ''}
        onChange={(q) => onSearch({ q: q || undefined })}
      />
      <FilterSelect
        label={t('people.role')}
        any={t('people.allRoles')}
        value={search.role}
        options={ROLES.map((role) => ({ value: role, label: t(`common.roles.${role}`) }))}
        onChange={(role) => onSearch({ role })}
      />
      <SegmentedControl
        aria-label={t('common.status')}
        value={search.status ?? 'active'}
        onChange={(status) => onSearch({ status: status === 'active' ? undefined : (status as 'inactive' | 'all') })}
        data={(['active', 'inactive', 'all'] as const).map((status) => ({
          value: status,
          label: t(`people.statuses.${status}`),
        }))}
      />
      <span className={toolbar.count} role="status">
        {shown === total ? t('people.count', { count: total }) : t('people.countFiltered', { shown, total })}
      </span>
    </search>
  );
}
