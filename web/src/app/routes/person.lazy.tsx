import { createLazyRoute } from '@tanstack/react-router';
import { PersonScreen } from '@/features/people/person-screen';
import { compact } from '@/shared/lib/search-params';

export const lazyPersonRoute = createLazyRoute('/in/people/$personId')({ component: Person });

function Person() {
  const { personId } = lazyPersonRoute.useParams();
  const search = lazyPersonRoute.useSearch();
  const navigate = lazyPersonRoute.useNavigate();
  return (
    <PersonScreen
      key={personId}
      id={personId}
      search={search}
      onSearch={(change) =>
        void navigate({ to: '.', search: compact({ ...search, ...change }), replace: !change.panel })
      }
    />
  );
}
