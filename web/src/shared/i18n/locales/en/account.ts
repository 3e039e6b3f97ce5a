import type { account as source } from '@/shared/i18n/locales/es/account';
import type { Shape } from '@/shared/i18n/shape';

export const account: Shape<typeof source> = {
  title: 'My account',
  lead: 'Your profile, how the screen looks, and where your session is open.',
  profile: 'Profile',
  preferences: 'Screen',
  preferencesNote: 'Remembered on this computer.',
  branches: 'Branches',
  password: 'Password',
  passwordText: 'Change it if you think that somebody else knows it.',
  sessionEndsAt: 'Session ends',
  idle: 'The session pauses after {{minutes}} min without use.',
  sessions: 'Open sessions',
  sessionsText: 'The computers where you signed in and have not signed out.',
  thisOne: 'This computer',
  lastSeen: 'Active',
  since: 'opened',
  unknownDevice: 'Unknown device',
  deviceOn: '{{browser}} on {{system}}',
  end: 'End',
  endLabel: 'End the session of {{device}}',
  ended: 'The session of {{device}} was ended.',
  endOthers: 'End the others',
  othersEnded: 'The other sessions were ended.',
  onlyThis: 'No other session is open.',
};
