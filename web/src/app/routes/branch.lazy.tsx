import { createLazyRoute } from '@tanstack/react-router';
import { BranchScreen } from '@/features/branches/branch-screen';
import { compact } from '@/shared/lib/search-params';

export const lazyBranchRoute = createLazyRoute('/in/branches/$branchId')({ component: Branch });

function Branch() {
  const { branchId } = lazyBranchRoute.useParams();
  const search = lazyBranchRoute.useSearch();
  const navigate = lazyBranchRoute.useNavigate();
  return (
    <BranchScreen
      key={branchId}
      id={branchId}
      search={search}
      onSearch={(change) =>
        void navigate({ to: '.', search: compact({ ...search, ...change }), replace: !change.panel })
      }
    />
  );
}
