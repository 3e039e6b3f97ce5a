import { Button } from '@mantine/core';
import { IconPlugConnectedX, IconTool } from '@tabler/icons-react';
import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '@/shared/api/problem';
import { onRecovery } from '@/shared/api/reachability';
import { RequestReference } from '@/shared/ui/request-reference';
import { ForbiddenPage } from './forbidden-page';
import { MessagePage } from './message-page';
import { NotFoundPage } from './not-found-page';

/** A page that could not be loaded says what failed, what is safe, and offers to try again. Never a toast. */
export function RouteErrorPage({ error }: ErrorComponentProps) {
  if (error instanceof ApiError) {
    if (error.status === 403) return <ForbiddenPage />;
    if (error.status === 404) return <NotFoundPage />;
  }
  return <Failure error={error} />;
}

function Failure({ error }: { error: unknown }) {
  const { t } = useTranslation();
  const router = useRouter();
  const { reset } = useQueryErrorResetBoundary();
  const kind = kindOf(error);
  const requestId = error instanceof ApiError ? error.problem.requestId : null;

  useEffect(() => {
    // The page comes back by itself as soon as the server does.
    return onRecovery(() => {
      reset();
      void router.invalidate();
    });
  }, [reset, router]);

  return (
    <MessagePage
      icon={kind === 'unreachable' ? IconPlugConnectedX : IconTool}
      tone={kind === 'server' ? 'red' : 'amber'}
      title={t(`errors.${kind}.title`)}
      text={t(`errors.${kind}.text`)}
    >
      <Button
        onClick={() => {
          reset();
          void router.invalidate();
        }}
      >
        {t('common.retry')}
      </Button>
      {requestId ? <RequestReference id={requestId} /> : null}
    </MessagePage>
  );
}

function kindOf(error: unknown): 'unreachable' | 'busy' | 'server' {
  if (!(error instanceof ApiError)) return 'server';
  if (error.isUnreachable || error.status === 502 || error.status === 504) return 'unreachable';
  return error.status === 503 || error.status === 429 ? 'busy' : 'server';
}
