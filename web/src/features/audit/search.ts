import { choiceParam, compact, dateParam, textParam, uuidParam } from '@/shared/lib/search-params';
import { ACTIONS, ENTITIES } from './model';

export interface AuditSearch {
  action?: (typeof ACTIONS)[number];
  entity_type?: (typeof ENTITIES)[number];
  entity_id?: string;
  actor_id?: string;
  /** Days in the zone of the screen, both included. */
  from?: string;
  to?: string;
  cursor?: string;
}

export function auditSearch(raw: Record<string, unknown>): AuditSearch {
  return compact({
    action: choiceParam(raw, 'action', ACTIONS),
    entity_type: choiceParam(raw, 'entity_type', ENTITIES),
    entity_id: uuidParam(raw, 'entity_id'),
    actor_id: uuidParam(raw, 'actor_id'),
    from: dateParam(raw, 'from'),
    to: dateParam(raw, 'to'),
    cursor: textParam(raw, 'cursor'),
  });
}
