import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Tagged } from '@/shared/api/read';
import type { Service } from '@/shared/api/types';
import { parseMoney } from '@/shared/lib/money';
import { FormProblem } from '@/shared/ui/form-problem';
import { KeptNote } from '@/shared/ui/kept-note';
import { MoneyField } from '@/shared/ui/money-field';
import { notifyDone } from '@/shared/ui/notify';
import { SidePanel } from '@/shared/ui/side-panel';
import { useEditForm } from '@/shared/ui/use-edit-form';
import { serviceQuery, updateService } from './api';
import { type ServiceValues, serviceRules, toServiceValues } from './model';

interface Props {
  service: Tagged<Service>;
  onClose: () => void;
}

function toChanges({ name, minimum_charge, turnaround_hours }: Partial<ServiceValues>) {
  return {
    ...(name === undefined ? {} : { name: name.trim() }),
    ...(minimum_charge === undefined ? {} : { minimum_charge: parseMoney(minimum_charge) ?? minimum_charge }),
    ...(turnaround_hours === undefined ? {} : { turnaround_hours: Number(turnaround_hours) }),
  };
}

export function ServiceEditPanel({ service, onClose }: Props) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const { id } = service.value;
  const { form, problem, pending, submit, dirty, kept, reload, keep, done } = useEditForm({
    opened: service,
    toValues: toServiceValues,
    rules: serviceRules,
    refetch: () => queryClient.fetchQuery({ ...serviceQuery(id), staleTime: 0 }),
    patch: (changes, etag, intent) => updateService(queryClient, { id, etag, changes: toChanges(changes), intent }),
    onDone: ({ name }) => {
      notifyDone(t('catalog.saved', { name }));
      onClose();
    },
  });
  return (
    <SidePanel title={t('catalog.editTitle')} onClose={onClose} dirty={dirty && !done}>
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <FormProblem problem={problem} onReload={reload} onKeep={keep} />
          <KeptNote shown={kept && !problem} />
          <TextInput
            label={t('catalog.name')}
            description={t('catalog.nameHint')}
            data-autofocus
            {...form.getInputProps('name')}
          />
          <MoneyField
            label={t('catalog.minimum')}
            description={t('catalog.minimumHint')}
            {...form.getInputProps('minimum_charge')}
          />
          <TextInput
            label={t('catalog.turnaround')}
            description={t('catalog.turnaroundHint')}
            inputMode="numeric"
            {...form.getInputProps('turnaround_hours')}
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
