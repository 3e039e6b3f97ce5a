import { type Complaints, requiredText } from '@/shared/lib/complaint';

export const SHORTEST_PASSWORD = 12;
const STRONG_LENGTH = 18;

/** Only a path of this very application may be a place to go after signing in. */
export function isOwnPath(value: unknown): value is string {
  return typeof value === 'string' && /^\/(?![/\\])[^\s\\]*$/.test(value);
}

/** Where a person goes after signing in: where she wanted to, if that is in this application. */
export function placeAfterSignIn(next: unknown): string {
  return isOwnPath(next) ? next : '/';
}

export interface SignInValues {
  username: string;
  password: string;
}

export function signInRules(values: SignInValues): Complaints {
  return {
    username: requiredText(values.username),
    password: values.password === '' ? { key: 'required' } : null,
  };
}

export interface PasswordValues {
  current_password: string;
  new_password: string;
  repeated: string;
}

function newPasswordComplaint(values: PasswordValues): Complaints['new_password'] {
  if (values.new_password === '') return { key: 'required' };
  if ([...values.new_password].length < SHORTEST_PASSWORD) {
    return { key: 'passwordShort', values: { least: SHORTEST_PASSWORD } };
  }
  return values.new_password === values.current_password ? { key: 'passwordUnchanged' } : null;
}

export function passwordRules(values: PasswordValues): Complaints {
  return {
    current_password: values.current_password === '' ? { key: 'required' } : null,
    new_password: newPasswordComplaint(values),
    repeated: values.repeated === values.new_password ? null : { key: 'passwordsDiffer' },
  };
}

export type Strength = 'short' | 'enough' | 'strong';

/** Length is what counts; the server knows the common ones. */
export function passwordStrength(password: string): Strength {
  const length = [...password].length;
  if (length < SHORTEST_PASSWORD) return 'short';
  return length < STRONG_LENGTH ? 'enough' : 'strong';
}

/** Why the door closed, as the dialog says it. */
export function sessionReason(code: string): 'idle' | 'expired' | 'revoked' | 'none' {
  if (code === 'session_idle') return 'idle';
  if (code === 'session_expired') return 'expired';
  if (code === 'session_revoked') return 'revoked';
  return 'none';
}
