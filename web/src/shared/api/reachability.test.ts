import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { onRecovery, reachability, reportAnswered, reportUnanswered } from './reachability';

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  reportAnswered();
  vi.useRealTimers();
});

test('one unanswered request says that the server is away, and since when', () => {
  vi.setSystemTime(1_000);
  reportUnanswered();
  vi.setSystemTime(9_000);
  reportUnanswered();
  expect(reachability()).toEqual({ reachable: false, downSince: 1_000 });
});

test('while it is away it is asked, and its return is told once', async () => {
  const returned = vi.fn();
  const stop = onRecovery(returned);
  let up = false;
  const ping = vi.fn(async () => {
    if (!up) throw new TypeError('Failed to fetch');
    return new Response('{}');
  });
  vi.stubGlobal('fetch', ping);
  reportUnanswered();
  await vi.advanceTimersByTimeAsync(11_000);
  expect(ping).toHaveBeenCalledTimes(2);
  expect(reachability().reachable).toBe(false);
  up = true;
  await vi.advanceTimersByTimeAsync(5_000);
  expect(reachability()).toEqual({ reachable: true, downSince: null });
  expect(returned).toHaveBeenCalledOnce();
  await vi.advanceTimersByTimeAsync(30_000);
  expect(ping).toHaveBeenCalledTimes(3);
  stop();
});
