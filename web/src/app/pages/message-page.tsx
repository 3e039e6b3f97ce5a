import { Title } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import { type ReactNode, useEffect } from 'react';
import classes from './message-page.module.css';

interface Props {
  icon: Icon;
  tone?: 'accent' | 'red' | 'amber';
  title: string;
  text: string;
  children?: ReactNode;
}

export function MessagePage({ icon: Mark, tone = 'accent', title, text, children }: Props) {
  useEffect(() => {
    document.title = `${title} · LaundryPro`;
  }, [title]);
  return (
    <div className={classes.page}>
      <span className={classes.mark} data-tone={tone}>
        <Mark size={36} stroke={1.5} aria-hidden="true" />
      </span>
      <Title order={1} size={24}>
        {title}
      </Title>
      <p className={classes.text}>{text}</p>
      <div className={classes.acts}>{children}</div>
    </div>
  );
}
