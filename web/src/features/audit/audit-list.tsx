import { UnstyledButton } from '@mantine/core';
import {
  type Icon,
  IconBuildingStore,
  IconCashRegister,
  IconChevronDown,
  IconHistory,
  IconKey,
  IconTag,
  IconUser,
} from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditEntry } from '@/shared/api/types';
import { useFormat } from '@/shared/i18n/use-format';
import { useBranchName } from '@/shared/session/branch-names';
import classes from './audit-list.module.css';
import { EntryDetails } from './entry-details';
import { type ActionGroup, groupOf, priceOf } from './model';
import { actionName } from './words';

const MARKS: Record<ActionGroup, Icon> = {
  auth: IconKey,
  user: IconUser,
  branch: IconBuildingStore,
  register: IconCashRegister,
  service: IconTag,
};

/** What a thing is called today; an entry only knows what changed of it. */
export type NameOf = (entityType: string, id: string) => string | undefined;

export function AuditList({ entries, nameOf }: { entries: AuditEntry[]; nameOf: NameOf }) {
  const format = useFormat();
  const days = new Map<string, AuditEntry[]>();
  for (const entry of entries) {
    const day = format.longDate(entry.created_at);
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return (
    <>
      {[...days].map(([day, ofDay]) => (
        <section key={day} className={classes.day} aria-label={day}>
          <h2 className={classes.date}>{day}</h2>
          <ol className={classes.list}>
            {ofDay.map((entry) => (
              <AuditRow key={entry.id} entry={entry} nameOf={nameOf} />
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}

function AuditRow({ entry, nameOf }: { entry: AuditEntry; nameOf: NameOf }) {
  const { t } = useTranslation();
  const format = useFormat();
  const branchName = useBranchName();
  const id = useId();
  const [open, setOpen] = useState(false);
  const group = groupOf(entry.action);
  const Mark = group ? MARKS[group] : IconHistory;
  // Whoever tried did not show who she is, and was certainly not the system.
  const failed = entry.action === 'auth.sign_in_failed';
  return (
    <li className={classes.item} data-failed={failed}>
      <UnstyledButton className={classes.row} aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        <span className={classes.mark}>
          <Mark size={18} stroke={1.8} aria-hidden="true" />
        </span>
        <span className={classes.what}>
          <span className={classes.action}>
            {actionName(t, entry.action)}
            <Gist entry={entry} name={entry.entity_id ? nameOf(entry.entity_type, entry.entity_id) : undefined} />
          </span>
          <span className={classes.who}>
            {entry.actor?.full_name ?? t(failed ? 'audit.unidentified' : 'audit.system')}
            {entry.branch_id ? ` · ${branchName(entry.branch_id)}` : null}
          </span>
        </span>
        <time dateTime={entry.created_at} title={format.dateTime(entry.created_at)} className={classes.time}>
          {format.time(entry.created_at)}
        </time>
        <IconChevronDown size={18} aria-hidden="true" className={classes.chevron} />
      </UnstyledButton>
      <div id={id}>{open ? <EntryDetails entry={entry} /> : null}</div>
    </li>
  );
}

/** What an entry is about, in two or three words, so that most need not be opened. */
function Gist({ entry, name }: { entry: AuditEntry; name: string | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (entry.action === 'service.price_changed') {
    const say = (price: string | null) => (price === null ? t('catalog.basePrice') : format.money(price));
    return (
      <span className={classes.gist}>
        {name ? `${name}: ` : null}
        {say(priceOf(entry.before))} → <strong>{say(priceOf(entry.after))}</strong>
      </span>
    );
  }
  const fields = entry.after ?? entry.before;
  const written = fields?.full_name ?? fields?.name ?? fields?.username;
  const said = typeof written === 'string' ? written : name;
  return said && said !== entry.actor?.full_name ? <span className={classes.gist}>{said}</span> : null;
}
