import { infiniteQueryOptions, type QueryClient, queryOptions } from '@tanstack/react-query';
import { client } from '@/shared/api/client';
import type { Intent } from '@/shared/api/intent';
import { read, readAll, readTagged, tagged } from '@/shared/api/read';
import type { Answer } from '@/shared/api/request';
import { send } from '@/shared/api/send';
import type { NewService, Service, ServiceChanges } from '@/shared/api/types';

const KEY = 'services';

/** The whole list: a shop sells some dozens of things, and a search that answers at once needs them all here. */
export const servicesQuery = queryOptions({
  queryKey: [KEY, 'list'],
  queryFn: () => readAll((cursor, limit) => client.GET('/api/v1/services', { params: { query: { cursor, limit } } })),
});

export const serviceQuery = (id: string) =>
  queryOptions({
    queryKey: [KEY, 'one', id],
    queryFn: () => readTagged(() => client.GET('/api/v1/services/{id}', { params: { path: { id } } })),
  });

export const priceHistoryQuery = (id: string, branchId: string | undefined) =>
  infiniteQueryOptions({
    queryKey: [KEY, 'prices', id, branchId ?? null],
    queryFn: ({ pageParam }) =>
      read(() =>
        client.GET('/api/v1/services/{id}/prices', {
          params: { path: { id }, query: { branch_id: branchId, cursor: pageParam, limit: 20 } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  });

function adopt(queryClient: QueryClient, answer: Answer<Service>): Service {
  const service = answer.value;
  if (answer.etag) queryClient.setQueryData(serviceQuery(service.id).queryKey, tagged(answer));
  void queryClient.invalidateQueries({ queryKey: [KEY, 'list'] });
  void queryClient.invalidateQueries({ queryKey: [KEY, 'prices', service.id] });
  void queryClient.invalidateQueries({ queryKey: ['audit'] });
  return service;
}

export async function createService(queryClient: QueryClient, body: NewService, intent: Intent): Promise<Service> {
  const answer = await send(intent, body, (headers) =>
    client.POST('/api/v1/services', { params: { header: headers }, body }),
  );
  return adopt(queryClient, answer);
}

export async function updateService(
  queryClient: QueryClient,
  { id, etag, changes, intent }: { id: string; etag: string; changes: ServiceChanges; intent: Intent },
): Promise<Service> {
  const answer = await send(intent, changes, (headers) =>
    client.PATCH('/api/v1/services/{id}', {
      params: { path: { id }, header: { ...headers, 'If-Match': etag } },
      body: changes,
    }),
  );
  return adopt(queryClient, answer);
}
