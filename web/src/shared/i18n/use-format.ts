import { useTranslation } from 'react-i18next';
import { type Format, formatFor } from './format';
import { currentLocale } from './language';

/** Money and dates in the language on screen; a change of language renders them anew. */
export function useFormat(): Format {
  useTranslation();
  return formatFor(currentLocale());
}
