// Amounts are decimal strings from the server to the screen and back: a float never holds money.

const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?$/;
const PLAIN = /^\d+(?:\.\d{0,2})?$/;
const COMMA_DECIMALS = /^\d+,\d{1,2}$/;
const MOST_WHOLE_DIGITS = 10;

/** What a person typed ("1,234.5", "$45", "45,50") as a plain amount ("1234.50"), or null when it is none. */
export function parseMoney(typed: string): string | null {
  const bare = typed.replace(/[\s$\u00a0]|MXN/gi, '');
  let plain: string;
  if (GROUPED.test(bare)) plain = bare.replaceAll(',', '');
  else if (PLAIN.test(bare)) plain = bare;
  else if (COMMA_DECIMALS.test(bare)) plain = bare.replace(',', '.');
  else return null;
  const [whole = '0', cents = ''] = plain.split('.');
  const digits = whole.replace(/^0+(?=\d)/, '');
  if (digits.length > MOST_WHOLE_DIGITS) return null;
  return `${digits}.${cents.padEnd(2, '0')}`;
}

/** Minor units of a plain amount. */
export function toCents(amount: string): bigint {
  const negative = amount.startsWith('-');
  const [whole = '0', cents = ''] = amount.replace('-', '').split('.');
  const value = BigInt(whole) * 100n + BigInt(cents.padEnd(2, '0').slice(0, 2));
  return negative ? -value : value;
}

export function fromCents(cents: bigint): string {
  const sign = cents < 0n ? '-' : '';
  const digits = (cents < 0n ? -cents : cents).toString().padStart(3, '0');
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

export function sameMoney(a: string, b: string): boolean {
  return toCents(a) === toCents(b);
}

export function compareMoney(a: string, b: string): number {
  const difference = toCents(a) - toCents(b);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function subtractMoney(from: string, amount: string): string {
  return fromCents(toCents(from) - toCents(amount));
}

/** Change in percent with one decimal, for people to read; null when there was nothing before. */
export function percentChange(before: string, after: string): number | null {
  const base = toCents(before);
  if (base === 0n) return null;
  return Number(((toCents(after) - base) * 1000n) / base) / 10;
}
