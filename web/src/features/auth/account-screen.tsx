import { SegmentedControl, Text, useMantineColorScheme } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/i18n/use-format';
import { sessionQuery } from '@/shared/session/session';
import { useCurrentUser } from '@/shared/session/use-current-user';
import { type Fact, Facts } from '@/shared/ui/facts';
import { LinkButton } from '@/shared/ui/link-button';
import { PageHeader } from '@/shared/ui/page-header';
import { Panel } from '@/shared/ui/panel';
import classes from './account-screen.module.css';
import { LanguageSwitch } from './language-switch';
import { OwnSessions } from './own-sessions';

export function AccountScreen() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader title={t('account.title')} lead={t('account.lead')} />
      <div className={classes.columns}>
        <div className={classes.stack}>
          <Profile />
          <Preferences />
          <Panel
            title={t('account.password')}
            actions={
              <LinkButton to="/password/change/" variant="default" size="sm">
                {t('shell.changePassword')}
              </LinkButton>
            }
          >
            <Text>{t('account.passwordText')}</Text>
          </Panel>
        </div>
        <OwnSessions />
      </div>
    </>
  );
}

function Profile() {
  const { t } = useTranslation();
  const format = useFormat();
  const user = useCurrentUser();
  const { data: session } = useSuspenseQuery(sessionQuery);
  const facts: Fact[] = [
    { name: t('people.fullName'), value: user.full_name },
    { name: t('people.username'), value: user.username },
    { name: t('people.role'), value: t(`common.roles.${user.role}`) },
    {
      name: t('account.branches'),
      value: user.branches.length > 0 ? format.list(user.branches.map((branch) => branch.name)) : t('shell.noBranch'),
    },
  ];
  if (session.absolute_expires_at) {
    facts.push({ name: t('account.sessionEndsAt'), value: format.dateTime(session.absolute_expires_at) });
  }
  return (
    <Panel title={t('account.profile')}>
      <Facts facts={facts} />
      {session.idle_timeout_seconds ? (
        <Text c="dimmed" size="sm" mt="sm">
          {t('account.idle', { minutes: Math.round(session.idle_timeout_seconds / 60) })}
        </Text>
      ) : null}
    </Panel>
  );
}

function Preferences() {
  const { t } = useTranslation();
  const user = useCurrentUser();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Panel title={t('account.preferences')}>
      <Facts
        facts={[
          { name: t('shell.language'), value: <LanguageSwitch userId={user.id} /> },
          {
            name: t('shell.theme'),
            value: (
              <SegmentedControl
                aria-label={t('shell.theme')}
                value={colorScheme}
                onChange={(scheme) => setColorScheme(scheme as 'light' | 'dark' | 'auto')}
                data={(['light', 'dark', 'auto'] as const).map((scheme) => ({
                  value: scheme,
                  label: t(`shell.themes.${scheme}`),
                }))}
              />
            ),
          },
        ]}
      />
      <Text c="dimmed" size="sm" mt="sm">
        {t('account.preferencesNote')}
      </Text>
    </Panel>
  );
}
