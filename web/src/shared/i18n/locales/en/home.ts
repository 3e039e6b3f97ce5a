import type { home as source } from '@/shared/i18n/locales/es/home';
import type { Shape } from '@/shared/i18n/shape';

export const home: Shape<typeof source> = {
  morning: 'Good morning, {{name}}',
  afternoon: 'Good afternoon, {{name}}',
  evening: 'Good evening, {{name}}',
  lookUp: 'Look up a price',
  lookUpPlaceholder: 'Name or code of the service',
  lookUpNone: 'No active service matches.',
  lookUpHint: 'Type “duvet”, “kilo” or a code.',
  seeAll: 'See the whole list',
  lastChanges: 'Latest price changes',
  lastChangesNone: 'No price has changed yet.',
  lastChangesMore: 'See the audit log',
  shortcuts: 'Where to start',
  branchesNone: 'Your account has no branch yet. Ask for one to be assigned.',
  cards: {
    services: 'Price list',
    servicesText: 'What is charged by piece, kilo, bundle or metre.',
    people: 'People',
    peopleText: 'Accounts, rights and passwords of those who work here.',
    branches: 'Branches and registers',
    branchesText: 'Opening hours, taxes and the registers of each shop.',
    audit: 'Audit log',
    auditText: 'Who changed what, and when.',
    account: 'My account',
    accountText: 'Language, theme, password and your open sessions.',
  },
};
