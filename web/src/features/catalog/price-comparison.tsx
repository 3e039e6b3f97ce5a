import { IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/i18n/use-format';
import type { PriceStep } from './model';
import classes from './price-comparison.module.css';

interface Props {
  where: string;
  before: string;
  after: string;
  step: PriceStep;
}

export function PriceComparison({ where, before, after, step }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div className={classes.frame}>
      <p className={classes.where}>{where}</p>
      <dl className={classes.pair}>
        <div>
          <dt>{t('catalog.change.from')}</dt>
          <dd className={classes.before}>{format.money(before)}</dd>
        </div>
        <IconArrowRight size={26} stroke={1.6} aria-hidden="true" className={classes.arrow} />
        <div>
          <dt>{t('catalog.change.to')}</dt>
          <dd className={classes.after}>{format.money(after)}</dd>
        </div>
      </dl>
      {step.direction !== 'same' && step.percent !== null ? (
        <p className={classes.step}>
          {t(step.direction === 'up' ? 'catalog.change.up' : 'catalog.change.down', {
            percent: format.percent(Math.abs(step.percent)),
          })}
        </p>
      ) : null}
    </div>
  );
}
