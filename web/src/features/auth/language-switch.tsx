import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Locale } from '@/shared/api/types';
import { chooseLocale, currentLocale } from '@/shared/i18n/language';

interface Props {
  userId?: string;
  size?: 'sm' | 'md';
  fullWidth?: boolean;
}

export function LanguageSwitch({ userId, size = 'sm', fullWidth }: Props) {
  const { t } = useTranslation();
  return (
    <SegmentedControl
      aria-label={t('auth.language')}
      size={size}
      fullWidth={fullWidth}
      value={currentLocale()}
      onChange={(locale) => void chooseLocale(locale as Locale, userId ?? null)}
      data={[
        { value: 'es', label: t('common.languages.es') },
        { value: 'en', label: t('common.languages.en') },
      ]}
    />
  );
}
