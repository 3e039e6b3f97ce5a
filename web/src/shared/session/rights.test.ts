import { describe, expect, test } from 'vitest';
import { can, canEditService, canManagePerson, canPriceInBranch, rolesOffered } from './rights';

const centro = { id: 'b-centro', code: 'CEN', name: 'Centro' };
const roma = { id: 'b-roma', code: 'ROM', name: 'Roma' };
const clerk = { role: 'clerk', branches: [centro] } as const;
const manager = { role: 'manager', branches: [centro] } as const;
const admin = { role: 'admin', branches: [centro, roma] } as const;
const person = <T extends { branches: readonly (typeof centro)[] }>(who: T) => ({
  ...who,
  branches: [...who.branches],
});

describe('a clerk', () => {
  const her = person(clerk);
  test('reads prices and branches, and is offered nothing that she may not do', () => {
    expect(can(her, 'branches.see')).toBe(true);
    for (const right of ['services.create', 'people.see', 'audit.see', 'branches.edit'] as const) {
      expect(can(her, right), right).toBe(false);
    }
    expect(canEditService(her, { branch_id: centro.id })).toBe(false);
    expect(canPriceInBranch(her, centro.id)).toBe(false);
  });
});

describe('a manager', () => {
  const her = person(manager);
  test('prices services in her branch, and edits only those that are hers alone', () => {
    expect(canPriceInBranch(her, centro.id)).toBe(true);
    expect(canPriceInBranch(her, roma.id)).toBe(false);
    expect(canEditService(her, { branch_id: centro.id })).toBe(true);
    expect(canEditService(her, { branch_id: roma.id })).toBe(false);
    expect(canEditService(her, { branch_id: null })).toBe(false);
  });

  test('looks after the clerks of her branch and nobody else', () => {
    expect(canManagePerson(her, { role: 'clerk', branch_ids: [centro.id] })).toBe(true);
    expect(canManagePerson(her, { role: 'clerk', branch_ids: [centro.id, roma.id] })).toBe(false);
    expect(canManagePerson(her, { role: 'manager', branch_ids: [centro.id] })).toBe(false);
    expect(rolesOffered(her)).toEqual(['clerk']);
  });
});

test('an admin may do everything everywhere', () => {
  const her = person(admin);
  expect(can(her, 'branches.edit')).toBe(true);
  expect(canEditService(her, { branch_id: null })).toBe(true);
  expect(canPriceInBranch(her, 'a branch opened a minute ago')).toBe(true);
  expect(canManagePerson(her, { role: 'admin', branch_ids: [] })).toBe(true);
  expect(rolesOffered(her)).toEqual(['clerk', 'manager', 'admin']);
});
