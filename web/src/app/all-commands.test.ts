import { expect, test } from 'vitest';
import { findConflicts, isAllowedShortcut } from '@/shared/commands/command';
import { allCommands } from './all-commands';

test('no two commands of the product claim one key on one screen', () => {
  expect(findConflicts(allCommands).map((pair) => pair.map(({ id }) => id))).toEqual([]);
});

test('every shortcut leaves the browser its own keys, and none is a bare letter', () => {
  const shortcuts = allCommands.flatMap(({ shortcut }) => (shortcut ? [shortcut] : []));
  expect(shortcuts.length).toBeGreaterThan(8);
  expect(shortcuts.filter((shortcut) => !isAllowedShortcut(shortcut))).toEqual([]);
});

test('every command has an id of its own', () => {
  expect(new Set(allCommands.map(({ id }) => id)).size).toBe(allCommands.length);
});
