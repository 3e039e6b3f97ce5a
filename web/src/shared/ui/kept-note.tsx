import { IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Notice } from './notice';

/** After somebody else's change was taken in: her own words are still here, to be saved on top. */
export function KeptNote({ shown }: { shown: boolean }) {
  const { t } = useTranslation();
  if (!shown) return null;
  return (
    <Notice role="status" tone="accent" icon={IconInfoCircle}>
      {t('errors.stale.kept')}
    </Notice>
  );
}
