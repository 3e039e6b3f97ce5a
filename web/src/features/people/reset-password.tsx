import { Button } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Intent } from '@/shared/api/intent';
import { ApiError } from '@/shared/api/problem';
import type { User, UserWithPassword } from '@/shared/api/types';
import { ConfirmDialog } from '@/shared/ui/confirm-dialog';
import { FormProblem } from '@/shared/ui/form-problem';
import { resetPassword } from './api';
import { OneTimePassword } from './one-time-password';

export function ResetPassword({ person }: { person: User }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const intent = useRef(new Intent());
  const [asking, setAsking] = useState(false);
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<ApiError | null>(null);
  const [result, setResult] = useState<UserWithPassword | null>(null);

  async function reset(): Promise<void> {
    setPending(true);
    setProblem(null);
    try {
      setResult(await resetPassword(queryClient, person.id, intent.current));
      setAsking(false);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (!error.isAbandoned) setProblem(error);
    } finally {
      setPending(false);
    }
  }

  return (
    <>
      <Button
        variant="default"
        leftSection={<IconKey size={17} aria-hidden="true" />}
        onClick={() => {
          setProblem(null);
          setAsking(true);
        }}
      >
        {t('people.reset')}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t('people.resetTitle', { name: person.full_name })}
        text={t('people.resetText')}
        confirm={t('people.resetConfirm')}
        pending={pending}
        problem={<FormProblem problem={problem} />}
        onConfirm={() => void reset()}
        onCancel={() => setAsking(false)}
      />
      <OneTimePassword
        result={result}
        title={t('people.password.resetTitle', { name: person.full_name })}
        onClose={() => setResult(null)}
      />
    </>
  );
}
