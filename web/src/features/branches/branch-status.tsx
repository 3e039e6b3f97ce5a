import { IconCheck, IconMinus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { StatusBadge } from '@/shared/ui/status-badge';

export function BranchStatus({ active }: { active: boolean }) {
  const { t } = useTranslation();
  return (
    <StatusBadge tone={active ? 'green' : 'grey'} icon={active ? IconCheck : IconMinus}>
      {t(active ? 'branches.active' : 'branches.inactive')}
    </StatusBadge>
  );
}
