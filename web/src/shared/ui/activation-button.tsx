import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { Intent } from '@/shared/api/intent';
import { ApiError } from '@/shared/api/problem';
import { ConfirmDialog } from './confirm-dialog';
import { FormProblem } from './form-problem';
import { notifyDone } from './notify';

interface Props {
  active: boolean;
  etag: string;
  words: { activate: string; deactivate: string; title: string; text: string; activated: string; deactivated: string };
  send: (active: boolean, etag: string, intent: Intent) => Promise<unknown>;
  refetch: () => Promise<unknown>;
}

/** Off asks first and says what stays; on is harmless and happens at once. */
export function ActivationButton({ active, etag, words, send, refetch }: Props) {
  const intent = useRef(new Intent());
  const [asking, setAsking] = useState(false);
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<ApiError | null>(null);

  async function turn(next: boolean): Promise<void> {
    setPending(true);
    setProblem(null);
    try {
      await send(next, etag, intent.current);
      setAsking(false);
      notifyDone(next ? words.activated : words.deactivated);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (error.isAbandoned) return;
      setProblem(error);
      setAsking(true);
    } finally {
      setPending(false);
    }
  }

  const close = () => {
    setAsking(false);
    setProblem(null);
  };
  return (
    <>
      <Button
        variant="default"
        loading={pending && !asking}
        onClick={() => (active ? setAsking(true) : void turn(true))}
      >
        {active ? words.deactivate : words.activate}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={active ? words.title : words.activate}
        text={active ? words.text : null}
        confirm={active ? words.deactivate : words.activate}
        danger={active}
        pending={pending}
        problem={<FormProblem problem={problem} onReload={() => void refetch().then(close)} />}
        onConfirm={() => void turn(!active)}
        onCancel={close}
      />
    </>
  );
}
