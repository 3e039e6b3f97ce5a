import type { Role } from '@/shared/api/types';
import { choiceParam, compact, textParam } from '@/shared/lib/search-params';

export const ROLES = ['clerk', 'manager', 'admin'] as const satisfies readonly Role[];

export interface PeopleSearch {
  q?: string;
  role?: Role;
  status?: 'inactive' | 'all';
  panel?: 'new';
}

export function peopleSearch(raw: Record<string, unknown>): PeopleSearch {
  return compact({
    q: textParam(raw, 'q'),
    role: choiceParam(raw, 'role', ROLES),
    status: choiceParam(raw, 'status', ['inactive', 'all'] as const),
    panel: choiceParam(raw, 'panel', ['new'] as const),
  });
}

export interface PersonSearch {
  panel?: 'edit';
}

export function personSearch(raw: Record<string, unknown>): PersonSearch {
  return compact({ panel: choiceParam(raw, 'panel', ['edit'] as const) });
}
