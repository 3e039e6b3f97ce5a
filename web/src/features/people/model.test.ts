import { expect, test } from 'vitest';
import { newPersonRules, personRules, proposeUsername, toNewPerson } from './model';

const ana = {
  full_name: ' Ana López ',
  username: 'Ana.Lopez',
  role: 'clerk' as const,
  locale: 'es' as const,
  branch_ids: ['centro'],
};

test('a username is proposed from the name, without accents', () => {
  expect(proposeUsername('Ana María Ñúñez')).toBe('ana.maria');
  expect(proposeUsername("O'Brien")).toBe('obrien');
  expect(proposeUsername('')).toBe('');
});

test('a new person is sent as the server writes her', () => {
  expect(toNewPerson(ana)).toMatchObject({ full_name: 'Ana López', username: 'ana.lopez', branch_ids: ['centro'] });
  expect(toNewPerson({ ...ana, role: 'admin' }).branch_ids).toEqual([]);
});

test('who is no admin needs a branch, or would see nothing', () => {
  expect(personRules({ ...ana, branch_ids: [] }).branch_ids).toEqual({ key: 'noBranch' });
  expect(personRules({ ...ana, role: 'admin', branch_ids: [] }).branch_ids).toBeNull();
});

test.each(['an', 'ana lópez', '.ana', ''])('"%s" is no username', (username) => {
  expect(newPersonRules({ ...ana, username }).username).toEqual({ key: 'username' });
});
