import { expect, test } from 'vitest';
import { changedFields, isEmpty } from './changed-fields';
import { firstName, partOfDay } from './greeting';
import { initials } from './initials';
import { choiceParam, compact, dateParam, flagParam, textParam, uuidParam } from './search-params';
import { matchesText } from './search-text';
import { describeUserAgent } from './user-agent';
import { uuidV7 } from './uuid';

test('a duvet is found without its accent, in any order of words', () => {
  expect(matchesText('king edredon', 'Edredón king size', 'EDR-KING')).toBe(true);
  expect(matchesText('edr-k', 'Edredón king size', 'EDR-KING')).toBe(true);
  expect(matchesText('edredon matrimonial', 'Edredón king size')).toBe(false);
  expect(matchesText('', 'anything')).toBe(true);
});

test('only what a person really changed is sent', () => {
  const before = { name: 'Camisa', price: '38.00', branch_ids: ['a', 'b'] };
  expect(changedFields(before, { ...before, branch_ids: ['a', 'b'] })).toEqual({});
  expect(changedFields(before, { ...before, price: '40.00' })).toEqual({ price: '40.00' });
  expect(isEmpty(changedFields(before, before))).toBe(true);
});

test('keys are version 7, unique, and sort as they were made', () => {
  const keys = [1_000, 2_000, 3_000].map(uuidV7);
  for (const key of keys) expect(key).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect([...keys].sort()).toEqual(keys);
  expect(new Set(Array.from({ length: 500 }, () => uuidV7(1))).size).toBe(500);
});

test('an address typed by hand cannot bring in what a screen does not know', () => {
  expect(choiceParam({ unit: 'tonne' }, 'unit', ['piece', 'kilogram'])).toBeUndefined();
  expect(choiceParam({ unit: 'piece' }, 'unit', ['piece', 'kilogram'])).toBe('piece');
  expect(uuidParam({ id: "1' or 1=1" }, 'id')).toBeUndefined();
  expect(dateParam({ from: '2026-02-31x' }, 'from')).toBeUndefined();
  expect(dateParam({ from: '2026-02-28' }, 'from')).toBe('2026-02-28');
  expect(flagParam({ descending: 'yes' }, 'descending')).toBeUndefined();
  expect(textParam({ q: 123 }, 'q')).toBe('123');
  expect(compact({ q: undefined, unit: 'piece' })).toEqual({ unit: 'piece' });
});

test('people are greeted by the hour as in Mexico', () => {
  expect([6, 11, 12, 18, 19, 3].map(partOfDay)).toEqual([
    'morning',
    'morning',
    'afternoon',
    'afternoon',
    'evening',
    'evening',
  ]);
  expect(firstName('  Ana Lucía Pérez ')).toBe('Ana');
});

test('a person is drawn with at most two letters', () => {
  expect(initials('Lucía Hernández Soto')).toBe('LH');
  expect(initials('Madonna')).toBe('M');
  expect(initials('')).toBe('');
});

test('a session says which browser and system it was opened with', () => {
  const edge = 'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0';
  expect(describeUserAgent(edge)).toEqual({ browser: 'Edge', system: 'Windows', handheld: false });
  const phone = 'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36';
  expect(describeUserAgent(phone)).toEqual({ browser: 'Chrome', system: 'Android', handheld: true });
  expect(describeUserAgent(null)).toEqual({ browser: null, system: null, handheld: false });
});
