import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { onPasswordExpired } from '@/shared/api/password-expired';
import { onRecovery } from '@/shared/api/reachability';
import { settleSignIn } from '@/shared/api/sign-in-gate';
import { forgetSession, sessionQuery } from '@/shared/session/session';
import { onTabMessage } from '@/shared/session/tabs';

/** What happens to the session behind this tab's back: other tabs, an expired password, a server that returns. */
export function useSessionEvents(): void {
  const queryClient = useQueryClient();
  const router = useRouter();

  useEffect(() => {
    const leave = async () => {
      forgetSession(queryClient);
      settleSignIn('left');
      await router.navigate({ to: '/sign-in', replace: true, ignoreBlocker: true });
      await router.invalidate();
    };
    const arrive = async (userId: string) => {
      const present = queryClient.getQueryData(sessionQuery.queryKey)?.user?.id;
      if (present === userId) {
        await queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey });
        settleSignIn('same-person');
        return;
      }
      // The cookie is another person's now: nothing of the one before may stay on screen.
      queryClient.clear();
      settleSignIn('other-person');
      await router.navigate({ to: '/', ignoreBlocker: true });
      await router.invalidate();
    };
    return onTabMessage((message) => {
      if (message.kind === 'signed-out') void leave();
      else void arrive(message.userId);
    });
  }, [queryClient, router]);

  useEffect(() => {
    return onPasswordExpired(() => {
      queryClient.setQueryData(sessionQuery.queryKey, (session) => session && { ...session, password_expired: true });
      void router.navigate({ to: '/password/change/', ignoreBlocker: true });
    });
  }, [queryClient, router]);

  useEffect(() => onRecovery(() => void queryClient.invalidateQueries()), [queryClient]);
}
