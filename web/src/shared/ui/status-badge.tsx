import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './status-badge.module.css';

export type Tone = 'green' | 'grey' | 'red' | 'amber' | 'violet' | 'accent';

interface Props {
  tone: Tone;
  icon?: Icon;
  children: ReactNode;
}

/** Icon, word and tint: never colour alone. */
export function StatusBadge({ tone, icon: Mark, children }: Props) {
  return (
    <span className={classes.badge} data-tone={tone}>
      {Mark ? <Mark size={14} stroke={2.2} aria-hidden="true" /> : null}
      {children}
    </span>
  );
}
