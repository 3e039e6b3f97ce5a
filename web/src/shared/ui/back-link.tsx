import { IconArrowLeft } from '@tabler/icons-react';
import { createLink } from '@tanstack/react-router';
import { type AnchorHTMLAttributes, forwardRef } from 'react';
import classes from './back-link.module.css';

const Base = forwardRef<HTMLAnchorElement, AnchorHTMLAttributes<HTMLAnchorElement>>(({ children, ...props }, ref) => (
  <a ref={ref} {...props} className={classes.back}>
    <IconArrowLeft size={16} aria-hidden="true" />
    {children}
  </a>
));

export const BackLink = createLink(Base);
