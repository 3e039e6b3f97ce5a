import { uuidV7 } from '@/shared/lib/uuid';

/**
 * What a person means to do once, however often it has to be sent: a double click, a retry after a lost answer
 * and a press on "try again" are the same intent and carry the same key. Another body is another intent.
 */
export class Intent {
  #key: string | null = null;
  #fingerprint = '';
  #flight: { key: string; promise: Promise<unknown> } | null = null;

  /** The key for this body; made before the first send and kept until the intent is fulfilled. */
  keyFor(body: unknown): string {
    const fingerprint = JSON.stringify(body ?? null);
    if (this.#key === null || this.#fingerprint !== fingerprint) {
      this.#key = uuidV7();
      this.#fingerprint = fingerprint;
    }
    return this.#key;
  }

  /** The second click of a double click gets the first one's answer instead of a request of its own. */
  join<T>(key: string, start: () => Promise<T>): Promise<T> {
    if (this.#flight?.key === key) return this.#flight.promise as Promise<T>;
    const promise = start().finally(() => {
      if (this.#flight?.promise === promise) this.#flight = null;
    });
    this.#flight = { key, promise };
    return promise;
  }

  fulfilled(): void {
    this.#key = null;
  }
}
