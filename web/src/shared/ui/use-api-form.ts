import { useForm } from '@mantine/form';
import { type SyntheticEvent, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { Intent } from '@/shared/api/intent';
import { ApiError, pointerToPath } from '@/shared/api/problem';
import { saveForm } from '@/shared/commands/shared-commands';
import { useCommand } from '@/shared/commands/use-command';
import type { Complaints } from '@/shared/lib/complaint';
import { complaintText } from './complaint-text';
import { fieldProblemText } from './problem-text';

interface Options<Values extends object, Result> {
  initialValues: Values;
  /** The rules that a screen can check by itself; the server checks all of them again. */
  rules?: (values: Values) => Complaints;
  send: (values: Values, intent: Intent) => Promise<Result>;
  onDone: (result: Result) => void;
  /** Where an error at this path is shown, when the form and the request differ. */
  place?: (path: string) => string;
}

/**
 * A form over one write. Field names are the request's, so that an error at `/price` lands on `price`;
 * what belongs to no field on screen stays in `problem`, for the form to show. Typed values survive every refusal.
 */
export function useApiForm<Values extends object, Result>(options: Options<Values, Result>) {
  const { t } = useTranslation();
  const intent = useRef(new Intent());
  const [problem, setProblem] = useState<ApiError | null>(null);
  const [pending, setPending] = useState(false);
  // Saved: leaving now loses nothing, so the panel must know before it is left.
  const [done, setDone] = useState(false);
  const form = useForm<Values>({
    initialValues: options.initialValues,
    validate: options.rules ? (values) => toErrors(options.rules?.(values) ?? {}) : undefined,
  });

  function toErrors(complaints: Complaints): Record<string, string> {
    const entries = Object.entries(complaints).flatMap(([path, complaint]) =>
      complaint ? [[path, complaintText(t, complaint)] as const] : [],
    );
    return Object.fromEntries(entries);
  }

  function focusFirst(errors: Record<string, unknown>): void {
    const [path] = Object.keys(errors);
    if (path) form.getInputNode(path)?.focus();
  }

  function land(error: ApiError): void {
    if (error.isAbandoned) return;
    const errors: Record<string, string> = {};
    let homeless = error.problem.errors.length === 0;
    for (const field of error.problem.errors) {
      const path = options.place?.(pointerToPath(field.pointer)) ?? pointerToPath(field.pointer);
      const top = path.split('.')[0] ?? '';
      if (top in form.getValues()) errors[path] = [errors[path], fieldProblemText(t, field)].filter(Boolean).join(' ');
      else homeless = true;
    }
    form.setErrors(errors);
    setProblem(homeless ? error : null);
    focusFirst(errors);
  }

  async function run(values: Values): Promise<void> {
    setProblem(null);
    setPending(true);
    try {
      const result = await options.send(values, intent.current);
      flushSync(() => setDone(true));
      options.onDone(result);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      land(error);
    } finally {
      setPending(false);
    }
  }

  const submit = (event?: SyntheticEvent<HTMLFormElement>) =>
    form.onSubmit((values) => void run(values), focusFirst)(event as never);

  useCommand(saveForm, () => submit(), { when: !pending });
  return { form, problem, pending, submit, setProblem, done };
}
