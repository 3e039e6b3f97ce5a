import { createRoute, redirect } from '@tanstack/react-router';
import { Shell } from '@/app/shell/shell';
import { ApiError } from '@/shared/api/problem';
import type { CurrentUser } from '@/shared/api/types';
import { can, type Right } from '@/shared/session/rights';
import { sessionQuery } from '@/shared/session/session';
import { rootRoute } from './root';

/** Everything behind the door. */
export const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'in',
  component: Shell,
  beforeLoad: async ({ context, location }): Promise<{ user: CurrentUser }> => {
    const session = await context.queryClient.ensureQueryData(sessionQuery);
    if (!session.user) {
      const search = location.href === '/' ? {} : { next: location.href };
      throw redirect({ to: '/sign-in', search, replace: true });
    }
    if (session.password_expired) throw redirect({ to: '/password/change/', replace: true });
    return { user: session.user };
  },
});

/** An address typed by somebody whose role may not see it gets the page that says so. */
export function demandRight(user: CurrentUser, right: Right): void {
  if (!can(user, right)) throw ApiError.forbidden();
}
