import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCurrentUser } from '@/shared/session/use-current-user';
import { LinkButton } from '@/shared/ui/link-button';
import { MessagePage } from './message-page';

export function ForbiddenPage() {
  const { t } = useTranslation();
  const user = useCurrentUser();
  const role = t(`common.roles.${user.role}`).toLowerCase();
  return (
    <MessagePage
      icon={IconLock}
      tone="amber"
      title={t('errors.forbidden.title')}
      text={t('errors.forbidden.text', { role })}
    >
      <LinkButton to="/">{t('errors.forbidden.home')}</LinkButton>
    </MessagePage>
  );
}
