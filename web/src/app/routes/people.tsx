import { createRoute } from '@tanstack/react-router';
import { peopleQuery, personQuery } from '@/features/people/api';
import { peopleSearch, personSearch } from '@/features/people/search';
import { demandRight, signedInRoute } from './signed-in';

export const peopleRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/people',
  validateSearch: peopleSearch,
  beforeLoad: ({ context }) => demandRight(context.user, 'people.see'),
  loader: ({ context }) => context.queryClient.ensureQueryData(peopleQuery),
}).lazy(() => import('./people.lazy').then((module) => module.lazyPeopleRoute));

export const personRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/people/$personId',
  validateSearch: personSearch,
  beforeLoad: ({ context }) => demandRight(context.user, 'people.see'),
  loader: ({ context, params }) => context.queryClient.ensureQueryData(personQuery(params.personId)),
}).lazy(() => import('./person.lazy').then((module) => module.lazyPersonRoute));
