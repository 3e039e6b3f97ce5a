import type { Locale } from '@/shared/api/types';

/** What Intl needs to write money and dates as people in Mexico read them. */
export const INTL_LOCALE: Record<Locale, string> = { es: 'es-MX', en: 'en-MX' };
