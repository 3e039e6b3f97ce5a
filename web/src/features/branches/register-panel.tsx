import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Branch, Register } from '@/shared/api/types';
import { requiredText } from '@/shared/lib/complaint';
import { FormProblem } from '@/shared/ui/form-problem';
import { notifyDone } from '@/shared/ui/notify';
import { SidePanel } from '@/shared/ui/side-panel';
import { useApiForm } from '@/shared/ui/use-api-form';
import { createRegister, registerQuery, updateRegister } from './api';

interface Props {
  branch: Branch;
  /** None: a new one. */
  register: Register | undefined;
  onClose: () => void;
}

export function RegisterPanel({ branch, register, onClose }: Props) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const { form, problem, pending, submit, done } = useApiForm({
    initialValues: { name: register?.name ?? '' },
    rules: (values) => ({ name: requiredText(values.name) }),
    send: async (values, intent) => {
      const name = values.name.trim();
      if (!register) return createRegister(queryClient, { branch_id: branch.id, name }, intent);
      const { etag } = await queryClient.ensureQueryData(registerQuery(register.id));
      return updateRegister(queryClient, { id: register.id, etag, changes: { name }, intent });
    },
    onDone: ({ name }) => {
      notifyDone(t(register ? 'branches.registers.saved' : 'branches.registers.created', { name }));
      onClose();
    },
  });
  const title = register
    ? t('branches.registers.editTitle')
    : t('branches.registers.createTitle', { branch: branch.name });
  return (
    <SidePanel title={title} onClose={onClose} dirty={!done && form.values.name !== (register?.name ?? '')}>
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <FormProblem
            problem={problem}
            onKeep={() => void queryClient.invalidateQueries({ queryKey: ['registers'] }).then(() => submit())}
          />
          <TextInput
            label={t('branches.registers.name')}
            placeholder={t('branches.registers.namePlaceholder')}
            data-autofocus
            {...form.getInputProps('name')}
          />
          <Group justify="flex-end" gap="sm" mt="xs">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={pending}>
              {register ? t('common.save') : t('branches.registers.createSubmit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </SidePanel>
  );
}
