import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Service } from '@/shared/api/types';
import { changedFields, isEmpty } from '@/shared/lib/changed-fields';
import { useCurrentUser } from '@/shared/session/use-current-user';
import { FormProblem } from '@/shared/ui/form-problem';
import { MoneyField } from '@/shared/ui/money-field';
import { notifyDone } from '@/shared/ui/notify';
import { SidePanel } from '@/shared/ui/side-panel';
import { useApiForm } from '@/shared/ui/use-api-form';
import { createService } from './api';
import { type NewServiceValues, newServiceRules, toNewService, UNITS } from './model';

interface Props {
  onClose: () => void;
  onCreated: (service: Service) => void;
}

export function ServiceCreatePanel({ onClose, onCreated }: Props) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const { role, branches } = useCurrentUser();
  const everywhere = role === 'admin' ? [{ value: '', label: t('catalog.everywhere') }] : [];
  const initialValues: NewServiceValues = {
    code: '',
    name: '',
    unit: 'piece',
    price: '',
    minimum_charge: '0.00',
    turnaround_hours: '48',
    branch_id: role === 'admin' ? '' : (branches[0]?.id ?? ''),
  };
  const { form, problem, pending, submit, done } = useApiForm({
    initialValues,
    rules: newServiceRules,
    send: (values, intent) => createService(queryClient, toNewService(values), intent),
    onDone: (service) => {
      notifyDone(t('catalog.created', { name: service.name }));
      onCreated(service);
    },
  });
  const field = form.getInputProps;
  return (
    <SidePanel
      title={t('catalog.createTitle')}
      onClose={onClose}
      dirty={!done && !isEmpty(changedFields(initialValues, form.values))}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <FormProblem problem={problem} />
          <TextInput label={t('catalog.name')} description={t('catalog.nameHint')} data-autofocus {...field('name')} />
          <TextInput
            label={t('catalog.code')}
            description={t('catalog.codeHint')}
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={12}
            styles={{ input: { textTransform: 'uppercase' } }}
            {...field('code')}
          />
          <Group grow align="flex-start" gap="sm">
            <NativeSelect
              label={t('catalog.unit')}
              data={UNITS.map((unit) => ({ value: unit, label: t(`catalog.units.${unit}`) }))}
              {...field('unit')}
            />
            <MoneyField
              label={t('catalog.priceUnit', { per: t(`catalog.per.${form.values.unit}`) })}
              {...field('price')}
            />
          </Group>
          <MoneyField
            label={t('catalog.minimum')}
            description={t('catalog.minimumHint')}
            {...field('minimum_charge')}
          />
          <TextInput
            label={t('catalog.turnaround')}
            description={t('catalog.turnaroundHint')}
            inputMode="numeric"
            {...field('turnaround_hours')}
          />
          <NativeSelect
            label={t('catalog.offeredIn')}
            description={t('catalog.offeredInHint')}
            data={[
              ...everywhere,
              ...branches.map((branch) => ({ value: branch.id, label: t('catalog.onlyIn', { branch: branch.name }) })),
            ]}
            {...field('branch_id')}
          />
          <Group justify="flex-end" gap="sm" mt="xs">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={pending}>
              {t('catalog.createSubmit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </SidePanel>
  );
}
