import { createLazyRoute } from '@tanstack/react-router';
import { ServiceListScreen } from '@/features/catalog/service-list-screen';
import { compact } from '@/shared/lib/search-params';

export const lazyServicesRoute = createLazyRoute('/in/services')({ component: Services });

function Services() {
  const search = lazyServicesRoute.useSearch();
  const navigate = lazyServicesRoute.useNavigate();
  return (
    <ServiceListScreen
      search={search}
      onSearch={(change) =>
        // Opening and closing a panel is a step that Back undoes; typing in a filter is not.
        void navigate({ to: '.', search: compact({ ...search, ...change }), replace: !change.panel })
      }
      onOpen={(serviceId) => void navigate({ to: '/services/$serviceId', params: { serviceId }, replace: true })}
    />
  );
}
