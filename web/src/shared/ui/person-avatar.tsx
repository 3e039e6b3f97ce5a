import { initials } from '@/shared/lib/initials';
import classes from './person-avatar.module.css';

interface Props {
  name: string;
  size?: number;
}

/** Decorative: the name is always written beside it. */
export function PersonAvatar({ name, size = 36 }: Props) {
  return (
    <span className={classes.avatar} style={{ width: size, height: size, fontSize: size * 0.38 }} aria-hidden="true">
      {initials(name)}
    </span>
  );
}
