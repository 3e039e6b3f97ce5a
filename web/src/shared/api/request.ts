import { announcePasswordExpired } from './password-expired';
import { ApiError } from './problem';
import { demandSignIn } from './sign-in-gate';

/** What the typed client answers. */
export interface Reply<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

export interface Answer<T> {
  value: T;
  etag: string | null;
}

async function once<T>(attempt: () => Promise<Reply<T>>): Promise<Answer<T>> {
  let reply: Reply<T>;
  try {
    reply = await attempt();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw ApiError.unreachable(error);
  }
  if (!reply.response.ok) throw ApiError.fromAnswer(reply.response, reply.error);
  return { value: reply.data as T, etag: reply.response.headers.get('ETag') };
}

export interface RequestOptions {
  /** Signing in and out must not themselves ask to sign in. */
  withoutSignIn?: boolean;
}

/** One request; when the session is over, it waits for somebody to sign in and is sent again. */
export async function request<T>(
  attempt: () => Promise<Reply<T>>,
  { withoutSignIn = false }: RequestOptions = {},
): Promise<Answer<T>> {
  for (;;) {
    try {
      return await once(attempt);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (error.code === 'password_expired' && error.status === 403) announcePasswordExpired();
      if (!error.isSessionOver || withoutSignIn) throw error;
      const outcome = await demandSignIn(error.code);
      if (outcome !== 'same-person') throw ApiError.abandoned();
    }
  }
}
