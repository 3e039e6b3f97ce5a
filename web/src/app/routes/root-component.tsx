import { Outlet } from '@tanstack/react-router';
import { lazy, Suspense, useSyncExternalStore } from 'react';
import { useSessionEvents } from '@/app/shell/use-session-events';
import { onSignInDemand, signInDemand } from '@/shared/api/sign-in-gate';
import { useKeyboardDispatcher } from '@/shared/commands/use-keyboard';

const SignInDialog = lazy(() =>
  import('@/features/auth/sign-in-dialog').then((module) => ({ default: module.SignInDialog })),
);

export function Root() {
  useKeyboardDispatcher();
  useSessionEvents();
  const demanded = useSyncExternalStore(onSignInDemand, signInDemand) !== null;
  return (
    <>
      <Outlet />
      <Suspense fallback={null}>{demanded ? <SignInDialog /> : null}</Suspense>
    </>
  );
}
