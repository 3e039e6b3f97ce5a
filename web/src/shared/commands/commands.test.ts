import { describe, expect, test, vi } from 'vitest';
import { type Command, findConflicts, isAllowedShortcut, shortcutOf } from './command';
import { CommandRegistry } from './registry';

const command = (id: string, shortcut: string, scope: Command['scope'] = 'everywhere'): Command => ({
  id,
  shortcut,
  scope,
  label: 'shell.commands.find',
  group: 'do',
});
const press = (key: string, keys: Partial<KeyboardEvent> = {}) => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...keys,
});

describe('a key', () => {
  test('is written as the help sheet writes it', () => {
    expect(shortcutOf(press('k', { ctrlKey: true }))).toBe('Ctrl+K');
    expect(shortcutOf(press('F1'))).toBe('F1');
    expect(shortcutOf(press('˜', { altKey: true, code: 'KeyN' }))).toBe('Alt+N');
  });

  test.each(['F5', 'F12', 'Ctrl+T', 'Ctrl+W', 'n', 'Shift+N'])('%s is never taken', (shortcut) => {
    expect(isAllowedShortcut(shortcut)).toBe(false);
  });
});

describe('two commands with one key', () => {
  test('conflict where both could be enabled', () => {
    expect(findConflicts([command('a', 'F2'), command('b', 'F2', 'people')])).toHaveLength(1);
    expect(findConflicts([command('a', 'F2', 'services'), command('b', 'F2', 'people')])).toHaveLength(0);
  });

  test('run neither of them: guessing would be worse', () => {
    const registry = new CommandRegistry();
    const run = vi.fn();
    registry.register({ ...command('a', 'F2'), run });
    registry.register({ ...command('b', 'F2'), run });
    expect(() => registry.dispatch('F2')).toThrow('Two commands claim F2');
    expect(run).not.toHaveBeenCalled();
  });
});

test('a command is possible only while its screen is there', () => {
  const registry = new CommandRegistry();
  const run = vi.fn();
  const leave = registry.register({ ...command('a', 'F2'), run });
  expect(registry.dispatch('F2')).toBe(true);
  leave();
  expect(registry.dispatch('F2')).toBe(false);
  expect(run).toHaveBeenCalledOnce();
});
