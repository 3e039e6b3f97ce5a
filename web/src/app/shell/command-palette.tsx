import { Modal, VisuallyHidden } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EnabledCommand } from '@/shared/commands/command';
import { useEnabledCommands } from '@/shared/commands/use-command';
import { matchesText } from '@/shared/lib/search-text';
import { useReturnFocus } from '@/shared/ui/use-return-focus';
import classes from './command-palette.module.css';
import { ShortcutKeys } from './shortcut-keys';

const GROUPS = ['do', 'go', 'view', 'session'] as const;

interface Props {
  onClose: () => void;
}

export function CommandPalette({ onClose }: Props) {
  const { t } = useTranslation();
  useReturnFocus();
  const id = useId();
  const [query, setQuery] = useState('');
  const [index, setIndex] = useState(0);
  const found = useMatches(query);
  const chosen = found[Math.min(index, found.length - 1)];

  const run = (command: EnabledCommand | undefined) => {
    if (!command) return;
    onClose();
    // After the dialog has given the focus back, so that the command's own focus wins.
    setTimeout(() => command.run(), 0);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && found.length > 0) {
      event.preventDefault();
      setIndex((Math.min(index, found.length - 1) + step + found.length) % found.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      run(chosen);
    }
  };

  return (
    <Modal
      opened
      onClose={onClose}
      withCloseButton={false}
      centered={false}
      yOffset="12vh"
      size={580}
      padding={0}
      aria-label={t('shell.palette.title')}
    >
      <div className={classes.field}>
        <IconSearch size={20} aria-hidden="true" />
        <input
          className={classes.input}
          data-autofocus
          role="combobox"
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-activedescendant={chosen ? `${id}-${chosen.id}` : undefined}
          aria-label={t('shell.palette.title')}
          placeholder={t('shell.palette.placeholder')}
          value={query}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            setIndex(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <VisuallyHidden role="status">{t('shell.palette.results', { count: found.length })}</VisuallyHidden>
      <Results id={id} found={found} chosen={chosen} query={query} onRun={run} />
      <p className={classes.hint}>{t('shell.palette.hint')}</p>
    </Modal>
  );
}

function useMatches(query: string): EnabledCommand[] {
  const { t } = useTranslation();
  const commands = useEnabledCommands();
  return useMemo(() => {
    const shown = commands.filter((command) => !command.hiddenInPalette);
    const matching = shown.filter((command) => matchesText(query, t(command.label), command.alias ?? ''));
    return GROUPS.flatMap((group) => matching.filter((command) => command.group === group));
  }, [commands, query, t]);
}

interface ResultsProps {
  id: string;
  found: EnabledCommand[];
  chosen: EnabledCommand | undefined;
  query: string;
  onRun: (command: EnabledCommand) => void;
}

function Results({ id, found, chosen, query, onRun }: ResultsProps) {
  const { t } = useTranslation();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (chosen) list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  if (found.length === 0) return <p className={classes.empty}>{t('shell.palette.empty', { query })}</p>;
  return (
    <div
      ref={list}
      role="listbox"
      id={`${id}-list`}
      aria-label={t('shell.palette.title')}
      className={classes.list}
      tabIndex={-1}
    >
      {found.map((command, position) => (
        <div
          key={command.id}
          id={`${id}-${command.id}`}
          role="option"
          tabIndex={-1}
          aria-selected={command === chosen}
          className={classes.option}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onRun(command)}
          onKeyDown={() => undefined}
        >
          <span className={classes.group}>
            {position === 0 || found[position - 1]?.group !== command.group ? t(`shell.groups.${command.group}`) : ''}
          </span>
          <span className={classes.label}>{t(command.label)}</span>
          {command.shortcut ? <ShortcutKeys shortcut={command.shortcut} /> : null}
        </div>
      ))}
    </div>
  );
}
