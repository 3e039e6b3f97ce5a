import { Group, NativeSelect, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { HoursEditor } from './hours-editor';
import { type BranchValues, CURRENCIES, TIME_ZONES, withPresent } from './model';

type BranchForm = Pick<UseFormReturnType<BranchValues>, 'values' | 'errors'> & {
  field: (name: keyof BranchValues) => ReturnType<UseFormReturnType<BranchValues>['getInputProps']>;
  onHours: (week: BranchValues['opening_hours']) => void;
};

export function BranchFields({ values, errors, field, onHours }: BranchForm) {
  const { t } = useTranslation();
  return (
    <>
      <Group grow align="flex-start" gap="sm">
        <TextInput
          label={t('branches.tax')}
          description={t('branches.taxHint')}
          inputMode="decimal"
          {...field('tax_percent')}
        />
        <NativeSelect
          label={t('branches.currency')}
          description={t('branches.currencyHint')}
          data={withPresent(CURRENCIES, values.currency)}
          {...field('currency')}
        />
      </Group>
      <NativeSelect
        label={t('branches.timeZone')}
        data={withPresent(TIME_ZONES, values.time_zone).map((zone) => ({
          value: zone,
          label: zone.replace('America/', '').replaceAll('_', ' '),
        }))}
        {...field('time_zone')}
      />
      <TextInput
        type="time"
        label={t('branches.dayTurns')}
        description={t('branches.dayTurnsHint')}
        {...field('day_turns_at')}
      />
      <HoursEditor
        week={values.opening_hours}
        onChange={onHours}
        errorOf={(day) => errors[`opening_hours.${day}`] as string | undefined}
      />
      {typeof errors.opening_hours === 'string' ? <p role="alert">{errors.opening_hours}</p> : null}
    </>
  );
}
