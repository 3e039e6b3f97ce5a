import type { Command } from '@/shared/commands/command';

export const paletteCommand: Command = {
  id: 'palette',
  label: 'shell.commands.palette',
  group: 'view',
  scope: 'everywhere',
  shortcut: 'Ctrl+K',
  hiddenInPalette: true,
};
export const helpCommand: Command = {
  id: 'help',
  label: 'shell.commands.help',
  group: 'view',
  scope: 'everywhere',
  shortcut: 'F1',
  alias: 'atajos teclado keyboard',
};
export const toggleNavigation: Command = {
  id: 'navigation.toggle',
  label: 'shell.commands.toggleNavigation',
  group: 'view',
  scope: 'everywhere',
  shortcut: 'Ctrl+B',
};
const go = (id: string, label: Command['label'], alias: string): Command => ({
  id: `go.${id}`,
  label,
  group: 'go',
  scope: 'everywhere',
  alias,
});
export const goHome = go('home', 'shell.commands.goHome', 'inicio home start');
export const goServices = go('services', 'shell.commands.goServices', 'servicios catálogo services catalogue');
export const goPeople = go('people', 'shell.commands.goPeople', 'usuarios empleados users staff');
export const goBranches = go('branches', 'shell.commands.goBranches', 'tiendas cajas shops registers');
export const goAudit = go('audit', 'shell.commands.goAudit', 'auditoría historial log history');
export const goAccount = go('account', 'shell.commands.goAccount', 'perfil sesiones profile sessions');
export const goPassword = go('password', 'shell.commands.goPassword', 'clave password');

const view = (id: string, label: Command['label']): Command => ({ id, label, group: 'view', scope: 'everywhere' });
export const themeLight = view('theme.light', 'shell.commands.themeLight');
export const themeDark = view('theme.dark', 'shell.commands.themeDark');
export const themeAuto = view('theme.auto', 'shell.commands.themeAuto');
export const languageEs = view('language.es', 'shell.commands.languageEs');
export const languageEn = view('language.en', 'shell.commands.languageEn');

export const shellCommands: Command[] = [
  paletteCommand,
  helpCommand,
  toggleNavigation,
  goHome,
  goServices,
  goPeople,
  goBranches,
  goAudit,
  goAccount,
  goPassword,
  themeLight,
  themeDark,
  themeAuto,
  languageEs,
  languageEn,
];
