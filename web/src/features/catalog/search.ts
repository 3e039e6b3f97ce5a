import type { ServiceUnit } from '@/shared/api/types';
import { choiceParam, compact, flagParam, textParam, uuidParam } from '@/shared/lib/search-params';
import { type ServiceSort, SORTS, STATUSES, type StatusFilter, UNITS } from './model';

export interface ServiceListSearch {
  q?: string;
  unit?: ServiceUnit;
  status?: StatusFilter;
  branch?: string;
  sort?: ServiceSort;
  descending?: true;
  panel?: 'new';
}

export function serviceListSearch(raw: Record<string, unknown>): ServiceListSearch {
  return compact({
    q: textParam(raw, 'q'),
    unit: choiceParam(raw, 'unit', UNITS),
    status: choiceParam(raw, 'status', STATUSES),
    branch: uuidParam(raw, 'branch'),
    sort: choiceParam(raw, 'sort', SORTS),
    descending: flagParam(raw, 'descending'),
    panel: choiceParam(raw, 'panel', ['new'] as const),
  });
}

export interface ServiceSearch {
  panel?: 'edit' | 'price';
  /** Whose price the panel changes; none is the general one. */
  at?: string;
  history?: string;
}

export function serviceSearch(raw: Record<string, unknown>): ServiceSearch {
  return compact({
    panel: choiceParam(raw, 'panel', ['edit', 'price'] as const),
    at: uuidParam(raw, 'at'),
    history: uuidParam(raw, 'history'),
  });
}
