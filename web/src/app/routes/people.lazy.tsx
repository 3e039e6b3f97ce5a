import { createLazyRoute } from '@tanstack/react-router';
import { PeopleScreen } from '@/features/people/people-screen';
import { compact } from '@/shared/lib/search-params';

export const lazyPeopleRoute = createLazyRoute('/in/people')({ component: People });

function People() {
  const search = lazyPeopleRoute.useSearch();
  const navigate = lazyPeopleRoute.useNavigate();
  return (
    <PeopleScreen
      search={search}
      onSearch={(change) =>
        void navigate({ to: '.', search: compact({ ...search, ...change }), replace: !change.panel })
      }
      onOpen={(personId) => void navigate({ to: '/people/$personId', params: { personId } })}
    />
  );
}
