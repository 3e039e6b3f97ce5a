import { useTranslation } from 'react-i18next';
import type { AuditEntry } from '@/shared/api/types';
import { Facts } from '@/shared/ui/facts';
import { LinkButton } from '@/shared/ui/link-button';
import { StatusBadge } from '@/shared/ui/status-badge';
import classes from './entry-details.module.css';
import { EntryValue } from './entry-values';
import { fieldChanges } from './model';
import { fieldName } from './words';

export function EntryDetails({ entry }: { entry: AuditEntry }) {
  const { t } = useTranslation();
  const changes = fieldChanges(entry.before, entry.after);
  const facts = [
    { name: t('audit.ip'), value: entry.ip },
    { name: t('audit.requestId'), value: entry.request_id },
    { name: t('audit.entryId'), value: entry.id },
  ].filter((fact) => fact.value);
  return (
    <div className={classes.details}>
      {changes.length === 0 ? (
        <p className={classes.none}>{t('audit.noFields')}</p>
      ) : (
        <table className={classes.changes}>
          <thead>
            <tr>
              <th scope="col">{t('audit.field')}</th>
              <th scope="col">{t('audit.before')}</th>
              <th scope="col">{t('audit.after')}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ field, before, after }) => (
              <tr key={field}>
                <th scope="row">{fieldName(t, field)}</th>
                <td className={classes.before}>
                  <EntryValue field={field} value={before} />
                </td>
                <td className={classes.after}>
                  <EntryValue field={field} value={after} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className={classes.side}>
        {entry.approver ? (
          <StatusBadge tone="violet">{t('audit.approvedBy', { name: entry.approver.full_name })}</StatusBadge>
        ) : null}
        <Facts facts={facts} />
        <div className={classes.links}>
          <EntityLink entry={entry} />
          {entry.entity_id && isLinkable(entry.entity_type) ? (
            <LinkButton
              to="/audit"
              search={{ entity_type: entry.entity_type, entity_id: entry.entity_id }}
              variant="subtle"
              size="compact-sm"
            >
              {t('audit.sameThing')}
            </LinkButton>
          ) : null}
        </div>
      </div>
    </div>
  );
}

function isLinkable(entity: string): entity is 'user' | 'branch' | 'register' | 'service' {
  return ['user', 'branch', 'register', 'service'].includes(entity);
}

function EntityLink({ entry }: { entry: AuditEntry }) {
  const { t } = useTranslation();
  const { entity_type: type, entity_id: id } = entry;
  const look = { variant: 'default', size: 'compact-sm' } as const;
  if (!id) return null;
  if (type === 'service') {
    return (
      <LinkButton to="/services/$serviceId" params={{ serviceId: id }} {...look}>
        {t('audit.goTo')}
      </LinkButton>
    );
  }
  if (type === 'user') {
    return (
      <LinkButton to="/people/$personId" params={{ personId: id }} {...look}>
        {t('audit.goTo')}
      </LinkButton>
    );
  }
  const branchId = type === 'branch' ? id : type === 'register' ? entry.branch_id : null;
  return branchId ? (
    <LinkButton to="/branches/$branchId" params={{ branchId }} {...look}>
      {t('audit.goTo')}
    </LinkButton>
  ) : null;
}
