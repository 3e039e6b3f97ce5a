function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** Only what a person really changed: a PATCH that repeats the rest would overwrite a colleague's work. */
export function changedFields<T extends object>(before: T, after: T): Partial<T> {
  const changes: Partial<T> = {};
  for (const field of Object.keys(after) as (keyof T)[]) {
    if (!same(before[field], after[field])) changes[field] = after[field];
  }
  return changes;
}

export function isEmpty(changes: object): boolean {
  return Object.keys(changes).length === 0;
}
