import { sameMoney } from '@/shared/lib/money';

export const ACTIONS = [
  'auth.signed_in',
  'auth.sign_in_failed',
  'auth.signed_out',
  'auth.unlocked',
  'auth.password_changed',
  'auth.session_ended',
  'user.created',
  'user.changed',
  'user.password_reset',
  'user.disabled',
  'user.enabled',
  'branch.created',
  'branch.changed',
  'register.created',
  'register.changed',
  'service.created',
  'service.changed',
  'service.price_changed',
] as const;

export type KnownAction = (typeof ACTIONS)[number];

export const ENTITIES = ['session', 'user', 'branch', 'register', 'service'] as const;
export type KnownEntity = (typeof ENTITIES)[number];

export const ACTION_GROUPS = ['auth', 'user', 'branch', 'register', 'service'] as const;
export type ActionGroup = (typeof ACTION_GROUPS)[number];

export function groupOf(action: string): ActionGroup | null {
  return ACTION_GROUPS.find((group) => action.startsWith(`${group}.`)) ?? null;
}

export function isKnownAction(action: string): action is KnownAction {
  return ACTIONS.includes(action as KnownAction);
}

export function isKnownEntity(entity: string): entity is KnownEntity {
  return ENTITIES.includes(entity as KnownEntity);
}

export interface FieldChange {
  field: string;
  before: unknown;
  after: unknown;
}

type Fields = Record<string, unknown>;

/** What a person would never miss: the server's own book-keeping. */
const BOOKKEEPING = new Set(['id', 'version', 'created_at', 'updated_at']);

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}

/** Fields that differ, in the order in which the entry names them. */
export function fieldChanges(before: Fields | null | undefined, after: Fields | null | undefined): FieldChange[] {
  const names = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  return [...names]
    .filter((field) => !BOOKKEEPING.has(field))
    .map((field) => ({ field, before: before?.[field] ?? null, after: after?.[field] ?? null }))
    .filter((change) => !same(change.before, change.after));
}

/** Start of the first day and end of the last one, as instants: a day is the wall clock's, not UTC's. */
export function dayRange(from: string | undefined, to: string | undefined): { from?: string; to?: string } {
  const start = from === undefined ? undefined : new Date(`${from}T00:00:00`);
  const end = to === undefined ? undefined : new Date(`${to}T00:00:00`);
  end?.setDate(end.getDate() + 1);
  return { from: start?.toISOString(), to: end?.toISOString() };
}

/** A price as the entry holds it, when both sides are money and really differ. */
export function priceOf(fields: Fields | null | undefined): string | null {
  const price = fields?.price;
  return typeof price === 'string' ? price : null;
}

export function isRealPriceChange(before: string | null, after: string | null): boolean {
  if (before === null || after === null) return before !== after;
  return !sameMoney(before, after);
}
