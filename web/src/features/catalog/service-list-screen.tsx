import { Button, SegmentedControl } from '@mantine/core';
import { IconPlus, IconSearchOff, IconTags } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useCommand } from '@/shared/commands/use-command';
import { useCan, useCurrentUser } from '@/shared/session/use-current-user';
import { EmptyState } from '@/shared/ui/empty-state';
import { FilterSelect } from '@/shared/ui/filter-select';
import { PageHeader } from '@/shared/ui/page-header';
import { Panel } from '@/shared/ui/panel';
import { SearchField } from '@/shared/ui/search-field';
import toolbar from '@/shared/ui/toolbar.module.css';
import { servicesQuery } from './api';
import { newService } from './commands';
import { filterServices, UNITS } from './model';
import type { ServiceListSearch } from './search';
import { ServiceCreatePanel } from './service-create-panel';
import { ServiceTable } from './service-table';

interface Props {
  search: ServiceListSearch;
  onSearch: (change: Partial<ServiceListSearch>) => void;
  onOpen: (id: string) => void;
}

export function ServiceListScreen({ search, onSearch, onOpen }: Props) {
  const { t } = useTranslation();
  const mayCreate = useCan('services.create');
  const { data: services } = useSuspenseQuery(servicesQuery);
  const shown = filterServices(services, search);
  useCommand(newService, () => onSearch({ panel: 'new' }), { when: mayCreate });
  const create = mayCreate ? (
    <Button leftSection={<IconPlus size={18} aria-hidden="true" />} onClick={() => onSearch({ panel: 'new' })}>
      {t('catalog.new')}
    </Button>
  ) : null;
  return (
    <>
      <PageHeader title={t('catalog.title')} lead={t('catalog.lead')} actions={create} />
      {services.length === 0 ? (
        <Panel flush>
          <EmptyState
            icon={IconTags}
            title={t('catalog.none.title')}
            text={t(mayCreate ? 'catalog.none.text' : 'catalog.none.readerText')}
            action={create}
          />
        </Panel>
      ) : (
        <>
          <Filters search={search} onSearch={onSearch} shown={shown.length} total={services.length} />
          {shown.length === 0 ? (
            <Panel flush>
              <EmptyState
                icon={IconSearchOff}
                title={t('catalog.noMatch.title')}
                text={t('catalog.noMatch.text')}
                action={<ClearFilters onSearch={onSearch} />}
              />
            </Panel>
          ) : (
            <ServiceTable services={shown} search={search} onSearch={onSearch} />
          )}
        </>
      )}
      {mayCreate && search.panel === 'new' ? (
        <ServiceCreatePanel
          onClose={() => onSearch({ panel: undefined })}
          onCreated={(service) => onOpen(service.id)}
        />
      ) : null}
    </>
  );
}

function ClearFilters({ onSearch }: Pick<Props, 'onSearch'>) {
  const { t } = useTranslation();
  const none = { q: undefined, unit: undefined, status: undefined, branch: undefined };
  return (
    <Button variant="default" onClick={() => onSearch(none)}>
      {t('common.clearFilters')}
    </Button>
  );
}

function Filters({
  search,
  onSearch,
  shown,
  total,
}: Pick<Props, 'search' | 'onSearch'> & { shown: number; total: number }) {
  const { t } = useTranslation();
  const { branches } = useCurrentUser();
  return (
    <search className={toolbar.toolbar}>
      <SearchField
        label={t('catalog.searchLabel')}
        placeholder={t('catalog.searchPlaceholder')}
        value={search.q ?? ''}
        onChange={(q) => onSearch({ q: q || undefined })}
      />
      {branches.length > 1 ? (
        <FilterSelect
          label={t('common.branch')}
          any={t('common.allBranches')}
          value={search.branch}
          options={branches.map((branch) => ({ value: branch.id, label: branch.name }))}
          onChange={(branch) => onSearch({ branch })}
        />
      ) : null}
      <FilterSelect
        label={t('catalog.unit')}
        any={t('catalog.allUnits')}
        value={search.unit}
        options={UNITS.map((unit) => ({ value: unit, label: t(`catalog.units.${unit}`) }))}
        onChange={(unit) => onSearch({ unit })}
      />
      <SegmentedControl
        aria-label={t('catalog.statusFilter')}
        value={search.status ?? 'active'}
        onChange={(status) => onSearch({ status: status === 'active' ? undefined : (status as 'inactive' | 'all') })}
        data={(['active', 'inactive', 'all'] as const).map((status) => ({
          value: status,
          label: t(`catalog.statuses.${status}`),
        }))}
      />
      <span className={toolbar.count} role="status">
        {shown === total ? t('catalog.count', { count: total }) : t('catalog.countFiltered', { shown, total })}
      </span>
    </search>
  );
}
