import type { Command } from './command';

/** Commands that more than one screen enables. */
export const findOnScreen: Command = {
  id: 'find',
  label: 'shell.commands.find',
  group: 'do',
  scope: 'everywhere',
  shortcut: 'F3',
};
export const saveForm: Command = {
  id: 'save',
  label: 'shell.commands.save',
  group: 'do',
  scope: 'form',
  shortcut: 'Ctrl+S',
  hiddenInPalette: true,
};
