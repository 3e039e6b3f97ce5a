import { createLazyRoute } from '@tanstack/react-router';
import { AuditScreen } from '@/features/audit/audit-screen';
import { compact } from '@/shared/lib/search-params';

export const lazyAuditRoute = createLazyRoute('/in/audit')({ component: Audit });

function Audit() {
  const search = lazyAuditRoute.useSearch();
  const navigate = lazyAuditRoute.useNavigate();
  return (
    <AuditScreen
      search={search}
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
