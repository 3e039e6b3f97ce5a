import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { findOnScreen } from '@/shared/commands/shared-commands';
import { useCommand } from '@/shared/commands/use-command';
import { useFormat } from '@/shared/i18n/use-format';
import { useCurrentUser } from '@/shared/session/use-current-user';
import { TextLink } from '@/shared/ui/link-button';
import { Panel } from '@/shared/ui/panel';
import { servicesQuery } from './api';
import { filterServices, priceIn, sortServices } from './model';
import classes from './price-lookup.module.css';

const MOST_SHOWN = 8;

/** "How much is a duvet?" answered while the customer is still asking. */
export function PriceLookup() {
  const { t } = useTranslation();
  const format = useFormat();
  const { branches } = useCurrentUser();
  const { data: services } = useSuspenseQuery(servicesQuery);
  const [query, setQuery] = useState('');
  const input = useRef<HTMLInputElement>(null);
  useCommand(findOnScreen, () => input.current?.focus());
  const found = sortServices(filterServices(services, { q: query }));
  const branch = branches.length === 1 ? branches[0]?.id : undefined;
  return (
    <Panel
      title={t('home.lookUp')}
      actions={
        <TextLink to="/services" size="sm">
          {t('home.seeAll')}
        </TextLink>
      }
    >
      <TextInput
        ref={input}
        type="search"
        size="md"
        aria-label={t('home.lookUp')}
        placeholder={t('home.lookUpPlaceholder')}
        leftSection={<IconSearch size={18} aria-hidden="true" />}
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
      />
      <p className={classes.note} role="status">
        {query !== '' && found.length === 0 ? t('home.lookUpNone') : query === '' ? t('home.lookUpHint') : ''}
      </p>
      <ul className={classes.list}>
        {found.slice(0, MOST_SHOWN).map((service) => (
          <li key={service.id}>
            <Link to="/services/$serviceId" params={{ serviceId: service.id }} className={classes.row}>
              <span className={classes.name}>{service.name}</span>
              <span className={classes.price}>
                <strong>{format.money(priceIn(service, branch).price)}</strong>
                <span>{t(`catalog.per.${service.unit}`)}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
