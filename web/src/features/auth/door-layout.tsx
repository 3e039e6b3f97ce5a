import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { BrandMark } from '@/shared/ui/brand-mark';
import classes from './door-layout.module.css';
import { DrumPicture } from './drum-picture';

interface Props {
  title: string;
  corner?: ReactNode;
  children: ReactNode;
}

/** The pages before the shop: the picture on one side, the form on the other. */
export function DoorLayout({ title, corner, children }: Props) {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = `${title} · LaundryPro`;
  }, [title]);
  return (
    <div className={classes.door}>
      <aside className={classes.picture} aria-label="LaundryPro">
        <div className={classes.drum}>
          <DrumPicture />
        </div>
        <p className={classes.slogan}>{t('auth.slogan')}</p>
      </aside>
      <div className={classes.side}>
        <header className={classes.top}>
          <span className={classes.brand}>
            <BrandMark size={34} />
            LaundryPro
          </span>
          {corner}
        </header>
        <main className={classes.main}>
          <div className={classes.form}>{children}</div>
        </main>
      </div>
    </div>
  );
}
