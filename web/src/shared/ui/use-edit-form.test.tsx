import { Button, TextInput } from '@mantine/core';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { ApiError } from '@/shared/api/problem';
import type { Tagged } from '@/shared/api/read';
import { renderPart } from '@/testing/render';
import { FormProblem } from './form-problem';
import { useEditForm } from './use-edit-form';

interface Thing {
  name: string;
  minimum: string;
}

/** A server with one thing, which refuses whoever names an old version. */
function shop() {
  const stored = { value: { name: 'Camisa', minimum: '0.00' }, version: 1 };
  const refuse = (status: number, body: object) => ApiError.fromAnswer(new Response(null, { status }), body);
  return {
    stored,
    read: async (): Promise<Tagged<Thing>> => ({ value: { ...stored.value }, etag: `"${stored.version}"` }),
    patch: vi.fn(async (changes: Partial<Thing>, etag: string): Promise<Thing> => {
      if (etag !== `"${stored.version}"`) throw refuse(412, { code: 'stale' });
      if (changes.name === 'Pantalón') {
        throw refuse(422, { code: 'invalid', errors: [{ pointer: '/name', code: 'already_taken', detail: '' }] });
      }
      stored.value = { ...stored.value, ...changes };
      stored.version += 1;
      return stored.value;
    }),
    somebodyElseSaves: (changes: Partial<Thing>) => {
      stored.value = { ...stored.value, ...changes };
      stored.version += 1;
    },
  };
}

let server = shop();
const saved = vi.fn();

function Form({ opened }: { opened: Tagged<Thing> }) {
  const { form, problem, submit, reload, keep } = useEditForm<Thing, Thing>({
    opened,
    toValues: (thing) => thing,
    refetch: server.read,
    patch: server.patch,
    onDone: saved,
  });
  return (
    <form onSubmit={submit}>
      <FormProblem problem={problem} onReload={reload} onKeep={keep} />
      <TextInput label="Nombre" {...form.getInputProps('name')} />
      <TextInput label="Mínimo" {...form.getInputProps('minimum')} />
      <Button type="submit">Guardar</Button>
    </form>
  );
}

async function openAndType(name: string) {
  await renderPart(<Form opened={await server.read()} />);
  await userEvent.clear(screen.getByLabelText('Nombre'));
  await userEvent.type(screen.getByLabelText('Nombre'), name);
}
const save = () => userEvent.click(screen.getByRole('button', { name: 'Guardar' }));

beforeEach(() => {
  server = shop();
  saved.mockReset();
});

test('only the changed field is sent, with the version that was on screen', async () => {
  await openAndType('Camisa fina');
  await save();
  expect(server.patch.mock.calls[0]?.slice(0, 2)).toEqual([{ name: 'Camisa fina' }, '"1"']);
  expect(saved).toHaveBeenCalledOnce();
});

test('a form without a change is closed without a request', async () => {
  await renderPart(<Form opened={await server.read()} />);
  await save();
  expect(server.patch).not.toHaveBeenCalled();
  expect(saved).toHaveBeenCalledOnce();
});

test('an error of one field is said at that field', async () => {
  await openAndType('Pantalón');
  await save();
  expect(await screen.findByText('Ya está en uso.')).toBeInTheDocument();
  expect(screen.getByLabelText('Nombre')).toHaveAttribute('aria-invalid', 'true');
  expect(screen.queryByRole('alert')).toBeNull();
});

test('when somebody else was first, her words are kept and saved on top of theirs', async () => {
  await openAndType('Camisa fina');
  server.somebodyElseSaves({ minimum: '20.00' });
  await save();
  expect(await screen.findByRole('alert')).toHaveTextContent('Alguien más cambió esto');
  await userEvent.click(screen.getByRole('button', { name: 'Conservar lo mío' }));
  await vi.waitFor(() => expect(screen.getByLabelText('Mínimo')).toHaveValue('20.00'));
  expect(screen.getByLabelText('Nombre')).toHaveValue('Camisa fina');
  await save();
  await vi.waitFor(() => expect(server.stored.value).toEqual({ name: 'Camisa fina', minimum: '20.00' }));
});

test('or theirs is shown, and hers is dropped because she said so', async () => {
  await openAndType('Camisa fina');
  server.somebodyElseSaves({ name: 'Camisa de vestir' });
  await save();
  await userEvent.click(await screen.findByRole('button', { name: 'Ver la versión actual' }));
  await vi.waitFor(() => expect(screen.getByLabelText('Nombre')).toHaveValue('Camisa de vestir'));
});
