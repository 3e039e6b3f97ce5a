import type { TFunction } from 'i18next';
import type { ApiError, FieldProblem } from '@/shared/api/problem';
import type { MessageKey } from '@/shared/i18n/message-key';

/** A code that the catalogue knows in words; any other falls back to what the server said. */
function known(t: TFunction, key: string): string | null {
  const text: string = t(key as MessageKey, { defaultValue: '' });
  return text === '' ? null : text;
}

export function fieldProblemText(t: TFunction, problem: FieldProblem): string {
  return known(t, `errors.field.${problem.code}`) ?? (problem.detail || t('errors.field.malformed'));
}

/** One sentence for a refusal that belongs to no field. */
export function problemText(t: TFunction, error: ApiError): string {
  if (error.isUnreachable) return t('errors.notSavedUnreachable');
  if (error.isStale) return t('errors.stale.title');
  if (error.status === 403 && error.code === 'forbidden') return t('errors.forbiddenAct');
  if (error.status === 429) return t('errors.throttled');
  if (error.status === 503) return t('errors.busy.text');
  if (error.status >= 500) return t('errors.server.text');
  if (error.status === 422 && error.problem.errors.length > 0) return t('errors.checkFields');
  return known(t, `errors.codes.${error.code}`) ?? t('errors.unknown', { code: error.code });
}
