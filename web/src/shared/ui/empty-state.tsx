import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './empty-state.module.css';

interface Props {
  icon: Icon;
  title: string;
  text: string;
  action?: ReactNode;
}

export function EmptyState({ icon: Mark, title, text, action }: Props) {
  return (
    <div className={classes.empty}>
      <span className={classes.mark}>
        <Mark size={28} stroke={1.6} aria-hidden="true" />
      </span>
      <p className={classes.title}>{title}</p>
      <p className={classes.text}>{text}</p>
      {action ? <div className={classes.action}>{action}</div> : null}
    </div>
  );
}
