import { describe, expect, test } from 'vitest';
import {
  copyToOpenDays,
  dayComplaint,
  newBranchRules,
  nextInterval,
  plainPercent,
  toNewBranch,
  toOpeningHours,
  toPercent,
  toWeek,
  usualWeek,
  weekdayIn,
} from './model';

describe('opening hours', () => {
  test('go to the editor and back without a change, in order of the week', () => {
    const hours = [
      { weekday: 'friday', opens: '16:00', closes: '20:00' },
      { weekday: 'friday', opens: '09:00', closes: '14:00' },
      { weekday: 'monday', opens: '09:00', closes: '20:00' },
    ] as const;
    expect(toOpeningHours(toWeek([...hours]))).toEqual([hours[2], hours[1], hours[0]]);
  });

  test('end after they begin and do not overlap, but may touch', () => {
    expect(dayComplaint([{ opens: '20:00', closes: '09:00' }])).toEqual({ key: 'hours' });
    expect(dayComplaint([{ opens: '', closes: '09:00' }])).toEqual({ key: 'hours' });
    const morning = { opens: '09:00', closes: '14:00' };
    expect(dayComplaint([morning, { opens: '13:00', closes: '20:00' }])).toEqual({ key: 'hoursOverlap' });
    expect(dayComplaint([morning, { opens: '14:00', closes: '20:00' }])).toBeNull();
  });

  test('are proposed after the last stretch of the day', () => {
    expect(nextInterval([])).toEqual({ opens: '09:00', closes: '20:00' });
    expect(
      dayComplaint([{ opens: '09:00', closes: '14:00' }, nextInterval([{ opens: '09:00', closes: '14:00' }])]),
    ).toBeNull();
  });

  test('are copied to open days only: a closed Sunday stays closed', () => {
    const week = { ...usualWeek(), monday: [{ opens: '08:00', closes: '18:00' }] };
    const copied = copyToOpenDays(week, 'monday');
    expect(copied.saturday).toEqual(week.monday);
    expect(copied.sunday).toEqual([]);
  });

  test('of today are those of the branch, wherever the screen stands', () => {
    const lateOnSunday = new Date('2026-11-23T04:00:00Z');
    expect(weekdayIn('America/Mexico_City', lateOnSunday)).toBe('sunday');
    expect(weekdayIn('Europe/Madrid', lateOnSunday)).toBe('monday');
  });
});

test('a tax rate is typed as people say it and sent as the server writes it', () => {
  expect(toPercent('16')).toBe('16.00');
  expect(toPercent('8.5')).toBe('8.50');
  expect(plainPercent('16.00')).toBe('16');
  expect(plainPercent('8.50')).toBe('8.5');
  expect(plainPercent('100')).toBe('100');
});

test('a new branch needs a short code, a name and a sane tax', () => {
  const values = {
    code: 'cen',
    name: ' Centro ',
    time_zone: 'America/Mexico_City',
    currency: 'MXN',
    tax_percent: '16',
    day_turns_at: '00:00',
    opening_hours: usualWeek(),
  };
  expect(Object.values(newBranchRules(values)).filter(Boolean)).toEqual([]);
  expect(toNewBranch(values)).toMatchObject({ code: 'CEN', name: 'Centro', tax_percent: '16.00' });
  expect(newBranchRules({ ...values, code: 'CENTRO' }).code).toEqual({ key: 'branchCode' });
  expect(newBranchRules({ ...values, tax_percent: '101' }).tax_percent).toEqual({ key: 'percent' });
});
