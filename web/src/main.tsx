import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '@/shared/ui/mantine-styles';
import { App } from '@/app/app';
import { ApiError } from '@/shared/api/problem';
import { startI18n } from '@/shared/i18n/i18n';
import { initialLocale, loadLocale } from '@/shared/i18n/language';

async function start(): Promise<void> {
  const locale = initialLocale();
  await startI18n(locale);
  await loadLocale(locale);
  document.documentElement.lang = locale;
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no root element.');
  createRoot(root, {
    onCaughtError: (error) => {
      // A refusal is on screen, in words. Anything else is a fault of this page and belongs in the console.
      if (!(error instanceof ApiError)) reportError(error);
    },
  }).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}

void start();
