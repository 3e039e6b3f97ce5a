import { useSuspenseQuery } from '@tanstack/react-query';
import { createLazyRoute } from '@tanstack/react-router';
import { peopleForAuditQuery } from '@/features/audit/api';
import { AuditScreen } from '@/features/audit/audit-screen';
import { servicesQuery } from '@/features/catalog/api';
import { compact } from '@/shared/lib/search-params';
import { useCurrentUser } from '@/shared/session/use-current-user';

export const lazyAuditRoute = createLazyRoute('/in/audit')({ component: Audit });

function Audit() {
  const search = lazyAuditRoute.useSearch();
  const navigate = lazyAuditRoute.useNavigate();
  const { branches } = useCurrentUser();
  const { data: services } = useSuspenseQuery(servicesQuery);
  const { data: people } = useSuspenseQuery(peopleForAuditQuery);
  const nameOf = (entityType: string, id: string) => {
    if (entityType === 'service') return services.find((service) => service.id === id)?.name;
    if (entityType === 'user') return people.find((person) => person.id === id)?.full_name;
    return entityType === 'branch' ? branches.find((branch) => branch.id === id)?.name : undefined;
  };
  return (
    <AuditScreen
      search={search}
      nameOf={nameOf}
      onSearch={(change) =>
        // A cursor belongs to its filters: changing one starts the list anew. Turning a page is a step to go back on.
        void navigate({
          to: '.',
          search: compact({ ...search, cursor: undefined, ...change }),
          replace: !('cursor' in change),
        })
      }
    />
  );
}
