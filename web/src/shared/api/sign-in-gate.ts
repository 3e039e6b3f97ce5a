/**
 * When a session ends under a screen, the screen stays: requests wait here while a dialog over it asks for the
 * password. Whoever shows the dialog subscribes, and settles with what came of it.
 */
export type SignInOutcome = 'same-person' | 'other-person' | 'left';

export interface SignInDemand {
  /** The server's code, so that the dialog can say why: idle, expired, ended elsewhere. */
  reason: string;
}

let demand: SignInDemand | null = null;
let waiting: { promise: Promise<SignInOutcome>; settle: (outcome: SignInOutcome) => void } | null = null;
const listeners = new Set<() => void>();

function announce(): void {
  for (const listener of listeners) listener();
}

export function signInDemand(): SignInDemand | null {
  return demand;
}

export function onSignInDemand(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Requests that fail together wait for one dialog. */
export function demandSignIn(reason: string): Promise<SignInOutcome> {
  if (waiting) return waiting.promise;
  let settle: (outcome: SignInOutcome) => void = () => undefined;
  const promise = new Promise<SignInOutcome>((resolve) => {
    settle = resolve;
  });
  waiting = { promise, settle };
  demand = { reason };
  announce();
  return promise;
}

export function settleSignIn(outcome: SignInOutcome): void {
  const current = waiting;
  waiting = null;
  demand = null;
  current?.settle(outcome);
  announce();
}
