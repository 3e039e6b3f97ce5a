import { useTranslation } from 'react-i18next';
import type { Branch } from '@/shared/api/types';
import classes from './hours-table.module.css';
import { toWeek, WEEKDAYS, weekdayIn } from './model';

export function HoursTable({ branch }: { branch: Branch }) {
  const { t } = useTranslation();
  const week = toWeek(branch.opening_hours);
  const today = weekdayIn(branch.time_zone, new Date());
  return (
    <dl className={classes.week}>
      {WEEKDAYS.map((day) => (
        <div key={day} className={classes.day} data-today={day === today}>
          <dt>{t(`common.weekdays.${day}`)}</dt>
          <dd>
            {week[day].length === 0 ? (
              <span className={classes.closed}>{t('branches.closed')}</span>
            ) : (
              week[day].map(({ opens, closes }) => (
                <span key={opens}>
                  {opens} – {closes}
                </span>
              ))
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
