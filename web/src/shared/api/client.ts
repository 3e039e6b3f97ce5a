import createClient from 'openapi-fetch';
import { reportAnswered, reportUnanswered } from './reachability';
import type { paths } from './schema.gen';

/** The server bounds every request to 10 s; past this the line is dead. */
const GIVE_UP_AFTER_MS = 20_000;
const PROXY_WITHOUT_SERVER = new Set([502, 504]);

async function observedFetch(request: Request): Promise<Response> {
  const signal = AbortSignal.any([request.signal, AbortSignal.timeout(GIVE_UP_AFTER_MS)]);
  try {
    const response = await globalThis.fetch(request, { signal });
    if (PROXY_WITHOUT_SERVER.has(response.status)) reportUnanswered();
    else reportAnswered();
    return response;
  } catch (error) {
    if (!request.signal.aborted) reportUnanswered();
    throw error;
  }
}

/** Typed by the document. Screens use it through `read` and `send`, which know how requests fail. */
export const client = createClient<paths>({
  baseUrl: globalThis.location.origin,
  credentials: 'same-origin',
  fetch: observedFetch,
});
