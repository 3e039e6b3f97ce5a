import { ActionIcon, Kbd } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { IconHelp, IconSearch } from '@tabler/icons-react';
import { Link, Outlet } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '@/shared/commands/use-command';
import { BrandMark } from '@/shared/ui/brand-mark';
import { helpCommand, paletteCommand, toggleNavigation } from './commands';
import { ConnectionStrip } from './connection-strip';
import { BottomNavigation, SideNavigation } from './navigation';
import classes from './shell.module.css';
import { useShellCommands } from './use-shell-commands';
import { UserButton } from './user-button';

const CommandPalette = lazy(() => import('./command-palette').then((module) => ({ default: module.CommandPalette })));
const HelpSheet = lazy(() => import('./help-sheet').then((module) => ({ default: module.HelpSheet })));

/** The menu needs a positioning engine; the button that opens it does not wait for that. */
const UserMenu = lazy(() => import('./user-menu').then((module) => ({ default: module.UserMenu })));

type Overlay = 'palette' | 'help' | null;

export function Shell() {
  const { t } = useTranslation();
  // Pressed before the menu's code is here: it opens as soon as it is.
  const [menuWanted, setMenuWanted] = useState(false);
  const [overlay, setOverlay] = useState<Overlay>(null);
  const [collapsed, setCollapsed] = useLocalStorage({ key: 'laundrypro.navigation.collapsed', defaultValue: false });
  const close = () => setOverlay(null);
  useShellCommands();
  useCommand(paletteCommand, () => setOverlay('palette'));
  useCommand(helpCommand, () => setOverlay('help'));
  useCommand(toggleNavigation, () => setCollapsed((was) => !was));
  return (
    <>
      <a href="#content" className={classes.skip}>
        {t('shell.skip')}
      </a>
      <div className={classes.shell}>
        <SideNavigation collapsed={collapsed} onToggle={() => setCollapsed(!collapsed)} />
        <div className={classes.page}>
          <header className={classes.top}>
            <Link to="/" className={classes.brand} aria-label="LaundryPro">
              <BrandMark size={34} />
            </Link>
            <button type="button" className={classes.palette} onClick={() => setOverlay('palette')}>
              <IconSearch size={18} aria-hidden="true" />
              <span>{t('shell.openPalette')}</span>
              <Kbd size="xs">{paletteCommand.shortcut}</Kbd>
            </button>
            <span className={classes.acts}>
              <ActionIcon
                size={44}
                aria-label={t('shell.help')}
                title={`${t('shell.help')} (${helpCommand.shortcut})`}
                onClick={() => setOverlay('help')}
              >
                <IconHelp size={22} stroke={1.7} aria-hidden="true" />
              </ActionIcon>
              <Suspense fallback={<UserButton onClick={() => setMenuWanted(true)} />}>
                <UserMenu initiallyOpened={menuWanted} />
              </Suspense>
            </span>
          </header>
          <ConnectionStrip />
          <main id="content" tabIndex={-1} className={classes.content}>
            <Outlet />
          </main>
        </div>
        <BottomNavigation />
      </div>
      <Suspense fallback={null}>
        {overlay === 'palette' ? <CommandPalette onClose={close} /> : null}
        {overlay === 'help' ? <HelpSheet onClose={close} /> : null}
      </Suspense>
    </>
  );
}
