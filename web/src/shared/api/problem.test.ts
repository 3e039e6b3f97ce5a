import { expect, test } from 'vitest';
import { ApiError, pointerToPath } from './problem';

function answer(status: number, headers: Record<string, string> = {}): Response {
  return new Response(null, { status, headers });
}

test('a refusal keeps its code, its request id and every wrong field', () => {
  const error = ApiError.fromAnswer(answer(422), {
    type: 'about:blank',
    title: 'Some fields are wrong',
    status: 422,
    detail: null,
    code: 'invalid',
    request_id: '01a2',
    errors: [
      { pointer: '/code', code: 'already_taken', detail: 'another service has this code' },
      { pointer: '/price', code: 'malformed', detail: '' },
    ],
  });
  expect(error.status).toBe(422);
  expect(error.code).toBe('invalid');
  expect(error.problem.requestId).toBe('01a2');
  expect(error.problem.errors.map((field) => field.pointer)).toEqual(['/code', '/price']);
});

test("a proxy's own page still yields a status and the request id of its header", () => {
  const error = ApiError.fromAnswer(answer(502, { 'X-Request-Id': 'abc' }), '<html>Bad gateway</html>');
  expect(error.code).toBe('server_error');
  expect(error.problem.requestId).toBe('abc');
  expect(error.problem.errors).toEqual([]);
});

test('malformed field errors are survived', () => {
  const error = ApiError.fromAnswer(answer(422), { code: 'invalid', errors: ['x', null, { pointer: 7 }] });
  expect(error.problem.errors).toEqual([{ pointer: '', code: 'invalid', detail: '' }]);
});

test('how long to wait is read from the answer', () => {
  expect(ApiError.fromAnswer(answer(429, { 'Retry-After': '30' }), {}).retryAfterSeconds).toBe(30);
  expect(ApiError.fromAnswer(answer(429), {}).retryAfterSeconds).toBeNull();
});

test.each(['not_signed_in', 'session_expired', 'session_idle', 'session_revoked'])('%s ends the session', (code) => {
  expect(ApiError.fromAnswer(answer(401), { code }).isSessionOver).toBe(true);
});

test('a wrong password at the door does not end a session', () => {
  expect(ApiError.fromAnswer(answer(401), { code: 'invalid_credentials' }).isSessionOver).toBe(false);
});

test('a pointer names the field of the form', () => {
  expect(pointerToPath('/price')).toBe('price');
  expect(pointerToPath('/branch_prices/0/price')).toBe('branch_prices.0.price');
  expect(pointerToPath('/a~1b/c~0d')).toBe('a/b.c~d');
});
