import { can } from '@/shared/session/rights';
import { useCurrentUser } from '@/shared/session/use-current-user';
import { DESTINATIONS, type Destination } from './destinations';

/** The places that this person may go to. */
export function useDestinations(): Destination[] {
  const user = useCurrentUser();
  return DESTINATIONS.filter((destination) => destination.right === null || can(user, destination.right));
}
