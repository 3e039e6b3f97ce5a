import { Button, Group, List, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiError } from '@/shared/api/problem';
import { Notice } from './notice';
import { fieldProblemText, problemText } from './problem-text';
import { RequestReference } from './request-reference';

interface Props {
  problem: ApiError | null;
  /** What to offer when somebody else saved first. */
  onReload?: () => void;
  onKeep?: () => void;
}

/** A refusal that belongs to no single field, where the person is looking: in the form. */
export function FormProblem({ problem, onReload, onKeep }: Props) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problem) box.current?.scrollIntoView({ block: 'nearest' });
  }, [problem]);
  if (!problem) return null;
  const stale = problem.isStale;
  return (
    <Notice
      ref={box}
      role="alert"
      tone={stale ? 'amber' : 'red'}
      icon={IconAlertTriangle}
      title={stale ? t('errors.stale.title') : t('errors.notSaved')}
    >
      <Text size="sm">{stale ? t('errors.stale.text') : problemText(t, problem)}</Text>
      {stale ? (
        <Group gap="sm" mt="sm">
          {onReload ? (
            <Button size="xs" variant="default" onClick={onReload}>
              {t('errors.stale.reload')}
            </Button>
          ) : null}
          {onKeep ? (
            <Button size="xs" onClick={onKeep}>
              {t('errors.stale.keep')}
            </Button>
          ) : null}
        </Group>
      ) : (
        <Homeless problem={problem} />
      )}
    </Notice>
  );
}

function Homeless({ problem }: { problem: ApiError }) {
  const { t } = useTranslation();
  const { errors, requestId } = problem.problem;
  return (
    <>
      {errors.length > 0 ? (
        <List size="sm" mt={4}>
          {errors.map((field) => (
            <List.Item key={field.pointer + field.code}>
              <code>{field.pointer}</code> {fieldProblemText(t, field)}
            </List.Item>
          ))}
        </List>
      ) : null}
      {problem.status >= 500 && requestId ? <RequestReference id={requestId} /> : null}
    </>
  );
}
