import type { Locale, NewUser, Role, User } from '@/shared/api/types';
import { type Complaint, type Complaints, requiredText } from '@/shared/lib/complaint';
import { foldText, matchesText } from '@/shared/lib/search-text';

export interface PeopleFilter {
  q?: string;
  role?: Role;
  status?: 'inactive' | 'all';
}

export function filterPeople(people: User[], filter: PeopleFilter): User[] {
  return people
    .filter((person) => {
      if (filter.status !== 'all' && person.active !== (filter.status !== 'inactive')) return false;
      if (filter.role && person.role !== filter.role) return false;
      return matchesText(filter.q ?? '', person.full_name, person.username);
    })
    .sort((a, b) => foldText(a.full_name).localeCompare(foldText(b.full_name)));
}

export interface PersonValues {
  full_name: string;
  role: Role;
  locale: Locale;
  branch_ids: string[];
}

export interface NewPersonValues extends PersonValues {
  username: string;
}

const USERNAME = /^[a-z0-9][a-z0-9._-]{2,63}$/i;

/** An admin belongs to every branch; anybody else must belong to one to see anything at all. */
function branchComplaint({ role, branch_ids }: PersonValues): Complaint | null {
  return role !== 'admin' && branch_ids.length === 0 ? { key: 'noBranch' } : null;
}

export function personRules(values: PersonValues): Complaints {
  return { full_name: requiredText(values.full_name), branch_ids: branchComplaint(values) };
}

export function newPersonRules(values: NewPersonValues): Complaints {
  return {
    full_name: requiredText(values.full_name),
    username: USERNAME.test(values.username.trim()) ? null : { key: 'username' },
    branch_ids: branchComplaint(values),
  };
}

export function toPersonValues(person: User): PersonValues {
  return {
    full_name: person.full_name,
    role: person.role,
    locale: person.locale,
    branch_ids: [...person.branch_ids].sort(),
  };
}

export function toNewPerson(values: NewPersonValues): NewUser {
  return {
    username: values.username.trim().toLowerCase(),
    full_name: values.full_name.trim(),
    role: values.role,
    locale: values.locale,
    branch_ids: values.role === 'admin' ? [] : values.branch_ids,
  };
}

/** "ana.lopez" out of "Ana López García": a proposal, free to change. */
export function proposeUsername(fullName: string): string {
  const words = foldText(fullName)
    .replace(/[^a-z0-9\s]/g, '')
    .split(/\s+/)
    .filter(Boolean);
  return words.slice(0, 2).join('.').slice(0, 64);
}
