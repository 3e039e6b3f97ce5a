import { createLazyRoute } from '@tanstack/react-router';
import { ServiceScreen } from '@/features/catalog/service-screen';
import { compact } from '@/shared/lib/search-params';

export const lazyServiceRoute = createLazyRoute('/in/services/$serviceId')({ component: Service });

function Service() {
  const { serviceId } = lazyServiceRoute.useParams();
  const search = lazyServiceRoute.useSearch();
  const navigate = lazyServiceRoute.useNavigate();
  return (
    <ServiceScreen
      key={serviceId}
      id={serviceId}
      search={search}
      onSearch={(change) =>
        void navigate({ to: '.', search: compact({ ...search, ...change }), replace: !change.panel })
      }
    />
  );
}
