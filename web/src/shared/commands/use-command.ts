import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { Command, EnabledCommand } from './command';
import { commandRegistry } from './registry';

interface Options {
  /** Whether it is possible now; a command that is not possible is not offered. */
  when?: boolean;
}

/** Enables a command while the component is on screen. The newest `run` is used. */
export function useCommand(command: Command, run: () => void, { when = true }: Options = {}): void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => {
    if (!when) return;
    return commandRegistry.register({ ...command, run: () => latest.current() });
  }, [command, when]);
}

export function useEnabledCommands(): EnabledCommand[] {
  return useSyncExternalStore(commandRegistry.subscribe, commandRegistry.enabled);
}
