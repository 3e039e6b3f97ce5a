import { IconTag } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/i18n/use-format';
import { useBranchName } from '@/shared/session/branch-names';
import { TextLink } from '@/shared/ui/link-button';
import { Moment } from '@/shared/ui/moment';
import { Panel } from '@/shared/ui/panel';
import { latestPriceChangesQuery } from './api';
import classes from './latest-price-changes.module.css';
import { priceOf } from './model';

interface Props {
  /** The entry knows the service by id; its name belongs to the price list. */
  serviceName: (id: string) => string | undefined;
}

export function LatestPriceChanges({ serviceName }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const branchName = useBranchName();
  const { data: entries } = useSuspenseQuery(latestPriceChangesQuery);
  const say = (price: string | null) => (price === null ? t('catalog.basePrice') : format.money(price));
  return (
    <Panel
      title={t('home.lastChanges')}
      actions={
        <TextLink to="/audit" search={{ action: 'service.price_changed' }} size="sm">
          {t('home.lastChangesMore')}
        </TextLink>
      }
    >
      {entries.length === 0 ? (
        <p className={classes.none}>
          <IconTag size={22} stroke={1.6} aria-hidden="true" />
          {t('home.lastChangesNone')}
        </p>
      ) : (
        <ol className={classes.list}>
          {entries.map((entry) => (
            <li key={entry.id} className={classes.row}>
              <span className={classes.what}>
                {entry.entity_id ? (
                  <Link to="/services/$serviceId" params={{ serviceId: entry.entity_id }} className={classes.name}>
                    {serviceName(entry.entity_id) ?? t('audit.entities.service')}
                  </Link>
                ) : null}
                <span className={classes.when}>
                  <Moment at={entry.created_at} as="ago" /> · {entry.actor?.full_name ?? t('audit.system')}
                  {entry.branch_id ? ` · ${branchName(entry.branch_id)}` : null}
                </span>
              </span>
              <span className={classes.prices}>
                <Before price={priceOf(entry.before)} />
                <strong>{say(priceOf(entry.after))}</strong>
              </span>
            </li>
          ))}
        </ol>
      )}
    </Panel>
  );
}

/** A branch that had no price of its own had nothing to strike out. */
function Before({ price }: { price: string | null }) {
  const { t } = useTranslation();
  const format = useFormat();
  return price === null ? <small>{t('catalog.ownPrice')}</small> : <s>{format.money(price)}</s>;
}
