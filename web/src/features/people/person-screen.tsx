import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Tagged } from '@/shared/api/read';
import type { User } from '@/shared/api/types';
import { useCommand } from '@/shared/commands/use-command';
import { useFormat } from '@/shared/i18n/use-format';
import { useBranchName } from '@/shared/session/branch-names';
import { canManagePerson } from '@/shared/session/rights';
import { useCurrentUser } from '@/shared/session/use-current-user';
import { ActivationButton } from '@/shared/ui/activation-button';
import { BackLink } from '@/shared/ui/back-link';
import { Facts } from '@/shared/ui/facts';
import { LinkButton } from '@/shared/ui/link-button';
import { Moment } from '@/shared/ui/moment';
import { PageHeader } from '@/shared/ui/page-header';
import { Panel } from '@/shared/ui/panel';
import { personQuery, updatePerson } from './api';
import { editPerson } from './commands';
import { AccessBadge, RoleBadge } from './person-badges';
import { PersonEditPanel } from './person-edit-panel';
import classes from './person-screen.module.css';
import { ResetPassword } from './reset-password';
import type { PersonSearch } from './search';

interface Props {
  id: string;
  search: PersonSearch;
  onSearch: (change: Partial<PersonSearch>) => void;
}

export function PersonScreen({ id, search, onSearch }: Props) {
  const { t } = useTranslation();
  const user = useCurrentUser();
  const { data: person } = useSuspenseQuery(personQuery(id));
  const { value } = person;
  const mayManage = canManagePerson(user, value);
  const edit = () => onSearch({ panel: 'edit' });
  useCommand(editPerson, edit, { when: mayManage });
  return (
    <>
      <PageHeader
        title={value.full_name}
        above={<BackLink to="/people">{t('people.backToList')}</BackLink>}
        beside={<AccessBadge person={value} />}
        lead={value.username}
        actions={
          mayManage ? (
            <>
              {value.id === user.id ? null : <Access person={person} />}
              {value.active && value.id !== user.id ? <ResetPassword person={value} /> : null}
              <Button leftSection={<IconPencil size={17} aria-hidden="true" />} onClick={edit}>
                {t('common.edit')}
              </Button>
            </>
          ) : null
        }
      />
      <div className={classes.columns}>
        <Details person={value} />
        <Panel title={t('people.activity')}>
          <div className={classes.links}>
            <LinkButton variant="default" to="/audit" search={{ actor_id: value.id }}>
              {t('people.didThis')}
            </LinkButton>
            <LinkButton variant="default" to="/audit" search={{ entity_type: 'user', entity_id: value.id }}>
              {t('people.doneToThis')}
            </LinkButton>
          </div>
        </Panel>
      </div>
      {search.panel === 'edit' && mayManage ? (
        <PersonEditPanel person={person} onClose={() => onSearch({ panel: undefined })} />
      ) : null}
    </>
  );
}

function Details({ person }: { person: User }) {
  const { t } = useTranslation();
  const format = useFormat();
  const branchName = useBranchName();
  return (
    <Panel title={t('people.details')}>
      <Facts
        facts={[
          { name: t('people.role'), value: <RoleBadge role={person.role} /> },
          {
            name: t('people.branches'),
            value: person.role === 'admin' ? t('people.allBranches') : format.list(person.branch_ids.map(branchName)),
          },
          { name: t('people.language'), value: t(`common.languages.${person.locale}`) },
          {
            name: t('people.columns.lastSignIn'),
            value: person.last_signed_in_at ? <Moment at={person.last_signed_in_at} /> : t('people.neverSignedIn'),
          },
          { name: t('common.created'), value: <Moment at={person.created_at} as="date" /> },
          { name: t('common.updated'), value: <Moment at={person.updated_at} /> },
        ]}
      />
    </Panel>
  );
}

function Access({ person }: { person: Tagged<User> }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const { id, full_name: name, active } = person.value;
  return (
    <ActivationButton
      active={active}
      etag={person.etag}
      words={{
        activate: t('people.enable'),
        deactivate: t('people.disable'),
        title: t('people.disableTitle', { name }),
        text: t('people.disableText'),
        activated: t('people.enabled', { name }),
        deactivated: t('people.disabled', { name }),
      }}
      send={(next, etag, intent) => updatePerson(queryClient, { id, etag, changes: { active: next }, intent })}
      refetch={() => queryClient.fetchQuery({ ...personQuery(id), staleTime: 0 })}
    />
  );
}
