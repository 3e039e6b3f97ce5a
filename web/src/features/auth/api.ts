import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { client } from '@/shared/api/client';
import { Intent } from '@/shared/api/intent';
import { ApiError } from '@/shared/api/problem';
import { read } from '@/shared/api/read';
import { send } from '@/shared/api/send';
import type { Session } from '@/shared/api/types';
import { adoptSession, forgetSession } from '@/shared/session/session';
import { tellTabs } from '@/shared/session/tabs';

const AT_THE_DOOR = { withoutSignIn: true };

export async function signIn(queryClient: QueryClient, body: { username: string; password: string }): Promise<Session> {
  const { value } = await send(
    new Intent(),
    body,
    (headers) => client.POST('/api/v1/auth/login', { body, headers }),
    AT_THE_DOOR,
  );
  await adoptSession(queryClient, value);
  if (value.user) tellTabs({ kind: 'signed-in', userId: value.user.id });
  return value;
}

/** An idle session needs only its owner's password. */
export async function unlock(queryClient: QueryClient, password: string): Promise<Session> {
  const body = { password };
  const { value } = await send(
    new Intent(),
    body,
    (headers) => client.POST('/api/v1/auth/unlock', { params: { header: headers }, body }),
    AT_THE_DOOR,
  );
  await adoptSession(queryClient, value);
  return value;
}

export async function signOut(queryClient: QueryClient): Promise<void> {
  try {
    await send(
      new Intent(),
      null,
      (headers) => client.POST('/api/v1/auth/logout', { params: { header: headers } }),
      AT_THE_DOOR,
    );
  } catch (error) {
    // A session that is already over is what was wanted.
    if (!(error instanceof ApiError && error.status === 401)) throw error;
  }
  forgetSession(queryClient);
  tellTabs({ kind: 'signed-out' });
}

export async function changePassword(
  queryClient: QueryClient,
  body: { current_password: string; new_password: string },
  intent: Intent,
): Promise<Session> {
  const { value } = await send(intent, body, (headers) =>
    client.POST('/api/v1/auth/password', { params: { header: headers }, body }),
  );
  await adoptSession(queryClient, value);
  return value;
}

export const ownSessionsQuery = queryOptions({
  queryKey: ['own-sessions'],
  queryFn: async () => (await read(() => client.GET('/api/v1/auth/sessions'))).items,
  staleTime: 5_000,
});

export async function endSession(queryClient: QueryClient, id: string, intent: Intent): Promise<void> {
  await send(intent, { end: id }, (headers) =>
    client.DELETE('/api/v1/auth/sessions/{id}', { params: { path: { id }, header: headers } }),
  );
  await queryClient.invalidateQueries({ queryKey: ownSessionsQuery.queryKey });
}
