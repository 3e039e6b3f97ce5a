import { csrfToken, renewCsrfToken } from './csrf';
import type { Intent } from './intent';
import { ApiError } from './problem';
import { type Answer, type Reply, type RequestOptions, request } from './request';

/** What every write carries; a read needs none of it. */
export type WriteHeaders = { 'X-CSRF-Token': string; 'Idempotency-Key': string };

const MOST_REPEATS = 3;
const LONGEST_WAIT_SECONDS = 5;

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/**
 * How long to wait before the same write may be sent again, or null when it is refused for good. Its key makes that
 * harmless: what was done already is answered again, a PATCH for the same version included.
 */
export function waitBeforeRepeat(error: ApiError, repeats: number): number | null {
  if (repeats >= MOST_REPEATS) return null;
  if (error.isUnreachable) return 400 * 2 ** repeats;
  const wait = error.retryAfterSeconds;
  const busy = error.status === 409 || error.status === 503;
  if (busy && wait !== null && wait <= LONGEST_WAIT_SECONDS) return wait * 1000;
  return null;
}

async function deliver<T>(
  key: string,
  attempt: (headers: WriteHeaders) => Promise<Reply<T>>,
  options: RequestOptions,
): Promise<Answer<T>> {
  let renewed = false;
  for (let repeats = 0; ; repeats += 1) {
    try {
      return await request(() => {
        return attempt({ 'X-CSRF-Token': csrfToken() ?? '', 'Idempotency-Key': key });
      }, options);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (error.code === 'csrf_failed' && !renewed) {
        renewed = true;
        await renewCsrfToken();
        continue;
      }
      const wait = waitBeforeRepeat(error, repeats);
      if (wait === null) throw error;
      await pause(wait);
    }
  }
}

/** The one path for every write. */
export function send<T>(
  intent: Intent,
  body: unknown,
  attempt: (headers: WriteHeaders) => Promise<Reply<T>>,
  options: RequestOptions = {},
): Promise<Answer<T>> {
  const key = intent.keyFor(body);
  return intent.join(key, async () => {
    const answer = await deliver(key, attempt, options);
    intent.fulfilled();
    return answer;
  });
}
