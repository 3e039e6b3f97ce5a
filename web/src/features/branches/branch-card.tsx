import { IconCashRegister, IconClock, IconReceiptTax } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Branch } from '@/shared/api/types';
import { useFormat } from '@/shared/i18n/use-format';
import classes from './branch-card.module.css';
import { BranchStatus } from './branch-status';
import { toWeek, weekdayIn } from './model';

interface Props {
  branch: Branch;
  registers: number;
}

export function BranchCard({ branch, registers }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const today = toWeek(branch.opening_hours)[weekdayIn(branch.time_zone, new Date())];
  const hours = today.map(({ opens, closes }) => `${opens}–${closes}`);
  return (
    <article className={classes.card}>
      <header className={classes.head}>
        <span className={classes.code}>{branch.code}</span>
        <h2 className={classes.name}>
          <Link to="/branches/$branchId" params={{ branchId: branch.id }}>
            {branch.name}
          </Link>
        </h2>
        {branch.active ? null : <BranchStatus active={false} />}
      </header>
      <ul className={classes.facts}>
        <li>
          <IconClock size={18} aria-hidden="true" />
          <span className="figures">
            {branch.opening_hours.length === 0
              ? t('branches.noHours')
              : hours.length === 0
                ? t('branches.todayClosed')
                : t('branches.todayHours', { hours: format.list(hours) })}
          </span>
        </li>
        <li>
          <IconCashRegister size={18} aria-hidden="true" />
          {t('branches.registers.count', { count: registers })}
        </li>
        <li>
          <IconReceiptTax size={18} aria-hidden="true" />
          {t('branches.taxShort', { percent: format.percent(branch.tax_percent) })}
        </li>
      </ul>
    </article>
  );
}
