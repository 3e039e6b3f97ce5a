import { Anchor, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { sessionQuery } from '@/shared/session/session';
import { notifyDone } from '@/shared/ui/notify';
import { DoorLayout } from './door-layout';
import { LanguageSwitch } from './language-switch';
import { PasswordForm } from './password-form';
import { useSignOut } from './use-sign-out';

interface Props {
  onDone: () => void;
}

export function PasswordChangeScreen({ onDone }: Props) {
  const { t } = useTranslation();
  const { data: session } = useQuery(sessionQuery);
  const leave = useSignOut();
  const expired = session?.password_expired ?? false;
  return (
    <DoorLayout title={t('auth.password_change.title')} corner={<LanguageSwitch userId={session?.user?.id} />}>
      <Title order={1} size={28} lh={1.2}>
        {t('auth.password_change.title')}
      </Title>
      <Text c="dimmed" mt={6} mb="xl">
        {t(expired ? 'auth.password_change.expired' : 'auth.password_change.lead')}
      </Text>
      <PasswordForm
        once={expired}
        onDone={() => {
          notifyDone(t('auth.password_change.done'));
          onDone();
        }}
      />
      <Text mt="lg" size="sm">
        {expired ? (
          <Anchor component="button" type="button" size="sm" onClick={() => void leave()}>
            {t('auth.signOut')}
          </Anchor>
        ) : (
          <Anchor component="button" type="button" size="sm" onClick={onDone}>
            {t('common.back')}
          </Anchor>
        )}
      </Text>
    </DoorLayout>
  );
}
