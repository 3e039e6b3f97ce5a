import { Button } from '@mantine/core';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PriceChange, Service } from '@/shared/api/types';
import { useFormat } from '@/shared/i18n/use-format';
import { useBranchName } from '@/shared/session/branch-names';
import { useCan, useCurrentUser } from '@/shared/session/use-current-user';
import { FilterSelect } from '@/shared/ui/filter-select';
import { TextLink } from '@/shared/ui/link-button';
import { Moment } from '@/shared/ui/moment';
import { Panel } from '@/shared/ui/panel';
import { priceHistoryQuery } from './api';
import { priceChangeKind, priceStep } from './model';
import classes from './price-history.module.css';

interface Props {
  service: Service;
  branch: string | undefined;
  onBranch: (branch: string | undefined) => void;
}

export function PriceHistory({ service, branch, onBranch }: Props) {
  const { t } = useTranslation();
  const { branches } = useCurrentUser();
  const seesAudit = useCan('audit.see');
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(
    priceHistoryQuery(service.id, branch),
  );
  const changes = data.pages.flatMap((page) => page.items);
  return (
    <Panel
      title={t('catalog.history.title')}
      actions={
        branches.length > 0 && !service.branch_id ? (
          <FilterSelect
            label={t('catalog.history.filter')}
            any={t('catalog.history.everyPrice')}
            value={branch}
            options={branches.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={onBranch}
          />
        ) : null
      }
    >
      {changes.length === 0 ? <p className={classes.none}>{t('catalog.history.none')}</p> : null}
      <ol className={classes.timeline}>
        {changes.map((change) => (
          <Change key={change.id} change={change} />
        ))}
      </ol>
      <div className={classes.foot}>
        {hasNextPage ? (
          <Button variant="default" size="sm" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('catalog.history.more')}
          </Button>
        ) : null}
        {seesAudit ? (
          <TextLink to="/audit" search={{ entity_type: 'service', entity_id: service.id }} size="sm">
            {t('catalog.history.audit')}
          </TextLink>
        ) : null}
      </div>
    </Panel>
  );
}

function Change({ change }: { change: PriceChange }) {
  const { t } = useTranslation();
  const format = useFormat();
  const branchName = useBranchName();
  const kind = priceChangeKind(change);
  const before = change.previous_price;
  const step = before != null && change.price != null ? priceStep(before, change.price) : null;
  return (
    <li className={classes.change} data-direction={step?.direction ?? 'none'}>
      <div className={classes.amounts}>
        {before != null ? (
          <>
            <s className={classes.before}>{format.money(before)}</s>
            <span aria-hidden="true">→</span>
          </>
        ) : null}
        {change.price != null ? (
          <strong>{format.money(change.price)}</strong>
        ) : (
          <strong>{t('catalog.basePrice')}</strong>
        )}
        {step && step.percent !== null && step.direction !== 'same' ? (
          <span className={classes.step}>
            {step.direction === 'up' ? '+' : '−'}
            {format.percent(Math.abs(step.percent))}
          </span>
        ) : null}
      </div>
      <div className={classes.words}>
        {t(`catalog.history.${kind}`)} · {change.branch_id ? branchName(change.branch_id) : t('catalog.basePrice')}
      </div>
      <div className={classes.words}>
        <Moment at={change.valid_from} />{' '}
        {change.changed_by
          ? t('catalog.history.by', { name: change.changed_by.full_name })
          : t('catalog.history.bySystem')}
      </div>
    </li>
  );
}
