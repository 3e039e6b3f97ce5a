import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Service } from '@/shared/api/types';
import { useFormat } from '@/shared/i18n/use-format';
import { toCents } from '@/shared/lib/money';
import { useBranchName } from '@/shared/session/branch-names';
import { useCurrentUser } from '@/shared/session/use-current-user';
import { DataTable } from '@/shared/ui/data-table';
import { SortableHeader } from '@/shared/ui/sortable-header';
import { groupByUnit, priceIn, type ServiceSort, sortServices } from './model';
import type { ServiceListSearch } from './search';
import { ServiceStatus } from './service-status';
import classes from './service-table.module.css';
import { TurnaroundText } from './turnaround-text';

interface Props {
  services: Service[];
  search: ServiceListSearch;
  onSearch: (change: Partial<ServiceListSearch>) => void;
}

const COLUMNS = 5;

export function ServiceTable({ services, search, onSearch }: Props) {
  const { t } = useTranslation();
  const sort = search.sort ?? 'name';
  const groups = groupByUnit(sortServices(services, sort, search.descending, search.branch));
  const header = (column: ServiceSort, label: string, align: 'start' | 'end' = 'start') => (
    <SortableHeader
      label={label}
      align={align}
      direction={sort === column ? (search.descending ? 'descending' : 'ascending') : null}
      onSort={() => onSearch({ sort: column, descending: sort === column && !search.descending ? true : undefined })}
    />
  );
  return (
    <DataTable
      caption={t('catalog.title')}
      head={
        <tr>
          {header('name', t('catalog.columns.service'))}
          {header('price', t('catalog.columns.price'), 'end')}
          <th scope="col" data-align="end">
            {t('catalog.columns.minimum')}
          </th>
          {header('turnaround', t('catalog.columns.turnaround'))}
          <th scope="col">{t('catalog.columns.status')}</th>
        </tr>
      }
    >
      {groups.map((group) => (
        <tbody key={group.unit}>
          <tr>
            <th scope="rowgroup" colSpan={COLUMNS}>
              {t(`catalog.groups.${group.unit}`)}
            </th>
          </tr>
          {group.services.map((service) => (
            <ServiceRow key={service.id} service={service} branch={search.branch} />
          ))}
        </tbody>
      ))}
    </DataTable>
  );
}

function ServiceRow({ service, branch }: { service: Service; branch: string | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  const branchName = useBranchName();
  const minimum = toCents(service.minimum_charge) > 0n;
  return (
    <tr data-inactive={!service.active}>
      <td>
        <Link to="/services/$serviceId" params={{ serviceId: service.id }} className={classes.name}>
          {service.name}
        </Link>
        <span className={classes.under}>
          <span className={classes.code}>{service.code}</span>
          {service.branch_id ? t('catalog.onlyIn', { branch: branchName(service.branch_id) }) : null}
        </span>
      </td>
      <td data-label={t('catalog.columns.price')} data-align="end">
        <Price service={service} branch={branch} />
      </td>
      <td data-label={t('catalog.columns.minimum')} data-align="end" data-blank={minimum ? undefined : true}>
        {minimum ? format.money(service.minimum_charge) : <span className={classes.soft}>—</span>}
      </td>
      <td data-label={t('catalog.columns.turnaround')}>
        <TurnaroundText hours={service.turnaround_hours} />
      </td>
      <td data-label={t('catalog.columns.status')} data-blank={service.active ? true : undefined}>
        <ServiceStatus active={service.active} />
      </td>
    </tr>
  );
}

/** The price that counts for what is filtered, and what else it is. */
function Price({ service, branch }: { service: Service; branch: string | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { branches } = useCurrentUser();
  const { price, own } = priceIn(service, branch);
  const others = branch ? [] : service.branch_prices;
  const codeOf = (id: string) => branches.find((known) => known.id === id)?.code ?? '·';
  return (
    <span className={classes.price}>
      <strong>{format.money(price)}</strong>
      {own ? <span className={classes.soft}>{t('catalog.base', { price: format.money(service.price) })}</span> : null}
      {others.map((entry) => (
        <span key={entry.branch_id} className={classes.soft}>
          {codeOf(entry.branch_id)} {format.money(entry.price)}
        </span>
      ))}
    </span>
  );
}
