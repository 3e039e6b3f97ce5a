import { Anchor, type AnchorProps, Button, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import { type AnchorHTMLAttributes, forwardRef } from 'react';

type ButtonLinkProps = ButtonProps & Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof ButtonProps>;
const ButtonLinkBase = forwardRef<HTMLAnchorElement, ButtonLinkProps>((props, ref) => (
  <Button component="a" ref={ref} {...props} />
));

type TextLinkProps = AnchorProps & Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof AnchorProps>;
const TextLinkBase = forwardRef<HTMLAnchorElement, TextLinkProps>((props, ref) => <Anchor ref={ref} {...props} />);

/** A place to go that looks like an act: still a link, so it opens in a new tab and reads as one. */
export const LinkButton = createLink(ButtonLinkBase);
export const TextLink = createLink(TextLinkBase);
