import type { CurrentUser, Role } from '@/shared/api/types';

/**
 * The part of the table of rights that decides what a screen offers. The server decides what happens;
 * a button that it would refuse is never shown.
 */
const RANK: Record<Role, number> = { clerk: 0, manager: 1, admin: 2 };

export type Right =
  | 'services.edit'
  | 'services.create'
  | 'people.see'
  | 'branches.see'
  | 'branches.edit'
  | 'registers.edit'
  | 'audit.see';

const NEEDS: Record<Right, Role> = {
  'services.edit': 'manager',
  'services.create': 'manager',
  'people.see': 'manager',
  'branches.see': 'clerk',
  'branches.edit': 'admin',
  'registers.edit': 'admin',
  'audit.see': 'manager',
};

type Person = Pick<CurrentUser, 'role' | 'branches'>;

export function atLeast(role: Role, needed: Role): boolean {
  return RANK[role] >= RANK[needed];
}

export function can(person: Person, right: Right): boolean {
  return atLeast(person.role, NEEDS[right]);
}

export function worksIn(person: Person, branchId: string): boolean {
  return person.role === 'admin' || person.branches.some((branch) => branch.id === branchId);
}

/** Name, minimum and the general price of a service that every branch offers belong to an admin. */
export function canEditService(person: Person, service: { branch_id?: string | null }): boolean {
  if (person.role === 'admin') return true;
  return person.role === 'manager' && !!service.branch_id && worksIn(person, service.branch_id);
}

/** A branch's own price belongs to its manager as well. */
export function canPriceInBranch(person: Person, branchId: string): boolean {
  return can(person, 'services.edit') && worksIn(person, branchId);
}

/** Managers look after the clerks of their branches, and after nobody else. */
export function canManagePerson(person: Person, other: { role: Role; branch_ids: string[] }): boolean {
  if (person.role === 'admin') return true;
  if (person.role !== 'manager' || other.role !== 'clerk') return false;
  return other.branch_ids.every((id) => worksIn(person, id));
}

export function rolesOffered(person: Person): Role[] {
  return person.role === 'admin' ? ['clerk', 'manager', 'admin'] : ['clerk'];
}
