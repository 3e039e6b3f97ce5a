import { createLazyRoute } from '@tanstack/react-router';
import { AccountScreen } from '@/features/auth/account-screen';

export const lazyAccountRoute = createLazyRoute('/in/account')({ component: AccountScreen });
