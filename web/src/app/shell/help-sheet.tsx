import { Modal, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { allCommands } from '@/app/all-commands';
import type { Command } from '@/shared/commands/command';
import { useEnabledCommands } from '@/shared/commands/use-command';
import { useReturnFocus } from '@/shared/ui/use-return-focus';
import classes from './help-sheet.module.css';
import { ShortcutKeys } from './shortcut-keys';

interface Props {
  onClose: () => void;
}

const withKey = (command: Command) => command.shortcut !== undefined;
const sameWords = (a: Command, b: Command) => a.label === b.label && a.shortcut === b.shortcut;

/** The same list that the keyboard obeys, so it cannot be out of date. */
export function HelpSheet({ onClose }: Props) {
  const { t } = useTranslation();
  useReturnFocus();
  const enabled = useEnabledCommands().filter(withKey);
  const elsewhere = allCommands
    .filter(withKey)
    .filter((command) => !enabled.some((here) => sameWords(here, command)))
    .filter((command, index, rest) => rest.findIndex((other) => sameWords(other, command)) === index);
  return (
    <Modal
      opened
      onClose={onClose}
      size={600}
      title={t('shell.helpSheet.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      styles={{ title: { fontSize: 19, fontWeight: 650 } }}
    >
      <Text c="dimmed">{t('shell.helpSheet.lead')}</Text>
      <Keys title={t('shell.helpSheet.here')} commands={enabled} escapeWords={t('shell.helpSheet.close')} />
      {elsewhere.length > 0 ? <Keys title={t('shell.helpSheet.elsewhere')} commands={elsewhere} /> : null}
    </Modal>
  );
}

function Keys({ title, commands, escapeWords }: { title: string; commands: Command[]; escapeWords?: string }) {
  const { t } = useTranslation();
  return (
    <section>
      <Title order={3} size={15} mt="lg" mb={6}>
        {title}
      </Title>
      <dl className={classes.keys}>
        {commands.map((command) => (
          <div key={command.id} className={classes.row}>
            <dt>{t(command.label)}</dt>
            <dd>
              <ShortcutKeys shortcut={command.shortcut ?? ''} />
            </dd>
          </div>
        ))}
        {escapeWords ? (
          <div className={classes.row}>
            <dt>{escapeWords}</dt>
            <dd>
              <ShortcutKeys shortcut="Escape" />
            </dd>
          </div>
        ) : null}
      </dl>
    </section>
  );
}
