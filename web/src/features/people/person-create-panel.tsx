import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
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
  const username = form.getInputProps('username');
  return (
    <SidePanel
      title={t('people.createTitle')}
      onClose={onClose}
      dirty={!done && !isEmpty(changedFields(initialValues, form.values))}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <FormProblem problem={problem} />
          <FullNameField field={form.getInputProps} />
          <TextInput
            label={t('people.username')}
            description={t('people.usernameHint')}
            autoCapitalize="none"
            autoComplete="off"
            spellCheck={false}
            {...username}
            onFocus={() => {
              if (form.values.username === '') form.setFieldValue('username', proposeUsername(form.values.full_name));
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
