// The server refuses everything else once a password must be changed; the router listens and goes there.
const listeners = new Set<() => void>();

export function onPasswordExpired(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function announcePasswordExpired(): void {
  for (const listener of listeners) listener();
}
