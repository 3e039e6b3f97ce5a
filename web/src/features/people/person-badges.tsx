import { IconCheck, IconCrown, IconKey, IconShieldCheck, IconShirt, IconUserOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Role, User } from '@/shared/api/types';
import { StatusBadge } from '@/shared/ui/status-badge';

const ROLE_LOOK = {
  clerk: { tone: 'grey', icon: IconShirt },
  manager: { tone: 'accent', icon: IconShieldCheck },
  admin: { tone: 'violet', icon: IconCrown },
} as const;

export function RoleBadge({ role }: { role: Role }) {
  const { t } = useTranslation();
  return (
    <StatusBadge tone={ROLE_LOOK[role].tone} icon={ROLE_LOOK[role].icon}>
      {t(`common.roles.${role}`)}
    </StatusBadge>
  );
}

export function AccessBadge({ person }: { person: Pick<User, 'active' | 'password_expired'> }) {
  const { t } = useTranslation();
  if (!person.active) {
    return (
      <StatusBadge tone="red" icon={IconUserOff}>
        {t('people.inactive')}
      </StatusBadge>
    );
  }
  return person.password_expired ? (
    <StatusBadge tone="amber" icon={IconKey}>
      {t('people.passwordPending')}
    </StatusBadge>
  ) : (
    <StatusBadge tone="green" icon={IconCheck}>
      {t('people.active')}
    </StatusBadge>
  );
}
