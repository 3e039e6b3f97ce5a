import { Button, Stack } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FormProblem } from '@/shared/ui/form-problem';
import { PasswordField } from '@/shared/ui/password-field';
import { useApiForm } from '@/shared/ui/use-api-form';
import { changePassword } from './api';
import { passwordRules, passwordStrength, SHORTEST_PASSWORD } from './model';
import classes from './password-form.module.css';

interface Props {
  /** The current one is the one-time password that somebody handed over. */
  once: boolean;
  size?: 'sm' | 'md';
  onDone: () => void;
}

export function PasswordForm({ once, size = 'md', onDone }: Props) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const { form, problem, pending, submit } = useApiForm({
    initialValues: { current_password: '', new_password: '', repeated: '' },
    rules: passwordRules,
    send: ({ current_password, new_password }, intent) =>
      changePassword(queryClient, { current_password, new_password }, intent),
    onDone: () => {
      form.reset();
      onDone();
    },
  });
  const field = (name: 'current_password' | 'new_password' | 'repeated') => ({
    size,
    key: form.key(name),
    ...form.getInputProps(name),
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <FormProblem problem={problem} />
        <PasswordField
          label={t(once ? 'auth.password_change.currentOnce' : 'auth.password_change.current')}
          autoComplete="current-password"
          {...field('current_password')}
        />
        <div>
          <PasswordField
            label={t('auth.password_change.new')}
            description={t('auth.password_change.hint', { least: SHORTEST_PASSWORD })}
            autoComplete="new-password"
            {...field('new_password')}
          />
          <StrengthBar password={form.values.new_password} />
        </div>
        <PasswordField label={t('auth.password_change.repeat')} autoComplete="new-password" {...field('repeated')} />
        <Button type="submit" size={size} loading={pending}>
          {t('auth.password_change.submit')}
        </Button>
      </Stack>
    </form>
  );
}

function StrengthBar({ password }: { password: string }) {
  const { t } = useTranslation();
  if (password === '') return null;
  const strength = passwordStrength(password);
  return (
    <p className={classes.strength} data-strength={strength} role="status">
      <span className={classes.bar} aria-hidden="true">
        <span style={{ width: `${Math.min(100, ([...password].length / 18) * 100)}%` }} />
      </span>
      {t('auth.password_change.strength.label', { value: t(`auth.password_change.strength.${strength}`) })}
    </p>
  );
}
