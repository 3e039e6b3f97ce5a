import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { rememberCsrfToken } from './csrf';
import { Intent } from './intent';
import { onPasswordExpired } from './password-expired';
import { ApiError } from './problem';
import type { Reply } from './request';
import { send, type WriteHeaders } from './send';
import { settleSignIn, signInDemand } from './sign-in-gate';

type Outcome = 'lost' | { status: number; code?: string; wait?: number; etag?: string };

/** A server that answers as told, and remembers what it was sent. */
function server(...outcomes: Outcome[]) {
  const seen: WriteHeaders[] = [];
  const attempt = async (headers: WriteHeaders): Promise<Reply<string>> => {
    seen.push(headers);
    const outcome = outcomes[Math.min(seen.length, outcomes.length) - 1] ?? 'lost';
    if (outcome === 'lost') throw new TypeError('Failed to fetch');
    const headersOut = new Headers();
    if (outcome.wait !== undefined) headersOut.set('Retry-After', String(outcome.wait));
    if (outcome.etag !== undefined) headersOut.set('ETag', outcome.etag);
    const response = new Response(null, { status: outcome.status, headers: headersOut });
    return response.ok ? { data: 'saved', response } : { error: { code: outcome.code }, response };
  };
  return { seen, attempt, keys: () => new Set(seen.map((headers) => headers['Idempotency-Key'])) };
}

const body = { name: 'Camisa', price: '38.00' };

beforeEach(() => {
  vi.useFakeTimers();
  rememberCsrfToken('token-1');
});
afterEach(() => {
  vi.useRealTimers();
  settleSignIn('left');
});

async function settled<T>(promise: Promise<T>): Promise<T | ApiError> {
  const outcome = promise.catch((error: unknown) => error as ApiError);
  await vi.runAllTimersAsync();
  return outcome;
}

describe('the key of a write', () => {
  test('a double click sends one request', async () => {
    const { attempt, seen } = server({ status: 201 });
    const intent = new Intent();
    const both = Promise.all([send(intent, body, attempt), send(intent, body, attempt)]);
    await settled(both);
    expect(seen).toHaveLength(1);
  });

  test('a lost answer is asked for again with the same key', async () => {
    const { attempt, seen, keys } = server('lost', 'lost', { status: 201, etag: '"1"' });
    const answer = await settled(send(new Intent(), body, attempt));
    expect(answer).toEqual({ value: 'saved', etag: '"1"' });
    expect(seen).toHaveLength(3);
    expect(keys().size).toBe(1);
  });

  test('pressing "save" again after a refusal carries the same key', async () => {
    const { attempt, keys } = server({ status: 503, code: 'unavailable' }, { status: 201 });
    const intent = new Intent();
    expect(await settled(send(intent, body, attempt))).toBeInstanceOf(ApiError);
    await settled(send(intent, body, attempt));
    expect(keys().size).toBe(1);
  });

  test('another body is another intent', async () => {
    const { attempt, keys } = server({ status: 422, code: 'invalid' }, { status: 201 });
    const intent = new Intent();
    await settled(send(intent, body, attempt));
    await settled(send(intent, { ...body, price: '40.00' }, attempt));
    expect(keys().size).toBe(2);
  });

  test('what was done may be done again, as a new act', async () => {
    const { attempt, keys } = server({ status: 201 });
    const intent = new Intent();
    await settled(send(intent, body, attempt));
    await settled(send(intent, body, attempt));
    expect(keys().size).toBe(2);
  });
});

describe('what is repeated without asking', () => {
  test('a change guarded by its version too: its key answers for that version', async () => {
    const { attempt, keys } = server('lost', { status: 200, etag: '"2"' });
    const answer = await settled(send(new Intent(), body, attempt));
    expect(answer).toEqual({ value: 'saved', etag: '"2"' });
    expect(keys().size).toBe(1);
  });

  test('a twin still being worked on is waited for', async () => {
    const { attempt, seen } = server({ status: 409, code: 'idempotency_in_flight', wait: 1 }, { status: 201 });
    await settled(send(new Intent(), body, attempt));
    expect(seen).toHaveLength(2);
  });

  test('a conflict that no waiting will end is not repeated', async () => {
    const { attempt, seen } = server({ status: 409, code: 'last_admin' });
    await settled(send(new Intent(), body, attempt));
    expect(seen).toHaveLength(1);
  });

  test('a server that stays away is given up after four tries', async () => {
    const { attempt, seen } = server('lost');
    expect(await settled(send(new Intent(), body, attempt))).toBeInstanceOf(ApiError);
    expect(seen).toHaveLength(4);
  });
});

describe('a session that ends while something is being saved', () => {
  test('waits for the same person, and then sends the same act', async () => {
    const { attempt, seen, keys } = server({ status: 401, code: 'session_idle' }, { status: 200 });
    const saving = send(new Intent(), body, attempt);
    await vi.runAllTimersAsync();
    expect(signInDemand()).toEqual({ reason: 'session_idle' });
    rememberCsrfToken('token-2');
    settleSignIn('same-person');
    await saving;
    expect(seen.map((headers) => headers['X-CSRF-Token'])).toEqual(['token-1', 'token-2']);
    expect(keys().size).toBe(1);
  });

  test('asks once for all that wait', async () => {
    const first = server({ status: 401, code: 'session_expired' }, { status: 200 });
    const second = server({ status: 401, code: 'session_expired' }, { status: 200 });
    const both = Promise.all([send(new Intent(), 1, first.attempt), send(new Intent(), 2, second.attempt)]);
    await vi.runAllTimersAsync();
    settleSignIn('same-person');
    await both;
    expect([first.seen.length, second.seen.length]).toEqual([2, 2]);
  });

  test('is given up when somebody else signs in: her act is not the next person’s', async () => {
    const { attempt, seen } = server({ status: 401, code: 'session_revoked' });
    const saving = send(new Intent(), body, attempt).catch((error: unknown) => error);
    await vi.runAllTimersAsync();
    settleSignIn('other-person');
    expect(((await saving) as ApiError).isAbandoned).toBe(true);
    expect(seen).toHaveLength(1);
  });

  test('does not ask at the door itself', async () => {
    const { attempt } = server({ status: 401, code: 'not_signed_in' });
    await settled(send(new Intent(), body, attempt, { withoutSignIn: true }));
    expect(signInDemand()).toBeNull();
  });
});

test('a password that must be changed is announced', async () => {
  const announced = vi.fn();
  const stop = onPasswordExpired(announced);
  const { attempt } = server({ status: 403, code: 'password_expired' });
  await settled(send(new Intent(), body, attempt));
  stop();
  expect(announced).toHaveBeenCalledOnce();
});

test('a token that another tab replaced is renewed once', async () => {
  const answer = { user: null, csrf_token: 'token-9', password_expired: false };
  vi.stubGlobal('fetch', async () => Response.json(answer));
  const { attempt, seen } = server({ status: 403, code: 'csrf_failed' }, { status: 200 });
  await settled(send(new Intent(), body, attempt));
  expect(seen.map((headers) => headers['X-CSRF-Token'])).toEqual(['token-1', 'token-9']);
});
