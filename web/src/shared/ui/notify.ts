import { notifications } from '@mantine/notifications';
import { i18n } from '@/shared/i18n/i18n';

/** Only for what went well: a failure stays on the screen where it happened. */
export function notifyDone(message: string): void {
  notifications.show({
    message,
    color: 'brand',
    autoClose: 4_000,
    withBorder: true,
    closeButtonProps: { 'aria-label': i18n.t('common.close') },
  });
}
