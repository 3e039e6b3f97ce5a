import { type Icon, IconBuildingStore, IconHistory, IconHome, IconTags, IconUsers } from '@tabler/icons-react';
import type { Command } from '@/shared/commands/command';
import type { MessageKey } from '@/shared/i18n/message-key';
import type { Right } from '@/shared/session/rights';
import { goAudit, goBranches, goHome, goPeople, goServices } from './commands';

export interface Destination {
  to: '/' | '/services' | '/people' | '/branches' | '/audit';
  label: MessageKey;
  icon: Icon;
  right: Right | null;
  command: Command;
}

export const DESTINATIONS: Destination[] = [
  { to: '/', label: 'shell.home', icon: IconHome, right: null, command: goHome },
  { to: '/services', label: 'shell.services', icon: IconTags, right: null, command: goServices },
  { to: '/people', label: 'shell.people', icon: IconUsers, right: 'people.see', command: goPeople },
  { to: '/branches', label: 'shell.branches', icon: IconBuildingStore, right: 'branches.see', command: goBranches },
  { to: '/audit', label: 'shell.audit', icon: IconHistory, right: 'audit.see', command: goAudit },
];
