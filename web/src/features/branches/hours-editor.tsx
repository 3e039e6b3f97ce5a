import { ActionIcon, Button, Switch, TextInput, VisuallyHidden } from '@mantine/core';
import { IconCopy, IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Weekday } from '@/shared/api/types';
import classes from './hours-editor.module.css';
import { copyToOpenDays, type Interval, nextInterval, WEEKDAYS, type WeekHours } from './model';

interface Props {
  week: WeekHours;
  onChange: (week: WeekHours) => void;
  errorOf: (day: Weekday) => string | undefined;
}

export function HoursEditor({ week, onChange, errorOf }: Props) {
  const { t } = useTranslation();
  return (
    <fieldset className={classes.week}>
      <legend className={classes.legend}>{t('branches.hours')}</legend>
      {WEEKDAYS.map((day) => (
        <DayRow
          key={day}
          day={day}
          intervals={week[day]}
          error={errorOf(day)}
          onIntervals={(intervals) => onChange({ ...week, [day]: intervals })}
          onCopy={() => onChange(copyToOpenDays(week, day))}
        />
      ))}
    </fieldset>
  );
}

interface DayProps {
  day: Weekday;
  intervals: Interval[];
  error: string | undefined;
  onIntervals: (intervals: Interval[]) => void;
  onCopy: () => void;
}

function DayRow({ day, intervals, error, onIntervals, onCopy }: DayProps) {
  const { t } = useTranslation();
  const name = t(`common.weekdays.${day}`);
  const inSentence = name.toLowerCase();
  const replace = (index: number, change: Partial<Interval>) =>
    onIntervals(intervals.map((interval, position) => (position === index ? { ...interval, ...change } : interval)));
  return (
    <div className={classes.day}>
      <Switch
        className={classes.switch}
        label={name}
        checked={intervals.length > 0}
        onChange={(event) => onIntervals(event.currentTarget.checked ? [nextInterval([])] : [])}
      />
      <div className={classes.intervals}>
        {intervals.length === 0 ? <span className={classes.closed}>{t('branches.closed')}</span> : null}
        {intervals.map((interval, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a stretch of a day has no identity but its place
          <div key={index} className={classes.interval}>
            <TextInput
              type="time"
              aria-label={t('branches.opensOn', { day: inSentence })}
              value={interval.opens}
              error={error !== undefined}
              onChange={(event) => replace(index, { opens: event.currentTarget.value })}
            />
            <span aria-hidden="true">–</span>
            <TextInput
              type="time"
              aria-label={t('branches.closesOn', { day: inSentence })}
              value={interval.closes}
              error={error !== undefined}
              onChange={(event) => replace(index, { closes: event.currentTarget.value })}
            />
            {intervals.length > 1 ? (
              <ActionIcon
                aria-label={t('branches.removeInterval', { day: inSentence })}
                onClick={() => onIntervals(intervals.filter((_, position) => position !== index))}
              >
                <IconTrash size={17} aria-hidden="true" />
              </ActionIcon>
            ) : null}
          </div>
        ))}
        {error ? (
          <p className={classes.error} role="alert">
            {error}
          </p>
        ) : null}
        {intervals.length > 0 ? (
          <div className={classes.acts}>
            <Button
              variant="subtle"
              size="compact-xs"
              leftSection={<IconPlus size={14} aria-hidden="true" />}
              onClick={() => onIntervals([...intervals, nextInterval(intervals)])}
            >
              {t('branches.add')}
              <VisuallyHidden>&nbsp;{t('branches.onDay', { day: inSentence })}</VisuallyHidden>
            </Button>
            <Button
              variant="subtle"
              size="compact-xs"
              leftSection={<IconCopy size={14} aria-hidden="true" />}
              onClick={onCopy}
            >
              {t('branches.copy')}
              <VisuallyHidden>&nbsp;{t('branches.fromDay', { day: inSentence })}</VisuallyHidden>
            </Button>
          </div>
        ) : null}
      </div>
    </div>
  );
}
