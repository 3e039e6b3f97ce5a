import { type Icon, IconBuildingStore, IconHistory, IconTags, IconUserCircle, IconUsers } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { can, type Right } from '@/shared/session/rights';
import { useCurrentUser } from '@/shared/session/use-current-user';
import { Panel } from '@/shared/ui/panel';
import classes from './quick-links.module.css';

type CardName = 'services' | 'people' | 'branches' | 'audit' | 'account';

const CARDS: { name: CardName; to: `/${CardName}`; icon: Icon; right: Right | null }[] = [
  { name: 'services', to: '/services', icon: IconTags, right: null },
  { name: 'people', to: '/people', icon: IconUsers, right: 'people.see' },
  { name: 'branches', to: '/branches', icon: IconBuildingStore, right: 'branches.see' },
  { name: 'audit', to: '/audit', icon: IconHistory, right: 'audit.see' },
  { name: 'account', to: '/account', icon: IconUserCircle, right: null },
];

export function QuickLinks() {
  const { t } = useTranslation();
  const user = useCurrentUser();
  const cards = CARDS.filter(({ right }) => right === null || can(user, right));
  return (
    <Panel title={t('home.shortcuts')} flush>
      <ul className={classes.links}>
        {cards.map(({ name, to, icon: Mark }) => (
          <li key={name}>
            <Link to={to} className={classes.link}>
              <span className={classes.mark}>
                <Mark size={20} stroke={1.7} aria-hidden="true" />
              </span>
              <span>
                <span className={classes.name}>{t(`home.cards.${name}`)}</span>
                <span className={classes.text}>{t(`home.cards.${name}Text`)}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
