import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '@/shared/ui/mantine-styles';
import { App } from '@/app/app';
import { startI18n } from '@/shared/i18n/i18n';
import { initialLocale, loadLocale } from '@/shared/i18n/language';

async function start(): Promise<void> {
  const locale = initialLocale();
  await startI18n(locale);
  await loadLocale(locale);
  document.documentElement.lang = locale;
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no root element.');
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}

void start();
