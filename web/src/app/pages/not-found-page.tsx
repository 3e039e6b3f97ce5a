import { IconHanger } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '@/shared/ui/link-button';
import { MessagePage } from './message-page';

export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <MessagePage icon={IconHanger} title={t('errors.notFound.title')} text={t('errors.notFound.text')}>
      <LinkButton to="/">{t('errors.forbidden.home')}</LinkButton>
    </MessagePage>
  );
}
