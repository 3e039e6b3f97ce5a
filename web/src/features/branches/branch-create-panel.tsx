import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Branch } from '@/shared/api/types';
import { changedFields, isEmpty } from '@/shared/lib/changed-fields';
import { FormProblem } from '@/shared/ui/form-problem';
import { notifyDone } from '@/shared/ui/notify';
import { SidePanel } from '@/shared/ui/side-panel';
import { useApiForm } from '@/shared/ui/use-api-form';
import { createBranch } from './api';
import { BranchFields } from './branch-fields';
import { type NewBranchValues, newBranchRules, toNewBranch, usualWeek } from './model';

interface Props {
  onClose: () => void;
  onCreated: (branch: Branch) => void;
}

const INITIAL: NewBranchValues = {
  code: '',
  name: '',
  time_zone: 'America/Mexico_City',
  currency: 'MXN',
  tax_percent: '16',
  day_turns_at: '00:00',
  opening_hours: usualWeek(),
};

export function BranchCreatePanel({ onClose, onCreated }: Props) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const { form, problem, pending, submit, done } = useApiForm({
    initialValues: INITIAL,
    rules: newBranchRules,
    send: (values, intent) => createBranch(queryClient, toNewBranch(values), intent),
    place: (path) => (path.startsWith('opening_hours') ? 'opening_hours' : path),
    onDone: (branch) => {
      notifyDone(t('branches.created', { name: branch.name }));
      onCreated(branch);
    },
  });
  return (
    <SidePanel
      title={t('branches.createTitle')}
      onClose={onClose}
      dirty={!done && !isEmpty(changedFields(INITIAL, form.values))}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <FormProblem problem={problem} />
          <TextInput label={t('branches.name')} data-autofocus {...form.getInputProps('name')} />
          <TextInput
            label={t('branches.code')}
            description={t('branches.codeHint')}
            maxLength={4}
            autoCapitalize="characters"
            spellCheck={false}
            styles={{ input: { textTransform: 'uppercase' } }}
            {...form.getInputProps('code')}
          />
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
              {t('branches.createSubmit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </SidePanel>
  );
}
