import type { Locale } from '@/shared/api/types';
import { i18n } from './i18n';

const DEVICE_KEY = 'laundrypro.locale';
const LOCALES: readonly Locale[] = ['es', 'en'];

function isLocale(value: unknown): value is Locale {
  return LOCALES.includes(value as Locale);
}

function stored(key: string): Locale | null {
  try {
    const value = localStorage.getItem(key);
    return isLocale(value) ? value : null;
  } catch {
    return null;
  }
}

function store(key: string, locale: Locale): void {
  try {
    localStorage.setItem(key, locale);
  } catch {
    // A private window forgets the choice; the page still shows it.
  }
}

const personKey = (userId: string) => `${DEVICE_KEY}.${userId}`;

/** Before anybody signed in: the last choice on this computer, else the browser's language, else Spanish. */
export function initialLocale(): Locale {
  const preferred = navigator.languages.map((tag) => tag.slice(0, 2)).find(isLocale);
  return stored(DEVICE_KEY) ?? preferred ?? 'es';
}

async function show(locale: Locale): Promise<void> {
  if (i18n.language !== locale) {
    await loadLocale(locale);
    await i18n.changeLanguage(locale);
  }
  document.documentElement.lang = locale;
}

export async function loadLocale(locale: Locale): Promise<void> {
  if (i18n.hasResourceBundle(locale, 'translation')) return;
  const words = locale === 'en' ? (await import('./locales/en')).en : (await import('./locales/es')).es;
  i18n.addResourceBundle(locale, 'translation', words);
}

let chosenOnThisPage: Locale | null = null;

/** A person's own choice on this computer. Others who use it keep theirs. */
export async function chooseLocale(locale: Locale, userId: string | null): Promise<void> {
  chosenOnThisPage = locale;
  store(DEVICE_KEY, locale);
  if (userId) store(personKey(userId), locale);
  await show(locale);
}

/** At sign-in: what she chose here before, else what she has just chosen on the page, else her profile. */
export async function adoptLocale(userId: string, profile: Locale): Promise<void> {
  const locale = stored(personKey(userId)) ?? chosenOnThisPage ?? profile;
  if (chosenOnThisPage === locale) store(personKey(userId), locale);
  chosenOnThisPage = null;
  store(DEVICE_KEY, locale);
  await show(locale);
}

export function currentLocale(): Locale {
  return isLocale(i18n.language) ? i18n.language : 'es';
}
