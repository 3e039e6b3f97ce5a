import { ActionIcon, Tooltip } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Service } from '@/shared/api/types';
import { useFormat } from '@/shared/i18n/use-format';
import { compareMoney, subtractMoney } from '@/shared/lib/money';
import { canPriceInBranch } from '@/shared/session/rights';
import { useCurrentUser } from '@/shared/session/use-current-user';
import { Panel } from '@/shared/ui/panel';
import { isOfferedIn, priceIn } from './model';
import classes from './service-prices.module.css';

interface Props {
  service: Service;
  /** Opens the change of a branch's price. */
  onChange: (branchId: string) => void;
}

export function ServicePrices({ service, onChange }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const user = useCurrentUser();
  const branches = service.branch_id ? [] : user.branches.filter((branch) => isOfferedIn(service, branch.id));
  return (
    <Panel title={t('catalog.prices')} flush>
      <p className={classes.general}>
        <span className={classes.amount}>{format.money(service.price)}</span>
        <span className={classes.per}>{t(`catalog.per.${service.unit}`)}</span>
        <span className={classes.name}>{t('catalog.basePrice')}</span>
      </p>
      {branches.length > 0 ? (
        <ul className={classes.list}>
          {branches.map((branch) => {
            const { price, own } = priceIn(service, branch.id);
            const label = t(own ? 'catalog.changeBranchPrice' : 'catalog.setBranchPrice', { branch: branch.name });
            return (
              <li key={branch.id} className={classes.row}>
                <span className={classes.branch}>
                  {branch.name}
                  <span className={classes.note}>
                    {own ? <Difference general={service.price} price={price} /> : t('catalog.usesBase')}
                  </span>
                </span>
                <span className={classes.price} data-own={own}>
                  {format.money(price)}
                </span>
                {canPriceInBranch(user, branch.id) ? (
                  <Tooltip label={label}>
                    <ActionIcon aria-label={label} onClick={() => onChange(branch.id)}>
                      <IconPencil size={18} aria-hidden="true" />
                    </ActionIcon>
                  </Tooltip>
                ) : null}
              </li>
            );
          })}
        </ul>
      ) : null}
    </Panel>
  );
}

function Difference({ general, price }: { general: string; price: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const order = compareMoney(price, general);
  if (order === 0) return <>{t('catalog.equal')}</>;
  return order > 0
    ? t('catalog.more', { amount: format.money(subtractMoney(price, general)) })
    : t('catalog.less', { amount: format.money(subtractMoney(general, price)) });
}
