import type { NewService, PriceChange, Service, ServiceUnit } from '@/shared/api/types';
import { type Complaint, type Complaints, requiredText } from '@/shared/lib/complaint';
import { compareMoney, parseMoney, percentChange, sameMoney } from '@/shared/lib/money';
import { foldText, matchesText } from '@/shared/lib/search-text';

export const UNITS = ['piece', 'kilogram', 'bundle', 'square_metre'] as const satisfies readonly ServiceUnit[];
export const STATUSES = ['inactive', 'all'] as const;
export const SORTS = ['name', 'price', 'turnaround'] as const;

/** Nothing chosen shows what can be sold. */
export type StatusFilter = (typeof STATUSES)[number];
export type ServiceSort = (typeof SORTS)[number];

export interface BranchPrice {
  price: string;
  /** The branch has a price of its own. */
  own: boolean;
}

/** What a customer pays in this branch; without a branch, the general price. */
export function priceIn(service: Service, branchId: string | undefined): BranchPrice {
  const own = service.branch_prices.find((entry) => entry.branch_id === branchId);
  return own ? { price: own.price, own: true } : { price: service.price, own: false };
}

export function isOfferedIn(service: Service, branchId: string): boolean {
  return !service.branch_id || service.branch_id === branchId;
}

export interface ServiceFilter {
  q?: string;
  unit?: ServiceUnit;
  status?: StatusFilter;
  branch?: string;
}

export function filterServices(services: Service[], filter: ServiceFilter): Service[] {
  return services.filter((service) => {
    if (filter.status !== 'all' && service.active !== (filter.status !== 'inactive')) return false;
    if (filter.unit && service.unit !== filter.unit) return false;
    if (filter.branch && !isOfferedIn(service, filter.branch)) return false;
    return matchesText(filter.q ?? '', service.name, service.code);
  });
}

function byName(a: Service, b: Service): number {
  return foldText(a.name).localeCompare(foldText(b.name));
}

export function sortServices(
  services: Service[],
  sort: ServiceSort = 'name',
  descending = false,
  branch?: string,
): Service[] {
  const by: Record<ServiceSort, (a: Service, b: Service) => number> = {
    name: byName,
    price: (a, b) => compareMoney(priceIn(a, branch).price, priceIn(b, branch).price) || byName(a, b),
    turnaround: (a, b) => a.turnaround_hours - b.turnaround_hours || byName(a, b),
  };
  const sorted = [...services].sort(by[sort]);
  return descending ? sorted.reverse() : sorted;
}

export interface UnitGroup {
  unit: ServiceUnit;
  services: Service[];
}

/** A price list is read by how things are sold: a piece and a kilo are never compared. */
export function groupByUnit(services: Service[]): UnitGroup[] {
  return UNITS.map((unit) => ({ unit, services: services.filter((service) => service.unit === unit) })).filter(
    (group) => group.services.length > 0,
  );
}

/** Whole days are said as days: "3 days", not "72 hours". */
export function turnaround(hours: number): { unit: 'hours' | 'days'; count: number } {
  return hours >= 48 && hours % 24 === 0 ? { unit: 'days', count: hours / 24 } : { unit: 'hours', count: hours };
}

export const LEAST_HOURS = 1;
export const MOST_HOURS = 2160;
const CODE = /^[A-Za-z0-9][A-Za-z0-9-]{0,11}$/;

function moneyComplaint(typed: string): Complaint | null {
  return parseMoney(typed) === null ? { key: 'money' } : null;
}

function hoursComplaint(typed: string): Complaint | null {
  const hours = Number(typed);
  if (/^\d+$/.test(typed.trim()) && hours >= LEAST_HOURS && hours <= MOST_HOURS) return null;
  return { key: 'wholeHours', values: { least: LEAST_HOURS, most: MOST_HOURS } };
}

export interface NewServiceValues {
  code: string;
  name: string;
  unit: ServiceUnit;
  price: string;
  minimum_charge: string;
  turnaround_hours: string;
  /** Empty: every branch. */
  branch_id: string;
}

export function newServiceRules(values: NewServiceValues): Complaints {
  return {
    name: requiredText(values.name),
    code: CODE.test(values.code.trim()) ? null : { key: 'serviceCode' },
    price: moneyComplaint(values.price),
    minimum_charge: moneyComplaint(values.minimum_charge),
    turnaround_hours: hoursComplaint(values.turnaround_hours),
  };
}

export function toNewService(values: NewServiceValues): NewService {
  return {
    code: values.code.trim().toUpperCase(),
    name: values.name.trim(),
    unit: values.unit,
    price: parseMoney(values.price) ?? values.price,
    minimum_charge: parseMoney(values.minimum_charge) ?? values.minimum_charge,
    turnaround_hours: Number(values.turnaround_hours),
    branch_id: values.branch_id === '' ? null : values.branch_id,
  };
}

export interface ServiceValues {
  name: string;
  minimum_charge: string;
  turnaround_hours: string;
}

export function toServiceValues(service: Service): ServiceValues {
  return {
    name: service.name,
    minimum_charge: service.minimum_charge,
    turnaround_hours: String(service.turnaround_hours),
  };
}

export function serviceRules(values: ServiceValues): Complaints {
  return {
    name: requiredText(values.name),
    minimum_charge: moneyComplaint(values.minimum_charge),
    turnaround_hours: hoursComplaint(values.turnaround_hours),
  };
}

/** Beyond this a slipped decimal point is likelier than a decision. */
const LARGE_CHANGE_PERCENT = 50;

export interface PriceStep {
  direction: 'up' | 'down' | 'same';
  percent: number | null;
  large: boolean;
}

export function priceStep(before: string, after: string): PriceStep {
  if (sameMoney(before, after)) return { direction: 'same', percent: 0, large: false };
  const percent = percentChange(before, after);
  const large = percent === null || Math.abs(percent) > LARGE_CHANGE_PERCENT;
  return { direction: compareMoney(after, before) > 0 ? 'up' : 'down', percent, large };
}

export function priceRules(typed: string, current: string | null): Complaint | null {
  return (
    moneyComplaint(typed) ??
    (current !== null && sameMoney(parseMoney(typed) ?? '', current) ? { key: 'samePrice' } : null)
  );
}

export type PriceChangeKind = 'first' | 'started' | 'changed' | 'removed';

export function priceChangeKind(change: PriceChange): PriceChangeKind {
  if (change.price == null) return 'removed';
  if (change.previous_price != null) return 'changed';
  return change.branch_id ? 'started' : 'first';
}
