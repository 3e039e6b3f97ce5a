import type { Locale } from '@/shared/api/types';
import { INTL_LOCALE } from './language-tags';

const SECOND = 1000;
const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400 * SECOND],
  ['hour', 3_600 * SECOND],
  ['minute', 60 * SECOND],
];
const RELATIVE_FOR = 7 * 86_400 * SECOND;

const cache = new Map<string, unknown>();
function cached<T>(key: string, make: () => T): T {
  const found = cache.get(key);
  if (found !== undefined) return found as T;
  const made = make();
  cache.set(key, made);
  return made;
}

export interface Format {
  money(amount: string, currency?: string): string;
  percent(value: number | string): string;
  number(value: number): string;
  dateTime(instant: string | Date): string;
  date(instant: string | Date): string;
  longDate(instant: string | Date): string;
  time(instant: string | Date): string;
  /** "hace 5 min" for the last days, the date before that. */
  ago(instant: string, now?: number): string;
  list(items: string[]): string;
}

function makeFormat(locale: Locale): Format {
  const tag = INTL_LOCALE[locale];
  const dates = (name: string, options: Intl.DateTimeFormatOptions) => (instant: string | Date) =>
    cached(`${tag}/${name}`, () => new Intl.DateTimeFormat(tag, options)).format(new Date(instant));
  const date = dates('date', { dateStyle: 'medium' });
  return {
    // Intl takes the decimal string itself, so no cent passes through a float.
    money: (amount, currency = 'MXN') =>
      cached(`${tag}/money/${currency}`, () => {
        return new Intl.NumberFormat(tag, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' });
      }).format(amount as Intl.StringNumericLiteral),
    percent: (value) => {
      const digits = cached(`${tag}/percent`, () => new Intl.NumberFormat(tag, { maximumFractionDigits: 2 }));
      return `${digits.format(value as Intl.StringNumericLiteral)}\u00a0%`;
    },
    number: (value) => cached(`${tag}/number`, () => new Intl.NumberFormat(tag)).format(value),
    dateTime: dates('dateTime', { dateStyle: 'medium', timeStyle: 'short' }),
    date,
    longDate: dates('longDate', { weekday: 'long', day: 'numeric', month: 'long' }),
    time: dates('time', { timeStyle: 'short' }),
    ago: (instant, now = Date.now()) => {
      const distance = new Date(instant).getTime() - now;
      if (Math.abs(distance) > RELATIVE_FOR) return date(instant);
      const relative = cached(`${tag}/relative`, () => new Intl.RelativeTimeFormat(tag, { numeric: 'auto' }));
      const step = STEPS.find(([, size]) => Math.abs(distance) >= size);
      return step ? relative.format(Math.trunc(distance / step[1]), step[0]) : relative.format(0, 'second');
    },
    list: (items) => cached(`${tag}/list`, () => new Intl.ListFormat(tag, { type: 'conjunction' })).format(items),
  };
}

export function formatFor(locale: Locale): Format {
  return cached(`format/${locale}`, () => makeFormat(locale));
}
