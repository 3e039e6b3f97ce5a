import { Button, Group, Stack } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Tagged } from '@/shared/api/read';
import type { User } from '@/shared/api/types';
import { FormProblem } from '@/shared/ui/form-problem';
import { KeptNote } from '@/shared/ui/kept-note';
import { notifyDone } from '@/shared/ui/notify';
import { SidePanel } from '@/shared/ui/side-panel';
import { useEditForm } from '@/shared/ui/use-edit-form';
import { personQuery, updatePerson } from './api';
import { personRules, toPersonValues } from './model';
import { FullNameField, PersonFields } from './person-fields';

interface Props {
  person: Tagged<User>;
  onClose: () => void;
}

export function PersonEditPanel({ person, onClose }: Props) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const { id } = person.value;
  const { form, problem, pending, submit, dirty, kept, reload, keep, done } = useEditForm({
    opened: person,
    toValues: toPersonValues,
    rules: personRules,
    refetch: () => queryClient.fetchQuery({ ...personQuery(id), staleTime: 0 }),
    patch: (changes, etag, intent) => updatePerson(queryClient, { id, etag, changes, intent }),
    onDone: (changed) => {
      notifyDone(t('people.saved', { name: changed.full_name }));
      onClose();
    },
  });
  return (
    <SidePanel title={t('people.editTitle')} onClose={onClose} dirty={dirty && !done}>
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <FormProblem problem={problem} onReload={reload} onKeep={keep} />
          <KeptNote shown={kept && !problem} />
          <FullNameField field={form.getInputProps} />
          <PersonFields field={form.getInputProps} values={form.values} />
          <Group justify="flex-end" gap="sm" mt="xs">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={pending}>
              {t('common.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </SidePanel>
  );
}
