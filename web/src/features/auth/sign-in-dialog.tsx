import { Anchor, Group, Modal, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useRef, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { onSignInDemand, type SignInDemand, settleSignIn, signInDemand } from '@/shared/api/sign-in-gate';
import type { CurrentUser, Session } from '@/shared/api/types';
import { forgetSession, sessionQuery } from '@/shared/session/session';
import { signIn, unlock } from './api';
import { CredentialsForm } from './credentials-form';
import { type SignInValues, sessionReason } from './model';

/** When the session ends under a screen, this comes over it: what was typed stays, and the request goes on. */
export function SignInDialog() {
  const { t } = useTranslation();
  const demand = useSyncExternalStore(onSignInDemand, signInDemand);
  return (
    <Modal
      opened={demand !== null}
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={t('auth.again.title')}
      zIndex={1000}
      overlayProps={{ opacity: 0.6, blur: 3 }}
      styles={{ title: { fontSize: 20, fontWeight: 650 } }}
    >
      {demand ? <Again demand={demand} /> : null}
    </Modal>
  );
}

function Again({ demand }: { demand: SignInDemand }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const router = useRouter();
  const person = useRef<CurrentUser | null>(queryClient.getQueryData(sessionQuery.queryKey)?.user ?? null).current;
  const [somebodyElse, setSomebodyElse] = useState(person === null);
  const reason = sessionReason(demand.reason);

  async function enter(values: SignInValues): Promise<Session> {
    if (reason === 'idle' && !somebodyElse) return unlock(queryClient, values.password);
    return signIn(queryClient, values);
  }

  async function entered(session: Session): Promise<void> {
    const same = session.user?.id === person?.id;
    if (session.password_expired) {
      settleSignIn('other-person');
      await router.navigate({ to: '/password/change/', ignoreBlocker: true });
      return;
    }
    if (same) {
      settleSignIn('same-person');
      return;
    }
    // Nothing of the person before may stay in memory or on screen.
    queryClient.clear();
    queryClient.setQueryData(sessionQuery.queryKey, session);
    settleSignIn('other-person');
    await router.navigate({ to: '/', ignoreBlocker: true });
    await router.invalidate();
  }

  async function leave(): Promise<void> {
    forgetSession(queryClient);
    settleSignIn('left');
    await router.navigate({ to: '/sign-in', replace: true, ignoreBlocker: true });
    await router.invalidate();
  }

  return (
    <>
      <Text c="dimmed" mb="md">
        {t(`auth.again.${reason}`)} {somebodyElse ? t('auth.again.otherPersonNote') : t('auth.again.kept')}
      </Text>
      {person && !somebodyElse ? (
        <Text fw={600} mb="sm">
          {person.full_name}
        </Text>
      ) : null}
      <CredentialsForm
        key={somebodyElse ? 'other' : 'same'}
        username={person && !somebodyElse ? person.username : undefined}
        enter={enter}
        onEntered={(session) => void entered(session)}
      />
      <Group justify="space-between" mt="md">
        {person ? (
          <Anchor component="button" type="button" size="sm" onClick={() => setSomebodyElse(!somebodyElse)}>
            {somebodyElse ? t('auth.again.samePerson', { name: person.full_name }) : t('auth.again.otherPerson')}
          </Anchor>
        ) : (
          <span />
        )}
        <Anchor component="button" type="button" size="sm" c="dimmed" onClick={() => void leave()}>
          {t('auth.again.leave')}
        </Anchor>
      </Group>
    </>
  );
}
