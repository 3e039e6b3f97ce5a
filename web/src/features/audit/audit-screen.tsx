import { Button, Group } from '@mantine/core';
import { IconHistory, IconSearchOff } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/shared/ui/empty-state';
import { PageHeader } from '@/shared/ui/page-header';
import { Panel } from '@/shared/ui/panel';
import { auditQuery } from './api';
import { AuditFilters } from './audit-filters';
import { AuditList, type NameOf } from './audit-list';
import type { AuditSearch } from './search';

interface Props {
  search: AuditSearch;
  onSearch: (change: Partial<AuditSearch>) => void;
  nameOf: NameOf;
}

const NO_FILTERS: AuditSearch = {
  action: undefined,
  entity_type: undefined,
  entity_id: undefined,
  actor_id: undefined,
  from: undefined,
  to: undefined,
};

export function AuditScreen({ search, onSearch, nameOf }: Props) {
  const { t } = useTranslation();
  const { data: page } = useSuspenseQuery(auditQuery(search));
  const filtered = Object.values(search).some((value) => value !== undefined);
  const clear = filtered ? (
    <Button variant="default" onClick={() => onSearch(NO_FILTERS)}>
      {t('common.clearFilters')}
    </Button>
  ) : null;
  return (
    <>
      <PageHeader title={t('audit.title')} lead={t('audit.lead')} />
      <AuditFilters search={search} onSearch={onSearch} clear={clear} />
      {page.items.length === 0 ? (
        <Panel flush>
          <EmptyState
            icon={filtered ? IconSearchOff : IconHistory}
            title={t(filtered ? 'audit.none.title' : 'audit.empty.title')}
            text={t(filtered ? 'audit.none.text' : 'audit.empty.text')}
            action={clear}
          />
        </Panel>
      ) : (
        <AuditList entries={page.items} nameOf={nameOf} />
      )}
      <Group justify="space-between" mt="md">
        {search.cursor ? (
          <Button variant="default" onClick={() => onSearch({ cursor: undefined })}>
            {t('common.newest')}
          </Button>
        ) : (
          <span />
        )}
        {page.next_cursor ? (
          <Button variant="default" onClick={() => onSearch({ cursor: page.next_cursor ?? undefined })}>
            {t('common.older')}
          </Button>
        ) : null}
      </Group>
    </>
  );
}
