import type { Command } from '@/shared/commands/command';

export const newPerson: Command = {
  id: 'person.new',
  label: 'shell.commands.newPerson',
  group: 'do',
  scope: 'people',
  shortcut: 'Alt+N',
  alias: 'usuario user alta add',
};
export const editPerson: Command = {
  id: 'person.edit',
  label: 'shell.commands.editThis',
  group: 'do',
  scope: 'person',
  shortcut: 'Alt+M',
};

export const peopleCommands: Command[] = [newPerson, editPerson];
