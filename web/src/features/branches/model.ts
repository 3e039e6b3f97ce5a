import type { Branch, NewBranch, OpeningHours, Weekday } from '@/shared/api/types';
import { type Complaint, type Complaints, requiredText } from '@/shared/lib/complaint';

export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const satisfies readonly Weekday[];

export interface Interval {
  opens: string;
  closes: string;
}

/** Per weekday, in order; a closed day has none. */
export type WeekHours = Record<Weekday, Interval[]>;

export function toWeek(hours: OpeningHours[]): WeekHours {
  const week = emptyWeek();
  for (const { weekday, opens, closes } of hours) week[weekday].push({ opens, closes });
  for (const day of WEEKDAYS) week[day].sort((a, b) => a.opens.localeCompare(b.opens));
  return week;
}

export function emptyWeek(): WeekHours {
  return { monday: [], tuesday: [], wednesday: [], thursday: [], friday: [], saturday: [], sunday: [] };
}

/** What most shops in Mexico keep: a starting point that is one click from right. */
export function usualWeek(): WeekHours {
  const week = emptyWeek();
  for (const day of WEEKDAYS) if (day !== 'sunday') week[day] = [{ opens: '09:00', closes: '20:00' }];
  return week;
}

export function toOpeningHours(week: WeekHours): OpeningHours[] {
  return WEEKDAYS.flatMap((weekday) => week[weekday].map(({ opens, closes }) => ({ weekday, opens, closes })));
}

export function dayComplaint(intervals: Interval[]): Complaint | null {
  if (intervals.some(({ opens, closes }) => opens === '' || closes === '' || closes <= opens)) return { key: 'hours' };
  const sorted = [...intervals].sort((a, b) => a.opens.localeCompare(b.opens));
  const overlaps = sorted.some((interval, index) => index > 0 && interval.opens < (sorted[index - 1]?.closes ?? ''));
  return overlaps ? { key: 'hoursOverlap' } : null;
}

/** Another stretch of the same day: after the last one, or the usual hours. */
export function nextInterval(intervals: Interval[]): Interval {
  const last = intervals.at(-1);
  if (!last) return { opens: '09:00', closes: '20:00' };
  return last.closes < '21:00' ? { opens: last.closes, closes: '21:00' } : { opens: last.closes, closes: '23:59' };
}

export function copyToOpenDays(week: WeekHours, from: Weekday): WeekHours {
  const copy = { ...week };
  for (const day of WEEKDAYS) {
    if (day !== from && week[day].length > 0) copy[day] = week[from].map((interval) => ({ ...interval }));
  }
  return copy;
}

/** Which weekday it is in the branch, wherever the screen stands. */
export function weekdayIn(timeZone: string, now: Date): Weekday {
  const name = new Intl.DateTimeFormat('en-US', { weekday: 'long', timeZone }).format(now).toLowerCase();
  return WEEKDAYS.find((day) => day === name) ?? 'monday';
}

export interface BranchValues {
  name: string;
  time_zone: string;
  currency: string;
  tax_percent: string;
  day_turns_at: string;
  opening_hours: WeekHours;
}

export interface NewBranchValues extends BranchValues {
  code: string;
}

function percentComplaint(typed: string): Complaint | null {
  return /^\d{1,3}(?:\.\d{1,2})?$/.test(typed.trim()) && Number(typed) <= 100 ? null : { key: 'percent' };
}

export function branchRules(values: BranchValues): Complaints {
  const days = WEEKDAYS.map((day) => [`opening_hours.${day}`, dayComplaint(values.opening_hours[day])] as const);
  return {
    name: requiredText(values.name),
    tax_percent: percentComplaint(values.tax_percent),
    day_turns_at: requiredText(values.day_turns_at),
    ...Object.fromEntries(days),
  };
}

export function newBranchRules(values: NewBranchValues): Complaints {
  return { code: /^[A-Za-z0-9]{1,4}$/.test(values.code.trim()) ? null : { key: 'branchCode' }, ...branchRules(values) };
}

/** "16" → "16.00", as the server writes it. */
export function toPercent(typed: string): string {
  const [whole = '0', digits = ''] = typed.trim().split('.');
  return `${whole.replace(/^0+(?=\d)/, '')}.${digits.padEnd(2, '0')}`;
}

/** "16.00" → "16", as people say it. */
export function plainPercent(percent: string): string {
  return percent.includes('.') ? percent.replace(/0+$/, '').replace(/\.$/, '') : percent;
}

export function toBranchValues(branch: Branch): BranchValues {
  return {
    name: branch.name,
    time_zone: branch.time_zone,
    currency: branch.currency,
    tax_percent: plainPercent(branch.tax_percent),
    day_turns_at: branch.day_turns_at,
    opening_hours: toWeek(branch.opening_hours),
  };
}

export type BranchWire = Omit<NewBranch, 'code'>;

export function toWire(values: Partial<BranchValues>): Partial<BranchWire> {
  const { opening_hours, tax_percent, name, ...rest } = values;
  return {
    ...rest,
    ...(name === undefined ? {} : { name: name.trim() }),
    ...(tax_percent === undefined ? {} : { tax_percent: toPercent(tax_percent) }),
    ...(opening_hours === undefined ? {} : { opening_hours: toOpeningHours(opening_hours) }),
  };
}

export function toNewBranch({ code, ...values }: NewBranchValues): NewBranch {
  return { ...toWire(values), name: values.name.trim(), code: code.trim().toUpperCase() };
}

/** Mexico first; a branch elsewhere keeps the zone that it has. */
export const TIME_ZONES = [
  'America/Mexico_City',
  'America/Monterrey',
  'America/Merida',
  'America/Cancun',
  'America/Chihuahua',
  'America/Ciudad_Juarez',
  'America/Ojinaga',
  'America/Matamoros',
  'America/Mazatlan',
  'America/Bahia_Banderas',
  'America/Hermosillo',
  'America/Tijuana',
];

export const CURRENCIES = ['MXN', 'USD'];

export function withPresent(choices: string[], present: string): string[] {
  return choices.includes(present) ? choices : [present, ...choices];
}
