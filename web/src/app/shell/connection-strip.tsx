import { Button } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { onReachabilityChange, pingNow, reachability } from '@/shared/api/reachability';
import { useFormat } from '@/shared/i18n/use-format';
import classes from './connection-strip.module.css';

export function ConnectionStrip() {
  const { t } = useTranslation();
  const format = useFormat();
  const state = useSyncExternalStore(onReachabilityChange, reachability);
  return (
    <div role="status">
      {state.downSince === null ? null : (
        <div className={classes.strip}>
          <IconPlugConnectedX size={20} aria-hidden="true" />
          <span className={classes.text}>{t('shell.down', { time: format.time(new Date(state.downSince)) })}</span>
          <Button size="compact-sm" variant="default" onClick={() => void pingNow()}>
            {t('shell.downRetry')}
          </Button>
        </div>
      )}
    </div>
  );
}
