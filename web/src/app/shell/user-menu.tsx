import { Menu, useMantineColorScheme } from '@mantine/core';
import {
  IconCheck,
  IconDeviceDesktop,
  IconKey,
  IconLogout,
  IconMoon,
  IconSun,
  IconUserCircle,
} from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSignOut } from '@/features/auth/use-sign-out';
import type { Locale } from '@/shared/api/types';
import { chooseLocale, currentLocale } from '@/shared/i18n/language';
import { useCurrentUser } from '@/shared/session/use-current-user';
import { UserButton } from './user-button';

const THEMES = [
  { value: 'light', icon: IconSun },
  { value: 'dark', icon: IconMoon },
  { value: 'auto', icon: IconDeviceDesktop },
] as const;
const LOCALES: Locale[] = ['es', 'en'];

export function UserMenu() {
  const { t } = useTranslation();
  const user = useCurrentUser();
  const navigate = useNavigate();
  const signOut = useSignOut();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const mark = (on: boolean) => (on ? <IconCheck size={16} aria-hidden="true" /> : null);
  return (
    <Menu position="bottom-end" width={250}>
      <Menu.Target>
        <UserButton />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconUserCircle size={18} aria-hidden="true" />}
          onClick={() => void navigate({ to: '/account' })}
        >
          {t('shell.profileAndSessions')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconKey size={18} aria-hidden="true" />}
          onClick={() => void navigate({ to: '/password/change/' })}
        >
          {t('shell.changePassword')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{t('shell.theme')}</Menu.Label>
        {THEMES.map(({ value, icon: ThemeMark }) => (
          <Menu.Item
            key={value}
            role="menuitemradio"
            aria-checked={colorScheme === value}
            leftSection={<ThemeMark size={18} aria-hidden="true" />}
            rightSection={mark(colorScheme === value)}
            onClick={() => setColorScheme(value)}
          >
            {t(`shell.themes.${value}`)}
          </Menu.Item>
        ))}
        <Menu.Label>{t('shell.language')}</Menu.Label>
        {LOCALES.map((locale) => (
          <Menu.Item
            key={locale}
            role="menuitemradio"
            lang={locale}
            aria-checked={currentLocale() === locale}
            rightSection={mark(currentLocale() === locale)}
            onClick={() => void chooseLocale(locale, user.id)}
          >
            {t(`common.languages.${locale}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={18} aria-hidden="true" />} onClick={() => void signOut()}>
          {t('auth.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
