import { useMantineColorScheme } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { signOutCommand } from '@/features/auth/commands';
import { useSignOut } from '@/features/auth/use-sign-out';
import { useCommand } from '@/shared/commands/use-command';
import { chooseLocale, currentLocale } from '@/shared/i18n/language';
import { can } from '@/shared/session/rights';
import { useCurrentUser } from '@/shared/session/use-current-user';
import { goAccount, goPassword, languageEn, languageEs, themeAuto, themeDark, themeLight } from './commands';
import { DESTINATIONS, type Destination } from './destinations';

/** What is possible on every screen. */
export function useShellCommands(): void {
  const user = useCurrentUser();
  const navigate = useNavigate();
  const signOut = useSignOut();
  const { setColorScheme } = useMantineColorScheme();
  useDestinationCommands((destination) => void navigate({ to: destination.to }));
  useCommand(goAccount, () => void navigate({ to: '/account' }));
  useCommand(goPassword, () => void navigate({ to: '/password/change/' }));
  useCommand(themeLight, () => setColorScheme('light'));
  useCommand(themeDark, () => setColorScheme('dark'));
  useCommand(themeAuto, () => setColorScheme('auto'));
  useCommand(languageEs, () => void chooseLocale('es', user.id), { when: currentLocale() !== 'es' });
  useCommand(languageEn, () => void chooseLocale('en', user.id), { when: currentLocale() !== 'en' });
  useCommand(signOutCommand, () => void signOut());
}

const [HOME, SERVICES, PEOPLE, BRANCHES, AUDIT] = DESTINATIONS as [
  Destination,
  Destination,
  Destination,
  Destination,
  Destination,
];

function useDestinationCommands(go: (destination: Destination) => void): void {
  const user = useCurrentUser();
  const allowed = ({ right }: Destination) => right === null || can(user, right);
  useCommand(HOME.command, () => go(HOME), { when: allowed(HOME) });
  useCommand(SERVICES.command, () => go(SERVICES), { when: allowed(SERVICES) });
  useCommand(PEOPLE.command, () => go(PEOPLE), { when: allowed(PEOPLE) });
  useCommand(BRANCHES.command, () => go(BRANCHES), { when: allowed(BRANCHES) });
  useCommand(AUDIT.command, () => go(AUDIT), { when: allowed(AUDIT) });
}
