import { Skeleton, Stack, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** The shape of what is coming. The router shows it only after 150 ms, so a fast answer never flickers. */
export function PageSkeleton() {
  const { t } = useTranslation();
  return (
    <div role="status">
      <VisuallyHidden>{t('common.loadingPage')}</VisuallyHidden>
      <Stack gap="md" aria-hidden="true">
        <Skeleton height={30} width={220} />
        <Skeleton height={16} width={320} />
        <Skeleton height={36} mt="sm" />
        {Array.from({ length: 7 }, (_, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: seven equal bars have no other identity
          <Skeleton key={row} height={44} radius="md" />
        ))}
      </Stack>
    </div>
  );
}
