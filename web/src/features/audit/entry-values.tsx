import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/i18n/use-format';
import { parseMoney } from '@/shared/lib/money';
import { useBranchName } from '@/shared/session/branch-names';
import classes from './entry-details.module.css';

const MONEY_FIELDS = new Set(['price', 'minimum_charge']);
const ROLES = ['clerk', 'manager', 'admin'] as const;
const LOCALES = ['es', 'en'] as const;
const UNITS = ['piece', 'kilogram', 'bundle', 'square_metre'] as const;

interface Props {
  field: string;
  value: unknown;
}

/** One value of an entry, as people say it: names for ids, money as money, words for codes. */
export function EntryValue({ field, value }: Props) {
  const text = useValueText()(field, value);
  return text === null ? <Empty /> : text;
}

function Empty() {
  const { t } = useTranslation();
  return <span className={classes.empty}>{t('audit.empty_value')}</span>;
}

interface Span {
  weekday: 'monday';
  opens: string;
  closes: string;
}

function useValueText(): (field: string, value: unknown) => string | null {
  const { t } = useTranslation();
  const format = useFormat();
  const branchName = useBranchName();

  function words(field: string, value: string): string {
    if (MONEY_FIELDS.has(field) && parseMoney(value) !== null) return format.money(value);
    if (field === 'branch_id') return branchName(value);
    const role = ROLES.find((known) => field === 'role' && known === value);
    if (role) return t(`common.roles.${role}`);
    const locale = LOCALES.find((known) => field === 'locale' && known === value);
    if (locale) return t(`common.languages.${locale}`);
    const unit = UNITS.find((known) => field === 'unit' && known === value);
    return unit ? t(`catalog.units.${unit}`) : value;
  }

  function item(field: string, value: unknown): string {
    if (field === 'branch_ids' && typeof value === 'string') return branchName(value);
    if (field === 'opening_hours') {
      const { weekday, opens, closes } = value as Span;
      return `${t(`common.weekdays.${weekday}`)} ${opens}–${closes}`;
    }
    if (field === 'branch_prices') {
      const { branch_id, price } = value as { branch_id: string; price: string };
      return `${branchName(branch_id)} ${format.money(price)}`;
    }
    return typeof value === 'string' ? value : JSON.stringify(value);
  }

  return (field, value) => {
    if (value === null || value === undefined || value === '') return null;
    if (typeof value === 'boolean') return t(value ? 'common.yes' : 'common.no');
    if (typeof value === 'string') return words(field, value);
    if (Array.isArray(value)) return value.length === 0 ? null : value.map((one) => item(field, one)).join(', ');
    return typeof value === 'number' ? format.number(value) : JSON.stringify(value);
  };
}
