import { createRoute } from '@tanstack/react-router';
import { ownSessionsQuery } from '@/features/auth/api';
import { signedInRoute } from './signed-in';

export const accountRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/account',
  loader: ({ context }) => context.queryClient.ensureQueryData(ownSessionsQuery),
}).lazy(() => import('./account.lazy').then((module) => module.lazyAccountRoute));
