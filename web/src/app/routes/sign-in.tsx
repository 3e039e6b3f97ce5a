import { createRoute, redirect } from '@tanstack/react-router';
import { isOwnPath } from '@/features/auth/model';
import { sessionQuery } from '@/shared/session/session';
import { rootRoute } from './root';

interface SignInSearch {
  next?: string;
}

export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: (raw: Record<string, unknown>): SignInSearch => (isOwnPath(raw.next) ? { next: raw.next } : {}),
  beforeLoad: async ({ context, search }) => {
    const session = await context.queryClient.ensureQueryData(sessionQuery);
    if (session.user) throw redirect({ href: search.next ?? '/', replace: true });
  },
}).lazy(() => import('./sign-in.lazy').then((module) => module.lazySignInRoute));
