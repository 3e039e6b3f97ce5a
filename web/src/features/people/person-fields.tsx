import { Checkbox, NativeSelect, Radio, Stack, Text, TextInput } from '@mantine/core';
import type { GetInputPropsReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { rolesOffered } from '@/shared/session/rights';
import { useCurrentUser } from '@/shared/session/use-current-user';
import type { PersonValues } from './model';

interface Props {
  /** Only the fields that creating and editing share. */
  field: (name: keyof PersonValues) => GetInputPropsReturnType;
  values: PersonValues;
}

export function PersonFields({ field, values }: Props) {
  const { t } = useTranslation();
  const user = useCurrentUser();
  return (
    <>
      <Radio.Group label={t('people.role')} {...field('role')}>
        <Stack gap={10} mt={6}>
          {rolesOffered(user).map((role) => (
            <Radio
              key={role}
              value={role}
              label={t(`common.roles.${role}`)}
              description={t(`people.roleNotes.${role}`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      {values.role === 'admin' ? (
        <Text size="sm" c="dimmed">
          {t('people.adminBranches')}
        </Text>
      ) : (
        <Checkbox.Group label={t('people.branches')} description={t('people.branchesHint')} {...field('branch_ids')}>
          <Stack gap={8} mt={8}>
            {user.branches.map((branch) => (
              <Checkbox key={branch.id} value={branch.id} label={branch.name} />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
      <NativeSelect
        label={t('people.language')}
        data={(['es', 'en'] as const).map((locale) => ({ value: locale, label: t(`common.languages.${locale}`) }))}
        {...field('locale')}
      />
    </>
  );
}

export function FullNameField({ field }: Pick<Props, 'field'>) {
  const { t } = useTranslation();
  return <TextInput label={t('people.fullName')} autoComplete="off" data-autofocus {...field('full_name')} />;
}
