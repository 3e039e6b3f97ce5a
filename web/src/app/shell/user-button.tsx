import { VisuallyHidden } from '@mantine/core';
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
  const role = t(`common.roles.${user.role}`);
  return (
    <button type="button" {...props} ref={ref} className={classes.target}>
      <PersonAvatar name={user.full_name} size={34} />
      <span className={classes.words}>
        <span className={classes.name}>{user.full_name}</span>
        <span className={classes.role}>{role}</span>
      </span>
      <VisuallyHidden>{t('shell.userMenu')}</VisuallyHidden>
      <IconChevronDown size={16} aria-hidden="true" className={classes.chevron} />
    </button>
  );
});
