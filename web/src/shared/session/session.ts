import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { client } from '@/shared/api/client';
import { rememberCsrfToken } from '@/shared/api/csrf';
import { read } from '@/shared/api/read';
import type { Session } from '@/shared/api/types';
import { adoptLocale } from '@/shared/i18n/language';

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async (): Promise<Session> => {
    const session = await read(() => client.GET('/api/v1/auth/session'));
    rememberCsrfToken(session.csrf_token ?? null);
    return session;
  },
  staleTime: 60_000,
  gcTime: Number.POSITIVE_INFINITY,
});

/** After signing in, unlocking or changing the password: the answer is the new session. */
export async function adoptSession(queryClient: QueryClient, session: Session): Promise<void> {
  rememberCsrfToken(session.csrf_token ?? null);
  if (session.user) await adoptLocale(session.user.id, session.user.locale);
  queryClient.setQueryData(sessionQuery.queryKey, session);
}

export const ANONYMOUS: Session = {
  user: null,
  csrf_token: null,
  password_expired: false,
  absolute_expires_at: null,
  idle_timeout_seconds: null,
};

/** Nothing that the last person saw stays in memory. */
export function forgetSession(queryClient: QueryClient): void {
  rememberCsrfToken(null);
  queryClient.clear();
  queryClient.setQueryData(sessionQuery.queryKey, ANONYMOUS);
}
