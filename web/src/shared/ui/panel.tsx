import { Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import classes from './panel.module.css';

interface Props {
  title?: string;
  actions?: ReactNode;
  children: ReactNode;
  /** Lists and tables reach the edge. */
  flush?: boolean;
}

/** A sheet of linen on the page: one thing, with its name and its acts. */
export function Panel({ title, actions, children, flush = false }: Props) {
  const id = useId();
  return (
    <section className={classes.panel} aria-labelledby={title ? id : undefined}>
      {title || actions ? (
        <div className={classes.head}>
          {title ? (
            <Title order={2} size={17} id={id}>
              {title}
            </Title>
          ) : null}
          {actions}
        </div>
      ) : null}
      <div className={flush ? classes.flush : classes.body}>{children}</div>
    </section>
  );
}
