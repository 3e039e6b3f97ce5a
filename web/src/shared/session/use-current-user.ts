import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import type { CurrentUser } from '@/shared/api/types';
import { can, type Right } from './rights';
import { sessionQuery } from './session';

/**
 * The person at the screen. Only rendered behind the signed-in layout, whose loader made sure that there is one;
 * while she signs out, the screen that is about to go keeps showing whose it was.
 */
export function useCurrentUser(): CurrentUser {
  const { data } = useQuery(sessionQuery);
  const last = useRef<CurrentUser | null>(null);
  if (data?.user) last.current = data.user;
  if (!last.current) throw new Error('This screen needs a signed-in person.');
  return last.current;
}

export function useCan(right: Right): boolean {
  return can(useCurrentUser(), right);
}
