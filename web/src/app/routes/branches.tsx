import { createRoute } from '@tanstack/react-router';
import { branchesQuery, branchQuery, registersQuery } from '@/features/branches/api';
import { branchesSearch, branchSearch } from '@/features/branches/search';
import { demandRight, signedInRoute } from './signed-in';

export const branchesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/branches',
  validateSearch: branchesSearch,
  beforeLoad: ({ context }) => demandRight(context.user, 'branches.see'),
  loader: ({ context }) =>
    Promise.all([
      context.queryClient.ensureQueryData(branchesQuery),
      context.queryClient.ensureQueryData(registersQuery()),
    ]),
}).lazy(() => import('./branches.lazy').then((module) => module.lazyBranchesRoute));

export const branchRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/branches/$branchId',
  validateSearch: branchSearch,
  beforeLoad: ({ context }) => demandRight(context.user, 'branches.see'),
  loader: ({ context, params }) =>
    Promise.all([
      context.queryClient.ensureQueryData(branchQuery(params.branchId)),
      context.queryClient.ensureQueryData(registersQuery(params.branchId)),
    ]),
}).lazy(() => import('./branch.lazy').then((module) => module.lazyBranchRoute));
