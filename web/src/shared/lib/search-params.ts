// Screen state lives in the address, and an address can be typed by anybody: every value is checked on the way in.

type Raw = Record<string, unknown>;

/** Non-empty text. The router reads `?q=123` as a number; to us it is what somebody searches for. */
export function textParam(raw: Raw, name: string): string | undefined {
  const value = raw[name];
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export function choiceParam<Choice extends string>(
  raw: Raw,
  name: string,
  choices: readonly Choice[],
): Choice | undefined {
  return choices.find((choice) => choice === raw[name]);
}

export function flagParam(raw: Raw, name: string): true | undefined {
  return raw[name] === true || raw[name] === 'true' ? true : undefined;
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export function uuidParam(raw: Raw, name: string): string | undefined {
  const value = raw[name];
  return typeof value === 'string' && UUID.test(value) ? value : undefined;
}

export function dateParam(raw: Raw, name: string): string | undefined {
  const value = raw[name];
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value))
    ? value
    : undefined;
}

/** Leaves out what is not set, so that addresses stay short. */
export function compact<T extends object>(search: T): T {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as T;
}
