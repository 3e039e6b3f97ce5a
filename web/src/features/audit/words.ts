import type { TFunction } from 'i18next';
import type { MessageKey } from '@/shared/i18n/message-key';
import { isKnownAction, isKnownEntity } from './model';

/** A newer server may write acts that this page does not know yet: they are shown as written, never hidden. */
export function actionName(t: TFunction, action: string): string {
  return isKnownAction(action) ? t(`audit.actions.${action}` as MessageKey) : action;
}

export function entityName(t: TFunction, entity: string): string {
  return isKnownEntity(entity) ? t(`audit.entities.${entity}`) : entity;
}

export function fieldName(t: TFunction, field: string): string {
  return t(`audit.fields.${field}` as MessageKey, { defaultValue: field.replaceAll('_', ' ') });
}
