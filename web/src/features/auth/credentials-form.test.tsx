import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { ApiError } from '@/shared/api/problem';
import { renderPart } from '@/testing/render';
import { CredentialsForm } from './credentials-form';

function refusal(status: number, code: string, headers: Record<string, string> = {}): ApiError {
  return ApiError.fromAnswer(new Response(null, { status, headers }), { code });
}

async function signInWith(enter: () => Promise<never>) {
  const entered = vi.fn();
  await renderPart(<CredentialsForm enter={enter} onEntered={entered} />);
  await userEvent.type(screen.getByLabelText('Usuario'), 'vendedora');
  await userEvent.type(screen.getByLabelText('Contraseña'), 'equivocada');
  await userEvent.click(screen.getByRole('button', { name: 'Entrar' }));
  expect(entered).not.toHaveBeenCalled();
}

test('a wrong password is said on the form, and only the password is asked for again', async () => {
  await signInWith(async () => {
    throw refusal(401, 'invalid_credentials');
  });
  expect(await screen.findByRole('alert')).toHaveTextContent('El usuario o la contraseña no coinciden.');
  expect(screen.getByLabelText('Usuario')).toHaveValue('vendedora');
  expect(screen.getByLabelText('Contraseña')).toHaveValue('');
});

test('after too many tries the button waits, and says for how long', async () => {
  await signInWith(async () => {
    throw refusal(429, 'throttled', { 'Retry-After': '2' });
  });
  expect(await screen.findByText(/Podrás intentar de nuevo en [12] s/)).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Entrar' })).toBeDisabled();
  await vi.waitFor(() => expect(screen.getByRole('button', { name: 'Entrar' })).toBeEnabled(), { timeout: 4_000 });
});

test('a server that does not answer is not taken for a wrong password', async () => {
  await signInWith(async () => {
    throw ApiError.unreachable();
  });
  expect(await screen.findByRole('alert')).toHaveTextContent('No hay respuesta del servidor');
  expect(screen.getByLabelText('Contraseña')).toHaveValue('equivocada');
});

test('empty fields are named before anything is sent', async () => {
  const enter = vi.fn();
  await renderPart(<CredentialsForm enter={enter} onEntered={() => undefined} />, 'en');
  await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
  expect(screen.getAllByText('Fill this in.')).toHaveLength(2);
  expect(enter).not.toHaveBeenCalled();
});
