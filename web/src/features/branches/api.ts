import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { client } from '@/shared/api/client';
import type { Intent } from '@/shared/api/intent';
import { readAll, readTagged, tagged } from '@/shared/api/read';
import { send } from '@/shared/api/send';
import type { Branch, BranchChanges, NewBranch, NewRegister, Register, RegisterChanges } from '@/shared/api/types';
import { sessionQuery } from '@/shared/session/session';

const BRANCHES = 'branches';
const REGISTERS = 'registers';

export const branchesQuery = queryOptions({
  queryKey: [BRANCHES, 'list'],
  queryFn: () => readAll((cursor, limit) => client.GET('/api/v1/branches', { params: { query: { cursor, limit } } })),
});

export const branchQuery = (id: string) =>
  queryOptions({
    queryKey: [BRANCHES, 'one', id],
    queryFn: () => readTagged(() => client.GET('/api/v1/branches/{id}', { params: { path: { id } } })),
  });

export const registersQuery = (branchId?: string) =>
  queryOptions({
    queryKey: [REGISTERS, 'of', branchId ?? null],
    queryFn: () =>
      readAll((cursor, limit) =>
        client.GET('/api/v1/registers', { params: { query: { branch_id: branchId, cursor, limit } } }),
      ),
  });

export const registerQuery = (id: string) =>
  queryOptions({
    queryKey: [REGISTERS, 'one', id],
    queryFn: () => readTagged(() => client.GET('/api/v1/registers/{id}', { params: { path: { id } } })),
  });

/** Names of branches stand in the session too: a new one must be offered at once. */
function refreshBranches(queryClient: QueryClient): void {
  void queryClient.invalidateQueries({ queryKey: [BRANCHES, 'list'] });
  void queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey });
  void queryClient.invalidateQueries({ queryKey: ['audit'] });
}

export async function createBranch(queryClient: QueryClient, body: NewBranch, intent: Intent): Promise<Branch> {
  const { value } = await send(intent, body, (headers) =>
    client.POST('/api/v1/branches', { params: { header: headers }, body }),
  );
  refreshBranches(queryClient);
  return value;
}

export async function updateBranch(
  queryClient: QueryClient,
  { id, etag, changes, intent }: { id: string; etag: string; changes: BranchChanges; intent: Intent },
): Promise<Branch> {
  const answer = await send(intent, changes, (headers) =>
    client.PATCH('/api/v1/branches/{id}', {
      params: { path: { id }, header: { ...headers, 'If-Match': etag } },
      body: changes,
    }),
  );
  if (answer.etag) queryClient.setQueryData(branchQuery(id).queryKey, tagged(answer));
  refreshBranches(queryClient);
  return answer.value;
}

function refreshRegisters(queryClient: QueryClient): void {
  void queryClient.invalidateQueries({ queryKey: [REGISTERS] });
  void queryClient.invalidateQueries({ queryKey: ['audit'] });
}

export async function createRegister(queryClient: QueryClient, body: NewRegister, intent: Intent): Promise<Register> {
  const { value } = await send(intent, body, (headers) =>
    client.POST('/api/v1/registers', { params: { header: headers }, body }),
  );
  refreshRegisters(queryClient);
  return value;
}

export async function updateRegister(
  queryClient: QueryClient,
  { id, etag, changes, intent }: { id: string; etag: string; changes: RegisterChanges; intent: Intent },
): Promise<Register> {
  const { value } = await send(intent, changes, (headers) =>
    client.PATCH('/api/v1/registers/{id}', {
      params: { path: { id }, header: { ...headers, 'If-Match': etag } },
      body: changes,
    }),
  );
  refreshRegisters(queryClient);
  return value;
}
