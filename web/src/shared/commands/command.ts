import type { MessageKey } from '@/shared/i18n/message-key';

export type CommandGroup = 'go' | 'do' | 'session' | 'view';

/** Where a command can be enabled: everywhere, or on the screen that a scope names. */
export type CommandScope =
  | 'everywhere'
  | 'home'
  | 'services'
  | 'service'
  | 'people'
  | 'person'
  | 'branches'
  | 'branch'
  | 'audit'
  | 'form';

/** What can be done, told once: buttons, keyboard, palette, help sheet and tests share it. */
export interface Command {
  id: string;
  label: MessageKey;
  group: CommandGroup;
  scope: CommandScope;
  /** As in "Ctrl+K" or "F1". */
  shortcut?: string;
  /** Words that the palette also finds it by, in either language. */
  alias?: string;
  hiddenInPalette?: boolean;
}

export interface EnabledCommand extends Command {
  run: () => void;
}

/** Keys that belong to the browser: taking one would break a habit that every other page keeps. */
const BROWSER_KEYS = new Set(['F5', 'F11', 'F12', 'Ctrl+N', 'Ctrl+T', 'Ctrl+W', 'Ctrl+R', 'Ctrl+L']);

export function isAllowedShortcut(shortcut: string): boolean {
  if (BROWSER_KEYS.has(shortcut)) return false;
  // A bare letter would fire while somebody dictates or mistypes (WCAG 2.1.4).
  return /^F\d{1,2}$/.test(shortcut) || /^(Ctrl|Alt)\+/.test(shortcut);
}

function canMeet(a: Command, b: Command): boolean {
  return (
    a.scope === b.scope ||
    a.scope === 'everywhere' ||
    b.scope === 'everywhere' ||
    a.scope === 'form' ||
    b.scope === 'form'
  );
}

/** Pairs that could be enabled together and claim the same key. */
export function findConflicts(commands: readonly Command[]): [Command, Command][] {
  const conflicts: [Command, Command][] = [];
  commands.forEach((a, index) => {
    for (const b of commands.slice(index + 1)) {
      if (a.shortcut && a.shortcut === b.shortcut && canMeet(a, b)) conflicts.push([a, b]);
    }
  });
  return conflicts;
}

interface KeyPress {
  key: string;
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

/** A key press in the notation of shortcuts. Cmd counts as Ctrl. */
export function shortcutOf(press: KeyPress): string {
  // With Alt some layouts write another character; the key's place still tells which letter was meant.
  const letter = press.altKey && press.code.startsWith('Key') ? press.code.slice(3) : press.key;
  const key = letter.length === 1 ? letter.toUpperCase() : letter;
  const parts = [
    press.ctrlKey || press.metaKey ? 'Ctrl' : '',
    press.altKey ? 'Alt' : '',
    press.shiftKey ? 'Shift' : '',
  ];
  return [...parts.filter(Boolean), key].join('+');
}
