import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CopyButton } from './copy-button';

/** What a person reads to whoever runs the system, to find this one failure in the log. */
export function RequestReference({ id }: { id: string }) {
  const { t } = useTranslation();
  return (
    <Group gap="xs" mt="xs">
      <Text size="sm" className="figures" style={{ overflowWrap: 'anywhere' }}>
        {t('errors.requestId', { id })}
      </Text>
      <CopyButton text={id} size="compact-xs" />
    </Group>
  );
}
