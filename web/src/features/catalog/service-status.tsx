import { IconCheck, IconMinus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { StatusBadge } from '@/shared/ui/status-badge';

export function ServiceStatus({ active }: { active: boolean }) {
  const { t } = useTranslation();
  return active ? (
    <StatusBadge tone="green" icon={IconCheck}>
      {t('common.active')}
    </StatusBadge>
  ) : (
    <StatusBadge tone="grey" icon={IconMinus}>
      {t('common.inactive')}
    </StatusBadge>
  );
}
