import { QueryClient } from '@tanstack/react-query';
import { ApiError } from './problem';

function worthAnotherTry(failures: number, error: Error): boolean {
  if (!(error instanceof ApiError)) return false;
  return failures < 2 && (error.isUnreachable || error.status >= 500);
}

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // A till whose cable is out must fail and say so, not wait for the browser's idea of being online.
        networkMode: 'always',
        staleTime: 20_000,
        gcTime: 10 * 60_000,
        retry: worthAnotherTry,
        retryDelay: (attempt) => Math.min(400 * 2 ** attempt, 3_000),
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}
