import type { NotificationData } from '@mantine/notifications';
import { i18n } from '@/shared/i18n/i18n';

async function show(data: NotificationData): Promise<void> {
  // Nothing is announced before the first act, so its code may arrive after the first paint.
  const { notifications } = await import('@mantine/notifications');
  notifications.show({ withBorder: true, closeButtonProps: { 'aria-label': i18n.t('common.close') }, ...data });
}

/** Only for what went well: a failed load or save stays on the screen where it happened. */
export function notifyDone(message: string): void {
  void show({ message, color: 'brand', autoClose: 4_000 });
}

/** The one failure without a screen of its own: she leaves, and the till stays open behind her. */
export function notifyStillSignedIn(title: string, message: string): void {
  void show({ title, message, color: 'red', autoClose: false });
}
