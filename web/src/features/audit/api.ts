import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { client } from '@/shared/api/client';
import { read, readAll } from '@/shared/api/read';
import { dayRange } from './model';
import type { AuditSearch } from './search';

const PAGE = 50;

export const auditQuery = (search: AuditSearch) =>
  queryOptions({
    queryKey: ['audit', 'list', search],
    queryFn: () => {
      const { from, to, ...filters } = search;
      const query = { ...filters, ...dayRange(from, to), limit: PAGE };
      return read(() => client.GET('/api/v1/audit-log', { params: { query } }));
    },
    placeholderData: keepPreviousData,
    staleTime: 5_000,
  });

export const latestPriceChangesQuery = queryOptions({
  queryKey: ['audit', 'latest-prices'],
  queryFn: async () => {
    const query = { action: 'service.price_changed', limit: 6 };
    return (await read(() => client.GET('/api/v1/audit-log', { params: { query } }))).items;
  },
  staleTime: 5_000,
});

/** Whose acts can be asked for by name. */
export const peopleForAuditQuery = queryOptions({
  queryKey: ['people', 'list'],
  queryFn: () => readAll((cursor, limit) => client.GET('/api/v1/users', { params: { query: { cursor, limit } } })),
});
