import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { client } from '@/shared/api/client';
import type { Intent } from '@/shared/api/intent';
import { readAll, readTagged, tagged } from '@/shared/api/read';
import { send } from '@/shared/api/send';
import type { NewUser, User, UserChanges, UserWithPassword } from '@/shared/api/types';

const KEY = 'people';

export const peopleQuery = queryOptions({
  queryKey: [KEY, 'list'],
  queryFn: () => readAll((cursor, limit) => client.GET('/api/v1/users', { params: { query: { cursor, limit } } })),
});

export const personQuery = (id: string) =>
  queryOptions({
    queryKey: [KEY, 'one', id],
    queryFn: () => readTagged(() => client.GET('/api/v1/users/{id}', { params: { path: { id } } })),
  });

function refresh(queryClient: QueryClient): void {
  void queryClient.invalidateQueries({ queryKey: [KEY] });
  void queryClient.invalidateQueries({ queryKey: ['audit'] });
}

export async function createPerson(queryClient: QueryClient, body: NewUser, intent: Intent): Promise<UserWithPassword> {
  const { value } = await send(intent, body, (headers) =>
    client.POST('/api/v1/users', { params: { header: headers }, body }),
  );
  refresh(queryClient);
  return value;
}

export async function updatePerson(
  queryClient: QueryClient,
  { id, etag, changes, intent }: { id: string; etag: string; changes: UserChanges; intent: Intent },
): Promise<User> {
  const answer = await send(intent, changes, (headers) =>
    client.PATCH('/api/v1/users/{id}', {
      params: { path: { id }, header: { ...headers, 'If-Match': etag } },
      body: changes,
    }),
  );
  if (answer.etag) queryClient.setQueryData(personQuery(id).queryKey, tagged(answer));
  refresh(queryClient);
  return answer.value;
}

export async function resetPassword(queryClient: QueryClient, id: string, intent: Intent): Promise<UserWithPassword> {
  const { value } = await send(intent, { reset: id }, (headers) =>
    client.POST('/api/v1/users/{id}/reset-password', { params: { path: { id }, header: headers } }),
  );
  refresh(queryClient);
  return value;
}
