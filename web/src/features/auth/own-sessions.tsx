import { Button, Text } from '@mantine/core';
import { IconDeviceDesktop, IconDeviceMobile } from '@tabler/icons-react';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Intent } from '@/shared/api/intent';
import { ApiError } from '@/shared/api/problem';
import type { OwnSession } from '@/shared/api/types';
import { describeUserAgent } from '@/shared/lib/user-agent';
import { FormProblem } from '@/shared/ui/form-problem';
import { Moment } from '@/shared/ui/moment';
import { notifyDone } from '@/shared/ui/notify';
import { Panel } from '@/shared/ui/panel';
import { StatusBadge } from '@/shared/ui/status-badge';
import { endSession, ownSessionsQuery } from './api';
import classes from './own-sessions.module.css';

export function OwnSessions() {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const { data: sessions } = useSuspenseQuery(ownSessionsQuery);
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<ApiError | null>(null);
  const others = sessions.filter((session) => !session.current);

  async function end(targets: OwnSession[], done: string): Promise<void> {
    setPending(true);
    setProblem(null);
    try {
      for (const session of targets) await endSession(queryClient, session.id, new Intent());
      notifyDone(done);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (!error.isAbandoned) setProblem(error);
    } finally {
      setPending(false);
    }
  }

  return (
    <Panel
      title={t('account.sessions')}
      flush
      actions={
        others.length > 1 ? (
          <Button variant="default" loading={pending} onClick={() => void end(others, t('account.othersEnded'))}>
            {t('account.endOthers')}
          </Button>
        ) : null
      }
    >
      <Text c="dimmed" className={classes.lead}>
        {t('account.sessionsText')}
      </Text>
      {problem ? (
        <div className={classes.lead}>
          <FormProblem problem={problem} />
        </div>
      ) : null}
      <ul className={classes.list}>
        {sessions.map((session) => (
          <SessionRow
            key={session.id}
            session={session}
            onEnd={(device) => void end([session], t('account.ended', { device }))}
          />
        ))}
      </ul>
      {others.length === 0 ? (
        <Text c="dimmed" className={classes.lead}>
          {t('account.onlyThis')}
        </Text>
      ) : null}
    </Panel>
  );
}

function SessionRow({ session, onEnd }: { session: OwnSession; onEnd: (device: string) => void }) {
  const { t } = useTranslation();
  const { browser, system, handheld } = describeUserAgent(session.user_agent);
  const device =
    browser && system ? t('account.deviceOn', { browser, system }) : (browser ?? system ?? t('account.unknownDevice'));
  const Mark = handheld ? IconDeviceMobile : IconDeviceDesktop;
  return (
    <li className={classes.row}>
      <Mark size={26} stroke={1.5} aria-hidden="true" className={classes.mark} />
      <div className={classes.words}>
        <div className={classes.name} title={session.user_agent ?? undefined}>
          {device}
          {session.current ? <StatusBadge tone="green">{t('account.thisOne')}</StatusBadge> : null}
        </div>
        <div className={classes.when}>
          {t('account.lastSeen')} <Moment at={session.last_seen_at} as="ago" /> · {t('account.since')}{' '}
          <Moment at={session.created_at} />
          {session.ip ? ` · ${session.ip}` : null}
        </div>
      </div>
      {session.current ? null : (
        <Button variant="default" aria-label={t('account.endLabel', { device })} onClick={() => onEnd(device)}>
          {t('account.end')}
        </Button>
      )}
    </li>
  );
}
