import type { EnabledCommand } from './command';

/** The commands that the screen on show has enabled. Screens register while mounted. */
export class CommandRegistry {
  #commands = new Map<string, EnabledCommand>();
  #listeners = new Set<() => void>();
  #snapshot: EnabledCommand[] = [];

  register(command: EnabledCommand): () => void {
    this.#commands.set(command.id, command);
    this.#announce();
    return () => {
      if (this.#commands.get(command.id) !== command) return;
      this.#commands.delete(command.id);
      this.#announce();
    };
  }

  enabled = (): EnabledCommand[] => this.#snapshot;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Runs what the key stands for. A key that two commands claim runs neither: guessing would be worse. */
  dispatch(shortcut: string): boolean {
    const claimants = this.#snapshot.filter((command) => command.shortcut === shortcut);
    if (claimants.length > 1) {
      throw new Error(`Two commands claim ${shortcut}: ${claimants.map((command) => command.id).join(', ')}`);
    }
    claimants[0]?.run();
    return claimants.length === 1;
  }

  #announce(): void {
    this.#snapshot = [...this.#commands.values()];
    for (const listener of this.#listeners) listener();
  }
}

export const commandRegistry = new CommandRegistry();
