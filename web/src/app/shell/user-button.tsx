import { IconChevronDown } from '@tabler/icons-react';
import { type ButtonHTMLAttributes, forwardRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useCurrentUser } from '@/shared/session/use-current-user';
import { PersonAvatar } from '@/shared/ui/person-avatar';
import classes from './user-button.module.css';

/** Who is at the screen; the menu hangs its own behaviour on it. */
export const UserButton = forwardRef<HTMLButtonElement, ButtonHTMLAttributes<HTMLButtonElement>>((props, ref) => {
  const { t } = useTranslation();
  const user = useCurrentUser();
  return (
    <button
      type="button"
      {...props}
      ref={ref}
      className={classes.target}
      aria-label={t('shell.userMenu', { name: user.full_name })}
    >
      <PersonAvatar name={user.full_name} size={34} />
      <span className={classes.words}>
        <span className={classes.name}>{user.full_name}</span>
        <span className={classes.role}>{t(`common.roles.${user.role}`)}</span>
      </span>
      <IconChevronDown size={16} aria-hidden="true" className={classes.chevron} />
    </button>
  );
});
