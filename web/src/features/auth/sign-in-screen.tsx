import { Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Session } from '@/shared/api/types';
import { signIn } from './api';
import { CredentialsForm } from './credentials-form';
import { DoorLayout } from './door-layout';
import { LanguageSwitch } from './language-switch';

interface Props {
  onSignedIn: (session: Session) => void;
}

export function SignInScreen({ onSignedIn }: Props) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  return (
    <DoorLayout title={t('auth.pageTitle')} corner={<LanguageSwitch />}>
      <Title order={1} size={30} lh={1.2}>
        {t('auth.welcome')}
      </Title>
      <Text c="dimmed" mt={6} mb="xl">
        {t('auth.lead')}
      </Text>
      <CredentialsForm size="lg" enter={(values) => signIn(queryClient, values)} onEntered={onSignedIn} />
      <Text c="dimmed" size="sm" mt="xl">
        {t('auth.forgot')}
      </Text>
    </DoorLayout>
  );
}
