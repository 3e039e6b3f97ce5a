import { describe, expect, test } from 'vitest';
import { compareMoney, fromCents, parseMoney, percentChange, sameMoney, subtractMoney, toCents } from './money';

describe('an amount that somebody types', () => {
  test.each([
    ['45', '45.00'],
    ['45.5', '45.50'],
    ['45.', '45.00'],
    ['$1,234.5', '1234.50'],
    ['1,234', '1234.00'],
    ['45,50', '45.50'],
    [' 12 MXN', '12.00'],
    ['007', '7.00'],
    ['0', '0.00'],
    ['9999999999.99', '9999999999.99'],
  ])('%s is taken as %s', (typed, amount) => {
    expect(parseMoney(typed)).toBe(amount);
  });

  test.each(['', 'abc', '-5', '1.234', '1,23,4', '12.345', '1e3', '12345678901', '.'])('"%s" is no amount', (typed) => {
    expect(parseMoney(typed)).toBeNull();
  });
});

test('cents survive the way there and back, also below zero', () => {
  for (const amount of ['0.00', '0.05', '12.30', '-0.05', '-120.00', '9007199254740993.01']) {
    expect(fromCents(toCents(amount))).toBe(amount);
  }
});

test('two ways to write one price are the same price', () => {
  expect(sameMoney('45', '45.00')).toBe(true);
  expect(sameMoney('45.01', '45.00')).toBe(false);
});

test('prices are ordered by worth and not by their digits', () => {
  expect(['100.00', '9.50', '20.00'].sort(compareMoney)).toEqual(['9.50', '20.00', '100.00']);
});

test('the difference between two prices is exact', () => {
  expect(subtractMoney('0.30', '0.10')).toBe('0.20');
  expect(subtractMoney('45.00', '48.50')).toBe('-3.50');
});

test('a change is said in percent, and of nothing there is no percentage', () => {
  expect(percentChange('45.00', '48.00')).toBe(6.6);
  expect(percentChange('50.00', '25.00')).toBe(-50);
  expect(percentChange('0.00', '10.00')).toBeNull();
});
