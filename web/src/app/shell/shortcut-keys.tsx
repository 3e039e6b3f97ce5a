import { Kbd } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './shortcut-keys.module.css';

/** "Ctrl+S" as keys, named as this keyboard names them. */
export function ShortcutKeys({ shortcut }: { shortcut: string }) {
  const { t } = useTranslation();
  const names: Record<string, string> = {
    Ctrl: t('shell.keys.ctrl'),
    Alt: t('shell.keys.alt'),
    Shift: t('shell.keys.shift'),
    Enter: t('shell.keys.enter'),
    Escape: t('shell.keys.escape'),
  };
  return (
    <span className={classes.keys}>
      {shortcut.split('+').map((key) => (
        <Kbd key={key} size="sm">
          {names[key] ?? key}
        </Kbd>
      ))}
    </span>
  );
}
