import type { CurrentUser, Service } from '@/shared/api/types';
import { canEditService, canPriceInBranch } from '@/shared/session/rights';

/** Which prices of a service this person may change: the general one, or those of her branches. */
export interface PriceTarget {
  /** Undefined: the general price. */
  branchId: string | undefined;
  name: string | null;
}

type Person = Pick<CurrentUser, 'role' | 'branches'>;

export function priceTargets(person: Person, service: Service): PriceTarget[] {
  const general = canEditService(person, service) ? [{ branchId: undefined, name: null }] : [];
  if (service.branch_id) return general;
  const branches = person.branches
    .filter((branch) => canPriceInBranch(person, branch.id))
    .map((branch) => ({ branchId: branch.id, name: branch.name }));
  return [...general, ...branches];
}
