import { MantineProvider } from '@mantine/core';
import { type RenderResult, render } from '@testing-library/react';
import type { ReactElement } from 'react';
import { I18nextProvider } from 'react-i18next';
import type { Locale } from '@/shared/api/types';
import { i18n, startI18n } from '@/shared/i18n/i18n';
import { loadLocale } from '@/shared/i18n/language';
import { theme } from '@/shared/ui/theme';

/** A part of a screen with the words and the look that it has in the shop. */
export async function renderPart(part: ReactElement, locale: Locale = 'es'): Promise<RenderResult> {
  if (!i18n.isInitialized) await startI18n(locale);
  await loadLocale(locale);
  await i18n.changeLanguage(locale);
  return render(
    <I18nextProvider i18n={i18n}>
      <MantineProvider theme={theme} env="test">
        {part}
      </MantineProvider>
    </I18nextProvider>,
  );
}
