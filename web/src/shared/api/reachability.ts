/**
 * Whether the server answers, told by the outcome of real requests and, while it does not, by a ping.
 * `navigator.onLine` is not asked: it stays true when only the server is gone.
 */
export interface Reachability {
  reachable: boolean;
  /** When the first request went unanswered. */
  downSince: number | null;
}

const PING_EVERY_MS = 5_000;
const PING_TIMEOUT_MS = 4_000;

let state: Reachability = { reachable: true, downSince: null };
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();
const recoveries = new Set<() => void>();

function change(next: Reachability): void {
  state = next;
  for (const listener of listeners) listener();
}

export function reachability(): Reachability {
  return state;
}

export function onReachabilityChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Runs each time the server is back, for instance to load again what went stale. */
export function onRecovery(listener: () => void): () => void {
  recoveries.add(listener);
  return () => recoveries.delete(listener);
}

export function reportAnswered(): void {
  if (state.reachable) return;
  clearTimeout(timer);
  change({ reachable: true, downSince: null });
  for (const listener of recoveries) listener();
}

export function reportUnanswered(): void {
  if (!state.reachable) return;
  change({ reachable: false, downSince: Date.now() });
  schedulePing();
}

export async function pingNow(): Promise<void> {
  clearTimeout(timer);
  try {
    const answer = await fetch('/healthz', { cache: 'no-store', signal: AbortSignal.timeout(PING_TIMEOUT_MS) });
    if (answer.ok) {
      reportAnswered();
      return;
    }
  } catch {
    // Still away: the next ping will tell.
  }
  if (!state.reachable) schedulePing();
}

function schedulePing(): void {
  clearTimeout(timer);
  timer = setTimeout(() => void pingNow(), PING_EVERY_MS);
}
