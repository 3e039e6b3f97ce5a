import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type ChangeEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { UserWithPassword } from '@/shared/api/types';
import { changedFields, isEmpty } from '@/shared/lib/changed-fields';
import { useCurrentUser } from '@/shared/session/use-current-user';
import { FormProblem } from '@/shared/ui/form-problem';
import { SidePanel } from '@/shared/ui/side-panel';
import { useApiForm } from '@/shared/ui/use-api-form';
import { createPerson } from './api';
import { type NewPersonValues, newPersonRules, proposeUsername, toNewPerson } from './model';
import { FullNameField, PersonFields } from './person-fields';

interface Props {
  onClose: () => void;
  onCreated: (result: UserWithPassword) => void;
}

export function PersonCreatePanel({ onClose, onCreated }: Props) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const { branches } = useCurrentUser();
  const initialValues: NewPersonValues = {
    full_name: '',
    username: '',
    role: 'clerk',
    locale: 'es',
    branch_ids: branches.length === 1 && branches[0] ? [branches[0].id] : [],
  };
  const { form, problem, pending, submit, done } = useApiForm({
    initialValues,
    rules: newPersonRules,
    send: (values, intent) => createPerson(queryClient, toNewPerson(values), intent),
    onDone: onCreated,
  });
  const ownUsername = useRef(false);
  return (
    <SidePanel
      title={t('people.createTitle')}
      onClose={onClose}
      dirty={!done && !isEmpty(changedFields(initialValues, form.values))}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <FormProblem problem={problem} />
          <FullNameField
            field={(name) => ({
              ...form.getInputProps(name),
              onChange: (event: ChangeEvent<HTMLInputElement>) => {
                form.setFieldValue('full_name', event.currentTarget.value);
                // Follows the name for as long as nobody has a better idea.
                if (!ownUsername.current) form.setFieldValue('username', proposeUsername(event.currentTarget.value));
              },
            })}
          />
          <TextInput
            label={t('people.username')}
            description={t('people.usernameHint')}
            autoCapitalize="none"
            autoComplete="off"
            spellCheck={false}
            {...form.getInputProps('username')}
            onChange={(event) => {
              ownUsername.current = event.currentTarget.value !== '';
              form.setFieldValue('username', event.currentTarget.value);
            }}
          />
          <PersonFields field={form.getInputProps} values={form.values} />
          <Group justify="flex-end" gap="sm" mt="xs">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={pending}>
              {t('people.createSubmit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </SidePanel>
  );
}
