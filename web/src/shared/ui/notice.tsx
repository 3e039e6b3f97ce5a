import type { Icon } from '@tabler/icons-react';
import { forwardRef, type ReactNode } from 'react';
import classes from './notice.module.css';

interface Props {
  tone: 'red' | 'amber' | 'accent';
  icon: Icon;
  title?: string;
  role?: 'alert' | 'status';
  children: ReactNode;
}

/** A message that stays where it belongs until its cause is gone. */
export const Notice = forwardRef<HTMLDivElement, Props>(({ tone, icon: Mark, title, role, children }, ref) => (
  <div ref={ref} role={role} className={classes.notice} data-tone={tone}>
    <Mark size={20} stroke={1.8} aria-hidden="true" className={classes.mark} />
    <div className={classes.words}>
      {title ? <p className={classes.title}>{title}</p> : null}
      {children}
    </div>
  </div>
));
