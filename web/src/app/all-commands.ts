import { signOutCommand } from '@/features/auth/commands';
import { branchesCommands } from '@/features/branches/commands';
import { catalogCommands } from '@/features/catalog/commands';
import { peopleCommands } from '@/features/people/commands';
import type { Command } from '@/shared/commands/command';
import { findOnScreen, saveForm } from '@/shared/commands/shared-commands';
import { shellCommands } from './shell/commands';

/** Every command of the product: what the help sheet lists, and what a test checks for keys claimed twice. */
export const allCommands: Command[] = [
  ...shellCommands,
  signOutCommand,
  findOnScreen,
  saveForm,
  ...catalogCommands,
  ...peopleCommands,
  ...branchesCommands,
];
