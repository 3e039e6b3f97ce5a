import { useTranslation } from 'react-i18next';
import { turnaround } from './model';

export function TurnaroundText({ hours }: { hours: number }) {
  const { t } = useTranslation();
  const { unit, count } = turnaround(hours);
  return <>{unit === 'days' ? t('catalog.days', { count }) : t('catalog.hours', { count })}</>;
}
