import { createLazyRoute } from '@tanstack/react-router';
import { PasswordChangeScreen } from '@/features/auth/password-change-screen';

export const lazyPasswordChangeRoute = createLazyRoute('/password/change')({ component: PasswordChange });

function PasswordChange() {
  const navigate = lazyPasswordChangeRoute.useNavigate();
  return <PasswordChangeScreen onDone={() => void navigate({ to: '/', replace: true })} />;
}
