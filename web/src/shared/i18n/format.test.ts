import { expect, test } from 'vitest';
import { formatFor } from './format';

const es = formatFor('es');
const en = formatFor('en');
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

test('money is written in pesos as people in Mexico read it, in both languages', () => {
  expect(es.money('1234.5')).toBe('$1,234.50');
  expect(en.money('1234.5')).toBe('$1,234.50');
});

test('an amount too large for a float keeps its last cent', () => {
  expect(es.money('90071992547409.93')).toBe('$90,071,992,547,409.93');
});

test('a tax rate loses its empty decimals', () => {
  expect(plain(es.percent('16.00'))).toBe('16 %');
  expect(plain(en.percent('8.50'))).toBe('8.5 %');
});

test('what was just now is told by how long ago, what is old by its date', () => {
  const now = Date.parse('2026-11-25T12:00:00Z');
  expect(es.ago('2026-11-25T11:55:00Z', now)).toBe('hace 5 minutos');
  expect(en.ago('2026-11-25T09:00:00Z', now)).toBe('3 hours ago');
  expect(es.ago('2026-11-24T12:00:00Z', now)).toBe('ayer');
  expect(es.ago('2026-11-25T11:59:50Z', now)).toBe('ahora');
  expect(en.ago('2026-01-05T12:00:00Z', now)).toContain('2026');
});

test('a list of branches reads as a sentence', () => {
  expect(es.list(['Centro', 'Roma', 'Narvarte'])).toBe('Centro, Roma y Narvarte');
  expect(en.list(['Centro', 'Roma'])).toBe('Centro and Roma');
});
