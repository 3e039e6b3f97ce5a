import { createLazyRoute } from '@tanstack/react-router';
import { BranchesScreen } from '@/features/branches/branches-screen';
import { compact } from '@/shared/lib/search-params';

export const lazyBranchesRoute = createLazyRoute('/in/branches')({ component: Branches });

function Branches() {
  const search = lazyBranchesRoute.useSearch();
  const navigate = lazyBranchesRoute.useNavigate();
  return (
    <BranchesScreen
      search={search}
      onSearch={(change) =>
        void navigate({ to: '.', search: compact({ ...search, ...change }), replace: !change.panel })
      }
      onOpen={(branchId) => void navigate({ to: '/branches/$branchId', params: { branchId }, replace: true })}
    />
  );
}
