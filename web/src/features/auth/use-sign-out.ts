import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ApiError } from '@/shared/api/problem';
import { notifyStillSignedIn } from '@/shared/ui/notify';
import { problemText } from '@/shared/ui/problem-text';
import { signOut } from './api';

export function useSignOut(): () => Promise<void> {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const router = useRouter();
  return async () => {
    try {
      await signOut(queryClient);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      // She must not walk away believing that the till is closed.
      const reason = error.isUnreachable ? t('errors.unreachable.title') : problemText(t, error);
      notifyStillSignedIn(t('auth.signOutFailed'), reason);
      return;
    }
    await router.navigate({ to: '/sign-in', replace: true, ignoreBlocker: true });
    await router.invalidate();
  };
}
