export type PartOfDay = 'morning' | 'afternoon' | 'evening';

/** As people in Mexico greet: "buenas tardes" from noon, "buenas noches" from seven. */
export function partOfDay(hour: number): PartOfDay {
  if (hour >= 19 || hour < 5) return 'evening';
  return hour < 12 ? 'morning' : 'afternoon';
}

export function firstName(fullName: string): string {
  return fullName.trim().split(/\s+/)[0] ?? fullName;
}
