import { type MantineColorScheme, Menu, useMantineColorScheme } from '@mantine/core';
import { IconKey, IconLogout, IconUserCircle } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSignOut } from '@/features/auth/use-sign-out';
import type { Locale } from '@/shared/api/types';
import { chooseLocale, currentLocale } from '@/shared/i18n/language';
import { useCurrentUser } from '@/shared/session/use-current-user';
import { UserButton } from './user-button';

const THEMES = ['light', 'dark', 'auto'] as const;
const LOCALES: Locale[] = ['es', 'en'];

interface Props {
  initiallyOpened: boolean;
}

export function UserMenu({ initiallyOpened }: Props) {
  const { t } = useTranslation();
  const user = useCurrentUser();
  const navigate = useNavigate();
  const signOut = useSignOut();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Menu position="bottom-end" width={250} withInitialFocusPlaceholder={false} defaultOpened={initiallyOpened}>
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
        <Menu.RadioGroup value={colorScheme} onChange={(scheme) => setColorScheme(scheme as MantineColorScheme)}>
          {THEMES.map((scheme) => (
            <Menu.RadioItem key={scheme} value={scheme}>
              {t(`shell.themes.${scheme}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Label>{t('shell.language')}</Menu.Label>
        <Menu.RadioGroup value={currentLocale()} onChange={(locale) => void chooseLocale(locale as Locale, user.id)}>
          {LOCALES.map((locale) => (
            <Menu.RadioItem key={locale} value={locale} lang={locale}>
              {t(`common.languages.${locale}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={18} aria-hidden="true" />} onClick={() => void signOut()}>
          {t('auth.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
