import type { Command } from '@/shared/commands/command';

export const newService: Command = {
  id: 'service.new',
  label: 'shell.commands.newService',
  group: 'do',
  scope: 'services',
  shortcut: 'Alt+N',
  alias: 'agregar add',
};
export const changePrice: Command = {
  id: 'service.price',
  label: 'shell.commands.changePrice',
  group: 'do',
  scope: 'service',
  shortcut: 'Alt+P',
};
export const editService: Command = {
  id: 'service.edit',
  label: 'shell.commands.editThis',
  group: 'do',
  scope: 'service',
  shortcut: 'Alt+M',
};

export const catalogCommands: Command[] = [newService, changePrice, editService];
