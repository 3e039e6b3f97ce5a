import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Tagged } from '@/shared/api/read';
import type { Service } from '@/shared/api/types';
import { ActivationButton } from '@/shared/ui/activation-button';
import { serviceQuery, updateService } from './api';

/** What is no longer sold is never deleted: tickets and history go on naming it. */
export function ServiceActivation({ service }: { service: Tagged<Service> }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const { id, name, active } = service.value;
  return (
    <ActivationButton
      active={active}
      etag={service.etag}
      words={{
        activate: t('catalog.activate'),
        deactivate: t('catalog.deactivate'),
        title: t('catalog.deactivateTitle', { name }),
        text: t('catalog.deactivateText'),
        activated: t('catalog.activated', { name }),
        deactivated: t('catalog.deactivated', { name }),
      }}
      send={(next, etag, intent) => updateService(queryClient, { id, etag, changes: { active: next }, intent })}
      refetch={() => queryClient.fetchQuery({ ...serviceQuery(id), staleTime: 0 })}
    />
  );
}
