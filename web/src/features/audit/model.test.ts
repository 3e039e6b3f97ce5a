import { expect, test } from 'vitest';
import { dayRange, fieldChanges, groupOf, isKnownAction, priceOf } from './model';
import { auditSearch } from './search';

test('an entry shows what changed and leaves out the book-keeping', () => {
  const before = { name: 'Camisa', price: '38.00', version: 1, updated_at: 'a' };
  const after = { name: 'Camisa', price: '40.00', version: 2, updated_at: 'b' };
  expect(fieldChanges(before, after)).toEqual([{ field: 'price', before: '38.00', after: '40.00' }]);
});

test('what was created shows all that it began with', () => {
  expect(fieldChanges(null, { name: 'Centro', active: true })).toEqual([
    { field: 'name', before: null, after: 'Centro' },
    { field: 'active', before: null, after: true },
  ]);
});

test('a day asked for ends with its last minute', () => {
  const { from, to } = dayRange('2026-11-24', '2026-11-24');
  expect(Date.parse(to ?? '') - Date.parse(from ?? '')).toBe(24 * 3_600_000);
  expect(dayRange(undefined, undefined)).toEqual({ from: undefined, to: undefined });
});

test('acts of a newer server are shown, not hidden', () => {
  expect(isKnownAction('order.cancelled')).toBe(false);
  expect(groupOf('order.cancelled')).toBeNull();
  expect(groupOf('service.price_changed')).toBe('service');
});

test('a price is read from an entry only where there is one', () => {
  expect(priceOf({ price: '45.00' })).toBe('45.00');
  expect(priceOf({ price: null })).toBeNull();
  expect(priceOf(null)).toBeNull();
});

test('the address of the log keeps only filters that exist', () => {
  expect(
    auditSearch({ action: 'service.price_changed', entity_type: 'moon', from: 'yesterday', cursor: 'abc' }),
  ).toEqual({
    action: 'service.price_changed',
    cursor: 'abc',
  });
});
