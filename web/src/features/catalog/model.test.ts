import { describe, expect, test } from 'vitest';
import type { Service } from '@/shared/api/types';
import {
  filterServices,
  groupByUnit,
  newServiceRules,
  priceChangeKind,
  priceIn,
  priceRules,
  priceStep,
  sortServices,
  toNewService,
  turnaround,
} from './model';
import { priceTargets } from './price-targets';
import { serviceListSearch } from './search';

function service(change: Partial<Service> = {}): Service {
  return {
    id: 's-1',
    code: 'EDR-KING',
    name: 'Edredón king size',
    unit: 'piece',
    price: '175.00',
    branch_prices: [],
    minimum_charge: '0.00',
    turnaround_hours: 72,
    branch_id: null,
    active: true,
    version: 1,
    created_at: '2026-11-24T00:00:00Z',
    updated_at: '2026-11-24T00:00:00Z',
    ...change,
  };
}

describe('the price in a branch', () => {
  const priced = service({ branch_prices: [{ branch_id: 'roma', price: '190.00' }] });
  test('is its own where it has one, the general one elsewhere', () => {
    expect(priceIn(priced, 'roma')).toEqual({ price: '190.00', own: true });
    expect(priceIn(priced, 'centro')).toEqual({ price: '175.00', own: false });
    expect(priceIn(priced, undefined)).toEqual({ price: '175.00', own: false });
  });

  test('orders the list by what is charged there', () => {
    const shirt = service({ id: 's-2', name: 'Camisa', price: '180.00' });
    expect(sortServices([priced, shirt], 'price').map(({ name }) => name)).toEqual(['Edredón king size', 'Camisa']);
    expect(sortServices([priced, shirt], 'price', false, 'roma').map(({ name }) => name)).toEqual([
      'Camisa',
      'Edredón king size',
    ]);
  });
});

describe('the price list', () => {
  const list = [
    service(),
    service({ id: 's-2', code: 'KG', name: 'Lavado por kilo', unit: 'kilogram', price: '32.00' }),
    service({ id: 's-3', name: 'Árbol de planchado', active: false }),
    service({ id: 's-4', name: 'Solo en Roma', branch_id: 'roma' }),
  ];
  const names = (services: Service[]) => services.map(({ name }) => name);

  test('shows what can be sold, unless asked for the rest', () => {
    expect(filterServices(list, {})).toHaveLength(3);
    expect(names(filterServices(list, { status: 'inactive' }))).toEqual(['Árbol de planchado']);
    expect(filterServices(list, { status: 'all' })).toHaveLength(4);
  });

  test('leaves out what another branch alone offers', () => {
    expect(names(filterServices(list, { branch: 'centro' }))).toEqual(['Edredón king size', 'Lavado por kilo']);
  });

  test('is found by code and without accents', () => {
    expect(names(filterServices(list, { q: 'edredon' }))).toEqual(['Edredón king size']);
    expect(names(filterServices(list, { q: 'kg' }))).toEqual(['Lavado por kilo']);
  });

  test('sorts accents where a reader looks for them, and is grouped by how things are sold', () => {
    expect(names(sortServices(list))[0]).toBe('Árbol de planchado');
    expect(groupByUnit(list).map(({ unit, services }) => [unit, services.length])).toEqual([
      ['piece', 3],
      ['kilogram', 1],
    ]);
  });

  test('keeps in its address only filters that exist', () => {
    expect(serviceListSearch({ q: 12, unit: 'tonne', status: 'all', branch: 'x', panel: 'new' })).toEqual({
      q: '12',
      status: 'all',
      panel: 'new',
    });
  });
});

test('whole days are said as days', () => {
  expect(turnaround(72)).toEqual({ unit: 'days', count: 3 });
  expect(turnaround(24)).toEqual({ unit: 'hours', count: 24 });
  expect(turnaround(50)).toEqual({ unit: 'hours', count: 50 });
});

describe('a new service', () => {
  const values = {
    code: ' edr-k ',
    name: ' Edredón ',
    unit: 'piece' as const,
    price: '1,250.5',
    minimum_charge: '0',
    turnaround_hours: '48',
    branch_id: '',
  };

  test('is sent as the server writes it', () => {
    expect(toNewService(values)).toEqual({
      code: 'EDR-K',
      name: 'Edredón',
      unit: 'piece',
      price: '1250.50',
      minimum_charge: '0.00',
      turnaround_hours: 48,
      branch_id: null,
    });
  });

  test('names every field that is wrong at once', () => {
    const wrong = { ...values, code: 'Ñ!', name: '', price: 'x', minimum_charge: '-1', turnaround_hours: '0' };
    const complaints = Object.entries(newServiceRules(wrong)).filter(([, complaint]) => complaint !== null);
    expect(complaints.map(([field]) => field).sort()).toEqual([
      'code',
      'minimum_charge',
      'name',
      'price',
      'turnaround_hours',
    ]);
  });
});

describe('a change of price', () => {
  test('is said with its direction, and a slipped decimal point is noticed', () => {
    expect(priceStep('45.00', '48.00')).toEqual({ direction: 'up', percent: 6.6, large: false });
    expect(priceStep('45.00', '450.00')).toMatchObject({ direction: 'up', large: true });
    expect(priceStep('45.00', '4.50')).toMatchObject({ direction: 'down', large: true });
    expect(priceStep('0.00', '10.00')).toMatchObject({ percent: null, large: true });
  });

  test('to the same price is none', () => {
    expect(priceRules('45', '45.00')).toEqual({ key: 'samePrice' });
    expect(priceRules('45', null)).toBeNull();
    expect(priceRules('', '45.00')).toEqual({ key: 'money' });
  });

  test('in the history is a first price, an own price, a change, or a way back', () => {
    const change = { id: 'c', valid_from: '2026-11-24T00:00:00Z', changed_by: null };
    expect(priceChangeKind({ ...change, price: '45.00', previous_price: null, branch_id: null })).toBe('first');
    expect(priceChangeKind({ ...change, price: '45.00', previous_price: null, branch_id: 'roma' })).toBe('started');
    expect(priceChangeKind({ ...change, price: '48.00', previous_price: '45.00', branch_id: null })).toBe('changed');
    expect(priceChangeKind({ ...change, price: null, previous_price: '48.00', branch_id: 'roma' })).toBe('removed');
  });

  test('is offered only where the person may make it', () => {
    const branches = [{ id: 'centro', code: 'CEN', name: 'Centro' }];
    expect(priceTargets({ role: 'clerk', branches }, service())).toEqual([]);
    expect(priceTargets({ role: 'manager', branches }, service()).map(({ branchId }) => branchId)).toEqual(['centro']);
    expect(priceTargets({ role: 'admin', branches }, service()).map(({ branchId }) => branchId)).toEqual([
      undefined,
      'centro',
    ]);
    expect(priceTargets({ role: 'manager', branches }, service({ branch_id: 'centro' }))).toEqual([
      { branchId: undefined, name: null },
    ]);
  });
});
