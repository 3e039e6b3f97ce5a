import { createRoute, redirect } from '@tanstack/react-router';
import { sessionQuery } from '@/shared/session/session';
import { rootRoute } from './root';

export const passwordChangeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/password/change',
  beforeLoad: async ({ context }) => {
    const session = await context.queryClient.ensureQueryData(sessionQuery);
    if (!session.user) throw redirect({ to: '/sign-in', search: { next: '/password/change/' }, replace: true });
  },
}).lazy(() => import('./password-change.lazy').then((module) => module.lazyPasswordChangeRoute));
