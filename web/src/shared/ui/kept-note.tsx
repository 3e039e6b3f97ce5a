import { Alert } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** After somebody else's change was taken in: her own words are still here, to be saved on top. */
export function KeptNote({ shown }: { shown: boolean }) {
  const { t } = useTranslation();
  if (!shown) return null;
  return (
    <Alert role="status" icon={<IconInfoCircle aria-hidden="true" />} styles={{ message: { color: 'var(--lp-ink)' } }}>
      {t('errors.stale.kept')}
    </Alert>
  );
}
