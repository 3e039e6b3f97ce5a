import type { ReactNode } from 'react';
import classes from './data-table.module.css';

interface Props {
  caption: string;
  head: ReactNode;
  children: ReactNode;
}

/**
 * Office table: dense on a desk, a stack of cards on a phone. Cells say on a phone what their column was through
 * `data-label`; the caption names the table to whoever cannot see it.
 */
export function DataTable({ caption, head, children }: Props) {
  return (
    <div className={classes.frame}>
      <table className={classes.table}>
        <caption className={classes.caption}>{caption}</caption>
        <thead>{head}</thead>
        {children}
      </table>
    </div>
  );
}
