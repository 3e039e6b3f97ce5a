import { NativeSelect, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { MessageKey } from '@/shared/i18n/message-key';
import { useCurrentUser } from '@/shared/session/use-current-user';
import { FilterSelect } from '@/shared/ui/filter-select';
import toolbar from '@/shared/ui/toolbar.module.css';
import { peopleForAuditQuery } from './api';
import classes from './audit-filters.module.css';
import { ACTION_GROUPS, ACTIONS, ENTITIES, isKnownAction } from './model';
import type { AuditSearch } from './search';

interface Props {
  search: AuditSearch;
  onSearch: (change: Partial<AuditSearch>) => void;
  clear: ReactNode;
}

export function AuditFilters({ search, onSearch, clear }: Props) {
  const { t } = useTranslation();
  return (
    <search className={toolbar.toolbar}>
      <ActionSelect value={search.action} onChange={(action) => onSearch({ action })} />
      <ActorSelect value={search.actor_id} onChange={(actor_id) => onSearch({ actor_id })} />
      <FilterSelect
        label={t('audit.thing')}
        any={t('audit.anything')}
        value={search.entity_type}
        options={ENTITIES.map((entity) => ({ value: entity, label: t(`audit.entities.${entity}`) }))}
        onChange={(entity_type) => onSearch({ entity_type, entity_id: undefined })}
      />
      <Day label={t('audit.from')} value={search.from} max={search.to} onChange={(from) => onSearch({ from })} />
      <Day label={t('audit.to')} value={search.to} min={search.from} onChange={(to) => onSearch({ to })} />
      {search.entity_id ? (
        <button type="button" className={classes.chip} onClick={() => onSearch({ entity_id: undefined })}>
          {t('audit.onlyThis')}
          <IconX size={15} role="img" aria-label={t('audit.removeFilter', { name: t('audit.onlyThis') })} />
        </button>
      ) : null}
      {clear}
    </search>
  );
}

function ActionSelect({
  value,
  onChange,
}: {
  value: AuditSearch['action'];
  onChange: (value: AuditSearch['action']) => void;
}) {
  const { t } = useTranslation();
  return (
    <NativeSelect
      className={toolbar.filter}
      aria-label={t('audit.action')}
      value={value ?? ''}
      onChange={(event) => {
        const chosen = event.currentTarget.value;
        onChange(isKnownAction(chosen) ? chosen : undefined);
      }}
    >
      <option value="">{t('audit.allActions')}</option>
      {ACTION_GROUPS.map((group) => (
        <optgroup key={group} label={t(`audit.actionGroups.${group}`)}>
          {ACTIONS.filter((action) => action.startsWith(`${group}.`)).map((action) => (
            <option key={action} value={action}>
              {t(`audit.actions.${action}` as MessageKey)}
            </option>
          ))}
        </optgroup>
      ))}
    </NativeSelect>
  );
}

/** Those whom this person may see in the list of people, and herself; anybody else comes by a link. */
function ActorSelect({
  value,
  onChange,
}: {
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}) {
  const { t } = useTranslation();
  const user = useCurrentUser();
  const { data: people } = useSuspenseQuery(peopleForAuditQuery);
  const options = people.map((person) => ({ value: person.id, label: person.full_name }));
  if (!people.some((person) => person.id === user.id)) options.unshift({ value: user.id, label: user.full_name });
  if (value && !options.some((option) => option.value === value)) {
    options.unshift({ value, label: t('audit.onlyActor') });
  }
  return (
    <FilterSelect
      label={t('audit.actor')}
      any={t('audit.everyone')}
      value={value}
      options={options}
      onChange={onChange}
    />
  );
}

interface DayProps {
  label: string;
  value: string | undefined;
  min?: string;
  max?: string;
  onChange: (day: string | undefined) => void;
}

function Day({ label, value, min, max, onChange }: DayProps) {
  const id = useId();
  return (
    <div className={classes.day}>
      <label htmlFor={id}>{label}</label>
      <TextInput
        id={id}
        type="date"
        value={value ?? ''}
        min={min}
        max={max}
        onChange={(event) => onChange(event.currentTarget.value || undefined)}
      />
    </div>
  );
}
