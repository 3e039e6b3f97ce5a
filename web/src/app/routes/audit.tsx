import { createRoute } from '@tanstack/react-router';
import { auditQuery, peopleForAuditQuery } from '@/features/audit/api';
import { auditSearch } from '@/features/audit/search';
import { servicesQuery } from '@/features/catalog/api';
import { demandRight, signedInRoute } from './signed-in';

export const auditRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/audit',
  validateSearch: auditSearch,
  loaderDeps: ({ search }) => search,
  beforeLoad: ({ context }) => demandRight(context.user, 'audit.see'),
  loader: ({ context, deps }) =>
    Promise.all([
      context.queryClient.ensureQueryData(auditQuery(deps)),
      context.queryClient.ensureQueryData(peopleForAuditQuery),
      context.queryClient.ensureQueryData(servicesQuery),
    ]),
}).lazy(() => import('./audit.lazy').then((module) => module.lazyAuditRoute));
