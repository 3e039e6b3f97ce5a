import { expect, test } from 'vitest';
import { isOwnPath, passwordRules, passwordStrength, sessionReason, signInRules } from './model';

test.each(['//evil.test/x', '/\\evil.test', 'https://evil.test', 'services', '', 7])(
  '%s is no place to go after signing in',
  (next) => {
    expect(isOwnPath(next)).toBe(false);
  },
);

test('a path of the shop is', () => {
  expect(isOwnPath('/services?q=edredon')).toBe(true);
});

test('both fields are needed to sign in', () => {
  expect(signInRules({ username: ' ', password: '' })).toEqual({
    username: { key: 'required' },
    password: { key: 'required' },
  });
});

test('a new password is long, new, and typed the same twice', () => {
  const good = { current_password: 'Una-vez-1234', new_password: 'Lino-Blanco-9', repeated: 'Lino-Blanco-9' };
  expect(Object.values(passwordRules(good)).every((complaint) => complaint === null)).toBe(true);
  expect(passwordRules({ ...good, new_password: 'corta', repeated: 'corta' }).new_password?.key).toBe('passwordShort');
  expect(passwordRules({ ...good, repeated: 'Lino-Blanco-8' }).repeated?.key).toBe('passwordsDiffer');
  const same = { ...good, new_password: good.current_password, repeated: good.current_password };
  expect(passwordRules(same).new_password?.key).toBe('passwordUnchanged');
});

test('length is what makes a password strong, counted in characters', () => {
  expect(passwordStrength('ñandú🐦')).toBe('short');
  expect(passwordStrength('doce-letras-')).toBe('enough');
  expect(passwordStrength('una frase de varias palabras')).toBe('strong');
});

test('the dialog says why the door closed', () => {
  expect(['session_idle', 'session_expired', 'session_revoked', 'not_signed_in'].map(sessionReason)).toEqual([
    'idle',
    'expired',
    'revoked',
    'none',
  ]);
});
