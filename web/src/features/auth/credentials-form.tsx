import { Button, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconAlertCircle, IconClock } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '@/shared/api/problem';
import type { Session } from '@/shared/api/types';
import { complaintText } from '@/shared/ui/complaint-text';
import { Notice } from '@/shared/ui/notice';
import { PasswordField } from '@/shared/ui/password-field';
import { problemText } from '@/shared/ui/problem-text';
import { type SignInValues, signInRules } from './model';
import { useCountdown } from './use-countdown';

interface Props {
  /** When known, only the password is asked for. */
  username?: string;
  enter: (values: SignInValues) => Promise<Session>;
  onEntered: (session: Session) => void;
  size?: 'md' | 'lg';
}

const DEFAULT_WAIT_SECONDS = 30;

export function CredentialsForm({ username, enter, onEntered, size = 'md' }: Props) {
  const { t } = useTranslation();
  const [problem, setProblem] = useState<ApiError | null>(null);
  const [blockedUntil, setBlockedUntil] = useState<number | null>(null);
  const [pending, setPending] = useState(false);
  const seconds = useCountdown(blockedUntil);
  const form = useForm<SignInValues>({
    initialValues: { username: username ?? '', password: '' },
    validate: (values) =>
      Object.fromEntries(
        Object.entries(signInRules(values)).flatMap(([field, complaint]) =>
          complaint ? [[field, complaintText(t, complaint)]] : [],
        ),
      ),
  });

  async function submit(values: SignInValues): Promise<void> {
    setPending(true);
    setProblem(null);
    try {
      onEntered(await enter(values));
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setProblem(error);
      if (error.status === 429) setBlockedUntil(Date.now() + 1000 * (error.retryAfterSeconds ?? DEFAULT_WAIT_SECONDS));
      if (error.code === 'invalid_credentials') {
        form.setFieldValue('password', '');
        form.getInputNode('password')?.focus();
      }
    } finally {
      setPending(false);
    }
  }

  return (
    <form
      onSubmit={form.onSubmit(
        (values) => void submit(values),
        (errors) => form.getInputNode(Object.keys(errors)[0] ?? 'username')?.focus(),
      )}
      noValidate
    >
      <Stack gap="md">
        <Refusal problem={problem} seconds={seconds} />
        {username === undefined ? (
          <TextInput
            label={t('auth.username')}
            size={size}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            autoFocus
            {...form.getInputProps('username')}
          />
        ) : (
          // Password managers look for the name that belongs to the password.
          <input type="text" hidden readOnly autoComplete="username" value={username} />
        )}
        <PasswordField
          label={t('auth.password')}
          size={size}
          autoComplete="current-password"
          data-autofocus={username === undefined ? undefined : true}
          {...form.getInputProps('password')}
        />
        <Button type="submit" size={size} fullWidth loading={pending} disabled={seconds > 0}>
          {t('auth.signIn')}
        </Button>
      </Stack>
    </form>
  );
}

function Refusal({ problem, seconds }: { problem: ApiError | null; seconds: number }) {
  const { t } = useTranslation();
  if (problem === null || (problem.status === 429 && seconds === 0)) return null;
  const throttled = problem.status === 429;
  const text = throttled
    ? t('auth.wait', { seconds })
    : problem.isUnreachable
      ? t('errors.unreachable.title')
      : problemText(t, problem);
  return (
    // The countdown would be read out every second; the first sentence is enough.
    <Notice
      role={throttled ? undefined : 'alert'}
      tone={throttled ? 'amber' : 'red'}
      icon={throttled ? IconClock : IconAlertCircle}
    >
      <span className="figures">{text}</span>
    </Notice>
  );
}
