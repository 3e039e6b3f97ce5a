import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Tagged } from '@/shared/api/read';
import type { Branch } from '@/shared/api/types';
import { FormProblem } from '@/shared/ui/form-problem';
import { KeptNote } from '@/shared/ui/kept-note';
import { notifyDone } from '@/shared/ui/notify';
import { SidePanel } from '@/shared/ui/side-panel';
import { useEditForm } from '@/shared/ui/use-edit-form';
import { branchQuery, updateBranch } from './api';
import { BranchFields } from './branch-fields';
import { branchRules, toBranchValues, toWire } from './model';

interface Props {
  branch: Tagged<Branch>;
  onClose: () => void;
}

export function BranchEditPanel({ branch, onClose }: Props) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const { id } = branch.value;
  const { form, problem, pending, submit, dirty, kept, reload, keep, done } = useEditForm({
    opened: branch,
    toValues: toBranchValues,
    rules: branchRules,
    refetch: () => queryClient.fetchQuery({ ...branchQuery(id), staleTime: 0 }),
    patch: (changes, etag, intent) => updateBranch(queryClient, { id, etag, changes: toWire(changes), intent }),
    place: (path) => (path.startsWith('opening_hours') ? 'opening_hours' : path),
    onDone: ({ name }) => {
      notifyDone(t('branches.saved', { name }));
      onClose();
    },
  });
  return (
    <SidePanel title={t('branches.editTitle')} onClose={onClose} dirty={dirty && !done}>
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <FormProblem problem={problem} onReload={reload} onKeep={keep} />
          <KeptNote shown={kept && !problem} />
          <TextInput label={t('branches.name')} data-autofocus {...form.getInputProps('name')} />
          <BranchFields
            values={form.values}
            errors={form.errors}
            field={(name) => form.getInputProps(name)}
            onHours={(week) => form.setFieldValue('opening_hours', week)}
          />
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
