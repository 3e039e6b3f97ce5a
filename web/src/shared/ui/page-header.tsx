import { Title } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import classes from './page-header.module.css';

interface Props {
  title: string;
  /** For the browser's tab, when the heading alone would be ambiguous there. */
  tabTitle?: string;
  lead?: ReactNode;
  above?: ReactNode;
  beside?: ReactNode;
  actions?: ReactNode;
}

export function PageHeader({ title, tabTitle, lead, above, beside, actions }: Props) {
  useEffect(() => {
    document.title = `${tabTitle ?? title} · LaundryPro`;
  }, [title, tabTitle]);
  return (
    <header className={classes.header}>
      {above}
      <div className={classes.row}>
        <div className={classes.words}>
          <div className={classes.titleRow}>
            <Title order={1} size={26} lh={1.25}>
              {title}
            </Title>
            {beside}
          </div>
          {lead ? <p className={classes.lead}>{lead}</p> : null}
        </div>
        {actions ? <div className={classes.actions}>{actions}</div> : null}
      </div>
    </header>
  );
}
