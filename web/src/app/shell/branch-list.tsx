import { useTranslation } from 'react-i18next';
import { useCurrentUser } from '@/shared/session/use-current-user';
import classes from './branch-list.module.css';

const MOST_SHOWN = 3;

/** Whose counter this is: always in sight, so that nobody works in the wrong shop. */
export function BranchList() {
  const { t } = useTranslation();
  const { branches } = useCurrentUser();
  const shown = branches.slice(0, MOST_SHOWN);
  const more = branches.length - shown.length;
  return (
    <div className={classes.branches}>
      <p className={classes.title}>{t('shell.yourBranches')}</p>
      {branches.length === 0 ? <p className={classes.branch}>{t('shell.noBranch')}</p> : null}
      {shown.map((branch) => (
        <p key={branch.id} className={classes.branch}>
          <span className={classes.code}>{branch.code}</span>
          {branch.name}
        </p>
      ))}
      {more > 0 ? <p className={classes.more}>{t('shell.moreBranches', { count: more })}</p> : null}
    </div>
  );
}
