import { createLazyRoute } from '@tanstack/react-router';
import { placeAfterSignIn } from '@/features/auth/model';
import { SignInScreen } from '@/features/auth/sign-in-screen';

export const lazySignInRoute = createLazyRoute('/sign-in')({ component: SignIn });

function SignIn() {
  const { next } = lazySignInRoute.useSearch();
  const navigate = lazySignInRoute.useNavigate();
  return (
    <SignInScreen
      onSignedIn={(session) => {
        if (session.password_expired) void navigate({ to: '/password/change/', replace: true });
        else void navigate({ href: placeAfterSignIn(next), replace: true });
      }}
    />
  );
}
