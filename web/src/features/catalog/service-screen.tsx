import { Button } from '@mantine/core';
import { IconPencil, IconTag } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Service } from '@/shared/api/types';
import { useCommand } from '@/shared/commands/use-command';
import { useFormat } from '@/shared/i18n/use-format';
import { toCents } from '@/shared/lib/money';
import { useBranchName } from '@/shared/session/branch-names';
import { canEditService } from '@/shared/session/rights';
import { useCurrentUser } from '@/shared/session/use-current-user';
import { BackLink } from '@/shared/ui/back-link';
import { Facts } from '@/shared/ui/facts';
import { Moment } from '@/shared/ui/moment';
import { PageHeader } from '@/shared/ui/page-header';
import { Panel } from '@/shared/ui/panel';
import { serviceQuery } from './api';
import { changePrice, editService } from './commands';
import { PriceHistory } from './price-history';
import { PricePanel } from './price-panel';
import { priceTargets } from './price-targets';
import type { ServiceSearch } from './search';
import { ServiceActivation } from './service-activation';
import { ServiceEditPanel } from './service-edit-panel';
import { ServicePrices } from './service-prices';
import classes from './service-screen.module.css';
import { ServiceStatus } from './service-status';
import { TurnaroundText } from './turnaround-text';

interface Props {
  id: string;
  search: ServiceSearch;
  onSearch: (change: Partial<ServiceSearch>) => void;
}

export function ServiceScreen({ id, search, onSearch }: Props) {
  const { t } = useTranslation();
  const user = useCurrentUser();
  const { data: service } = useSuspenseQuery(serviceQuery(id));
  const { value } = service;
  const mayEdit = canEditService(user, value);
  const mayPrice = priceTargets(user, value).length > 0;
  const closePanel = () => onSearch({ panel: undefined, at: undefined });
  useCommand(changePrice, () => onSearch({ panel: 'price' }), { when: mayPrice });
  useCommand(editService, () => onSearch({ panel: 'edit' }), { when: mayEdit });
  return (
    <>
      <PageHeader
        title={value.name}
        above={<BackLink to="/services">{t('catalog.backToList')}</BackLink>}
        beside={<ServiceStatus active={value.active} />}
        lead={`${value.code} · ${t(`catalog.units.${value.unit}`)}`}
        actions={
          mayEdit || mayPrice ? (
            <>
              {mayEdit ? <ServiceActivation service={service} /> : null}
              {mayEdit ? (
                <Button
                  variant="default"
                  leftSection={<IconPencil size={17} aria-hidden="true" />}
                  onClick={() => onSearch({ panel: 'edit' })}
                >
                  {t('catalog.edit')}
                </Button>
              ) : null}
              {mayPrice ? (
                <Button
                  leftSection={<IconTag size={17} aria-hidden="true" />}
                  onClick={() => onSearch({ panel: 'price' })}
                >
                  {t('catalog.changePrice')}
                </Button>
              ) : null}
            </>
          ) : null
        }
      />
      <div className={classes.columns}>
        <div className={classes.stack}>
          <ServicePrices service={value} onChange={(at) => onSearch({ panel: 'price', at })} />
          <Details service={value} />
        </div>
        <PriceHistory service={value} branch={search.history} onBranch={(history) => onSearch({ history })} />
      </div>
      {search.panel === 'edit' && mayEdit ? <ServiceEditPanel service={service} onClose={closePanel} /> : null}
      {search.panel === 'price' && mayPrice ? (
        <PricePanel service={service} initialTarget={search.at} onClose={closePanel} />
      ) : null}
    </>
  );
}

function Details({ service }: { service: Service }) {
  const { t } = useTranslation();
  const format = useFormat();
  const branchName = useBranchName();
  const minimum = toCents(service.minimum_charge) > 0n;
  return (
    <Panel title={t('catalog.details')}>
      <Facts
        facts={[
          { name: t('catalog.code'), value: service.code },
          { name: t('catalog.unit'), value: t(`catalog.units.${service.unit}`) },
          {
            name: t('catalog.minimum'),
            value: minimum ? (
              <span className="figures">{format.money(service.minimum_charge)}</span>
            ) : (
              t('catalog.noMinimum')
            ),
          },
          { name: t('catalog.columns.turnaround'), value: <TurnaroundText hours={service.turnaround_hours} /> },
          {
            name: t('catalog.offeredIn'),
            value: service.branch_id
              ? t('catalog.onlyIn', { branch: branchName(service.branch_id) })
              : t('catalog.everywhere'),
          },
          {
            name: t('common.updated'),
            value: <Moment at={service.updated_at} />,
          },
        ]}
      />
    </Panel>
  );
}
