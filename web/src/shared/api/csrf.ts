import { client } from './client';
import { read } from './read';

let token: string | null = null;

export function csrfToken(): string | null {
  return token;
}

/** Every answer that carries a session carries its token. */
export function rememberCsrfToken(next: string | null): void {
  token = next;
}

/** After another tab signed in anew, this one still holds the old token. */
export async function renewCsrfToken(): Promise<void> {
  const session = await read(() => client.GET('/api/v1/auth/session'));
  rememberCsrfToken(session.csrf_token ?? null);
}
