import { createLazyRoute } from '@tanstack/react-router';
import { HomeScreen } from '@/app/home/home-screen';

export const lazyHomeRoute = createLazyRoute('/in/')({ component: HomeScreen });
