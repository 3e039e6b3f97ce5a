import { Drawer } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from './confirm-dialog';
import { useReturnFocus } from './use-return-focus';

interface Props {
  title: string;
  /** Closing is a navigation: the panel's being open is in the address. */
  onClose: () => void;
  dirty?: boolean;
  children: ReactNode;
}

/** A form beside the list it belongs to. Leaving it with unsaved words asks first. */
export function SidePanel({ title, onClose, dirty = false, children }: Props) {
  const { t } = useTranslation();
  useReturnFocus();
  const blocker = useBlocker({ shouldBlockFn: () => dirty, enableBeforeUnload: () => dirty, withResolver: true });
  return (
    <>
      <Drawer
        opened
        // In a task of its own: the question below would otherwise open within this very Escape, and hear it too.
        onClose={() => void setTimeout(onClose, 0)}
        position="right"
        size={480}
        title={title}
        closeButtonProps={{ 'aria-label': t('common.close') }}
        styles={{ title: { fontSize: 19, fontWeight: 650 } }}
      >
        {children}
      </Drawer>
      <ConfirmDialog
        opened={blocker.status === 'blocked'}
        title={t('common.discardTitle')}
        text={t('common.discardText')}
        confirm={t('common.discard')}
        cancel={t('common.keepEditing')}
        danger
        onConfirm={() => blocker.proceed?.()}
        onCancel={() => blocker.reset?.()}
      />
    </>
  );
}
