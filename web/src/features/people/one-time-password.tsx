import { Button, Group, Modal, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { UserWithPassword } from '@/shared/api/types';
import { CopyButton } from '@/shared/ui/copy-button';
import { Facts } from '@/shared/ui/facts';
import classes from './one-time-password.module.css';

interface Props {
  result: UserWithPassword | null;
  title: string;
  onClose: () => void;
}

/** Shown once and kept nowhere: closing it takes a deliberate press, not a click beside it. */
export function OneTimePassword({ result, title, onClose }: Props) {
  const { t } = useTranslation();
  const password = result?.one_time_password ?? null;
  return (
    <Modal
      opened={result !== null}
      onClose={onClose}
      title={title}
      size={500}
      closeOnClickOutside={false}
      closeOnEscape={false}
      withCloseButton={false}
      styles={{ title: { fontSize: 19, fontWeight: 650 } }}
    >
      {result && password ? (
        <>
          <Text c="dimmed" mb="md">
            {t('people.password.lead')}
          </Text>
          <Facts facts={[{ name: t('people.username'), value: <strong>{result.user.username}</strong> }]} />
          <p className={classes.label} id="one-time-password">
            {t('people.password.label')}
          </p>
          <output className={classes.password} aria-labelledby="one-time-password">
            {password}
          </output>
          <Group gap="sm" mt="sm">
            <CopyButton text={password} />
            <CopyButton
              text={`${result.user.username}\n${password}`}
              label={t('people.password.copyBoth')}
              variant="subtle"
            />
          </Group>
        </>
      ) : (
        <Text>{t('people.password.hidden')}</Text>
      )}
      <Group justify="flex-end" mt="lg">
        <Button onClick={onClose}>{password ? t('people.password.done') : t('common.close')}</Button>
      </Group>
    </Modal>
  );
}
