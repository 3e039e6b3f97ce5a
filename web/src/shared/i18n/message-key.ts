import type { ParseKeys } from 'i18next';

/** A key that exists in the catalogue: labels of commands and columns are checked at compile time. */
export type MessageKey = ParseKeys;
