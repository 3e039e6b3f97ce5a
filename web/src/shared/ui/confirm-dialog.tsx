import { Button, Group, Modal, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  opened: boolean;
  title: string;
  text: ReactNode;
  confirm: string;
  cancel?: string;
  danger?: boolean;
  pending?: boolean;
  problem?: ReactNode;
  onConfirm: () => void;
  onCancel: () => void;
}

export function ConfirmDialog(props: Props) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={props.opened}
      onClose={props.onCancel}
      title={props.title}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      zIndex={310}
    >
      <Text c="dimmed">{props.text}</Text>
      {props.problem}
      <Group justify="flex-end" mt="lg" gap="sm">
        <Button variant="default" onClick={props.onCancel} data-autofocus={props.danger ? true : undefined}>
          {props.cancel ?? t('common.cancel')}
        </Button>
        <Button
          color={props.danger ? 'red.8' : undefined}
          loading={props.pending}
          onClick={props.onConfirm}
          data-autofocus={props.danger ? undefined : true}
        >
          {props.confirm}
        </Button>
      </Group>
    </Modal>
  );
}
