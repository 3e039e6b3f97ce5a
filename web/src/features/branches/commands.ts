import type { Command } from '@/shared/commands/command';

export const newBranch: Command = {
  id: 'branch.new',
  label: 'shell.commands.newBranch',
  group: 'do',
  scope: 'branches',
  shortcut: 'Alt+N',
  alias: 'tienda shop add',
};
export const newRegister: Command = {
  id: 'register.new',
  label: 'shell.commands.newRegister',
  group: 'do',
  scope: 'branch',
  shortcut: 'Alt+N',
  alias: 'caja add',
};
export const editBranch: Command = {
  id: 'branch.edit',
  label: 'shell.commands.editThis',
  group: 'do',
  scope: 'branch',
  shortcut: 'Alt+M',
};

export const branchesCommands: Command[] = [newBranch, newRegister, editBranch];
