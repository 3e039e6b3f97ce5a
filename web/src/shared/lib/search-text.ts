const MARKS = /\p{Diacritic}/gu;

/** Lower case without accents, so that "edredon" finds "Edredón". */
export function foldText(text: string): string {
  return text.normalize('NFD').replace(MARKS, '').toLowerCase();
}

/** Every typed word must occur somewhere, in any order. */
export function matchesText(query: string, ...haystack: string[]): boolean {
  const words = foldText(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const text = foldText(haystack.join(' '));
  return words.every((word) => text.includes(word));
}
