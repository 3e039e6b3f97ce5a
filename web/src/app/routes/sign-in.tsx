import { createRoute, redirect } from '@tanstack/react-router';
import { isOwnPath, placeAfterSignIn } from '@/features/auth/model';
import { sessionQuery } from '@/shared/session/session';
import { rootRoute } from './root';

interface SignInSearch {
  next?: string;
}

export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  // The key is always set: the router keeps what the raw address says of a key that is left out here.
  validateSearch: (raw: Record<string, unknown>): SignInSearch => ({
    next: isOwnPath(raw.next) ? raw.next : undefined,
  }),
  beforeLoad: async ({ context, search }) => {
    const session = await context.queryClient.ensureQueryData(sessionQuery);
    if (session.user) throw redirect({ href: placeAfterSignIn(search.next), replace: true });
  },
}).lazy(() => import('./sign-in.lazy').then((module) => module.lazySignInRoute));
