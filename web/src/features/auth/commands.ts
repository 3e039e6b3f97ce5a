import type { Command } from '@/shared/commands/command';

export const signOutCommand: Command = {
  id: 'session.sign-out',
  label: 'shell.commands.signOut',
  group: 'session',
  scope: 'everywhere',
  alias: 'salir logout exit',
};
