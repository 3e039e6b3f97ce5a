import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { BrandMark } from '@/shared/ui/brand-mark';
import { BranchList } from './branch-list';
import { toggleNavigation } from './commands';
import classes from './navigation.module.css';
import { useDestinations } from './use-destinations';

interface Props {
  collapsed: boolean;
  onToggle: () => void;
}

export function SideNavigation({ collapsed, onToggle }: Props) {
  const { t } = useTranslation();
  const destinations = useDestinations();
  const Mark = collapsed ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse;
  return (
    <div className={classes.side} data-collapsed={collapsed}>
      <Link to="/" className={classes.brand} aria-label="LaundryPro">
        <BrandMark size={34} />
        <span className={classes.word}>LaundryPro</span>
      </Link>
      <nav aria-label={t('shell.navigation')} className={classes.nav}>
        {destinations.map(({ to, label, icon: DestinationMark }) => (
          <Link
            key={to}
            title={collapsed ? t(label) : undefined}
            to={to}
            className={classes.link}
            activeOptions={{ exact: to === '/', includeSearch: false }}
            aria-label={collapsed ? t(label) : undefined}
          >
            <DestinationMark size={21} stroke={1.7} aria-hidden="true" />
            <span className={classes.word}>{t(label)}</span>
          </Link>
        ))}
      </nav>
      <div className={classes.foot}>
        {collapsed ? null : <BranchList />}
        <button
          type="button"
          className={classes.toggle}
          onClick={onToggle}
          title={`${t(collapsed ? 'shell.expand' : 'shell.collapse')} (${toggleNavigation.shortcut})`}
          aria-label={t(collapsed ? 'shell.expand' : 'shell.collapse')}
          aria-expanded={!collapsed}
        >
          <Mark size={21} stroke={1.7} aria-hidden="true" />
        </button>
      </div>
    </div>
  );
}

/** On a phone the same places lie under the thumb. */
export function BottomNavigation() {
  const { t } = useTranslation();
  const destinations = useDestinations();
  return (
    <nav aria-label={t('shell.navigation')} className={classes.bottom}>
      {destinations.map(({ to, label, icon: DestinationMark }) => (
        <Link key={to} to={to} className={classes.tab} activeOptions={{ exact: to === '/', includeSearch: false }}>
          <DestinationMark size={22} stroke={1.7} aria-hidden="true" />
          <span>{t(label)}</span>
        </Link>
      ))}
    </nav>
  );
}
