/** What one tab tells the others: a person who leaves at one leaves at all. */
export type TabMessage = { kind: 'signed-out' } | { kind: 'signed-in'; userId: string };

const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('laundrypro');

export function tellTabs(message: TabMessage): void {
  channel?.postMessage(message);
}

export function onTabMessage(listener: (message: TabMessage) => void): () => void {
  const handle = (event: MessageEvent<TabMessage>) => listener(event.data);
  channel?.addEventListener('message', handle);
  return () => channel?.removeEventListener('message', handle);
}
