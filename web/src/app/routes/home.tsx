import { createRoute } from '@tanstack/react-router';
import { latestPriceChangesQuery } from '@/features/audit/api';
import { servicesQuery } from '@/features/catalog/api';
import { can } from '@/shared/session/rights';
import { signedInRoute } from './signed-in';

export const homeRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/',
  loader: ({ context }) =>
    Promise.all([
      context.queryClient.ensureQueryData(servicesQuery),
      can(context.user, 'audit.see') ? context.queryClient.ensureQueryData(latestPriceChangesQuery) : null,
    ]),
}).lazy(() => import('./home.lazy').then((module) => module.lazyHomeRoute));
