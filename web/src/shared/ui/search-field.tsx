import { CloseButton, Kbd, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { findOnScreen } from '@/shared/commands/shared-commands';
import { useCommand } from '@/shared/commands/use-command';

interface Props {
  label: string;
  placeholder: string;
  value: string;
  onChange: (value: string) => void;
}

export function SearchField({ label, placeholder, value, onChange }: Props) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  useCommand(findOnScreen, () => {
    input.current?.focus();
    input.current?.select();
  });
  return (
    <TextInput
      ref={input}
      type="search"
      aria-label={label}
      placeholder={placeholder}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      leftSection={<IconSearch size={17} aria-hidden="true" />}
      rightSection={
        value ? (
          <CloseButton size="sm" aria-label={t('common.clear')} onClick={() => onChange('')} />
        ) : (
          <Kbd size="xs" aria-hidden="true">
            {findOnScreen.shortcut}
          </Kbd>
        )
      }
      rightSectionWidth={42}
      styles={{ root: { flex: '1 1 240px', maxWidth: 420 } }}
    />
  );
}
