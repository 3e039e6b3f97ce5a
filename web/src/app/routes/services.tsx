import { createRoute } from '@tanstack/react-router';
import { priceHistoryQuery, serviceQuery, servicesQuery } from '@/features/catalog/api';
import { serviceListSearch, serviceSearch } from '@/features/catalog/search';
import { signedInRoute } from './signed-in';

export const servicesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/services',
  validateSearch: serviceListSearch,
  loader: ({ context }) => context.queryClient.ensureQueryData(servicesQuery),
}).lazy(() => import('./services.lazy').then((module) => module.lazyServicesRoute));

export const serviceRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/services/$serviceId',
  validateSearch: serviceSearch,
  loaderDeps: ({ search }) => ({ history: search.history }),
  loader: ({ context, params, deps }) =>
    Promise.all([
      context.queryClient.ensureQueryData(serviceQuery(params.serviceId)),
      context.queryClient.ensureInfiniteQueryData(priceHistoryQuery(params.serviceId, deps.history)),
    ]),
}).lazy(() => import('./service.lazy').then((module) => module.lazyServiceRoute));
