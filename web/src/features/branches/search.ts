import { choiceParam, compact, uuidParam } from '@/shared/lib/search-params';

export interface BranchesSearch {
  status?: 'inactive' | 'all';
  panel?: 'new';
}

export function branchesSearch(raw: Record<string, unknown>): BranchesSearch {
  return compact({
    status: choiceParam(raw, 'status', ['inactive', 'all'] as const),
    panel: choiceParam(raw, 'panel', ['new'] as const),
  });
}

export interface BranchSearch {
  panel?: 'edit' | 'register';
  /** The register to rename; none is a new one. */
  register?: string;
}

export function branchSearch(raw: Record<string, unknown>): BranchSearch {
  return compact({
    panel: choiceParam(raw, 'panel', ['edit', 'register'] as const),
    register: uuidParam(raw, 'register'),
  });
}
