import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { User } from '@/shared/api/types';
import { useFormat } from '@/shared/i18n/use-format';
import { useBranchName } from '@/shared/session/branch-names';
import { useCurrentUser } from '@/shared/session/use-current-user';
import { DataTable } from '@/shared/ui/data-table';
import { Moment } from '@/shared/ui/moment';
import { PersonAvatar } from '@/shared/ui/person-avatar';
import classes from './people-table.module.css';
import { AccessBadge, RoleBadge } from './person-badges';

export function PeopleTable({ people }: { people: User[] }) {
  const { t } = useTranslation();
  const columns = ['person', 'role', 'branches', 'lastSignIn', 'status'] as const;
  return (
    <DataTable
      caption={t('people.title')}
      head={
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {t(`people.columns.${column}`)}
            </th>
          ))}
        </tr>
      }
    >
      <tbody>
        {people.map((person) => (
          <PersonRow key={person.id} person={person} />
        ))}
      </tbody>
    </DataTable>
  );
}

function PersonRow({ person }: { person: User }) {
  const { t } = useTranslation();
  const format = useFormat();
  const branchName = useBranchName();
  const self = useCurrentUser().id === person.id;
  return (
    <tr>
      <td>
        <span className={classes.person}>
          <PersonAvatar name={person.full_name} />
          <span>
            <Link to="/people/$personId" params={{ personId: person.id }} className={classes.name}>
              {person.full_name}
            </Link>
            <span className={classes.under}>
              {person.username}
              {self ? ` · ${t('people.you')}` : null}
            </span>
          </span>
        </span>
      </td>
      <td data-label={t('people.columns.role')}>
        <RoleBadge role={person.role} />
      </td>
      <td data-label={t('people.columns.branches')}>
        {person.role === 'admin' ? t('people.allBranches') : format.list(person.branch_ids.map(branchName))}
      </td>
      <td data-label={t('people.columns.lastSignIn')}>
        {person.last_signed_in_at ? <Moment at={person.last_signed_in_at} as="ago" /> : t('people.neverSignedIn')}
      </td>
      <td data-label={t('people.columns.status')}>
        <AccessBadge person={person} />
      </td>
    </tr>
  );
}
