import { ActionIcon, Button, Switch, Tooltip } from '@mantine/core';
import { IconCashRegister, IconPencil, IconPlus } from '@tabler/icons-react';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Intent } from '@/shared/api/intent';
import { ApiError } from '@/shared/api/problem';
import type { Branch, Register } from '@/shared/api/types';
import { useCommand } from '@/shared/commands/use-command';
import { useCan } from '@/shared/session/use-current-user';
import { FormProblem } from '@/shared/ui/form-problem';
import { notifyDone } from '@/shared/ui/notify';
import { Panel } from '@/shared/ui/panel';
import { registerQuery, registersQuery, updateRegister } from './api';
import { BranchStatus } from './branch-status';
import { newRegister } from './commands';
import { RegisterPanel } from './register-panel';
import classes from './registers.module.css';
import type { BranchSearch } from './search';

interface Props {
  branch: Branch;
  search: BranchSearch;
  onSearch: (change: Partial<BranchSearch>) => void;
}

export function Registers({ branch, search, onSearch }: Props) {
  const { t } = useTranslation();
  const mayEdit = useCan('registers.edit');
  const { data: registers } = useSuspenseQuery(registersQuery(branch.id));
  const openNew = () => onSearch({ panel: 'register', register: undefined });
  useCommand(newRegister, openNew, { when: mayEdit });
  const close = () => onSearch({ panel: undefined, register: undefined });
  const target = registers.find(({ id }) => id === search.register);
  return (
    <Panel
      title={t('branches.registers.title')}
      flush
      actions={
        mayEdit ? (
          <Button variant="default" leftSection={<IconPlus size={17} aria-hidden="true" />} onClick={openNew}>
            {t('branches.registers.new')}
          </Button>
        ) : null
      }
    >
      {registers.length === 0 ? <p className={classes.none}>{t('branches.registers.none')}</p> : null}
      <ul className={classes.list}>
        {registers.map((register) => (
          <RegisterRow
            key={register.id}
            register={register}
            mayEdit={mayEdit}
            onRename={() => onSearch({ panel: 'register', register: register.id })}
          />
        ))}
      </ul>
      {search.panel === 'register' && mayEdit && (target || !search.register) ? (
        <RegisterPanel key={search.register ?? 'new'} branch={branch} register={target} onClose={close} />
      ) : null}
    </Panel>
  );
}

function RegisterRow({ register, mayEdit, onRename }: { register: Register; mayEdit: boolean; onRename: () => void }) {
  const { t } = useTranslation();
  const { name, active } = register;
  const { turn, pending, problem } = useActivation(register);
  return (
    <li className={classes.row}>
      <div className={classes.line}>
        <IconCashRegister size={22} stroke={1.6} aria-hidden="true" className={classes.mark} />
        <span className={classes.name}>{name}</span>
        <BranchStatus active={active} />
        {mayEdit ? (
          <>
            <Switch
              aria-label={t(active ? 'branches.registers.deactivate' : 'branches.registers.activate', { name })}
              checked={active}
              disabled={pending}
              onChange={() => void turn(!active)}
            />
            <Tooltip label={t('branches.registers.rename', { name })}>
              <ActionIcon aria-label={t('branches.registers.rename', { name })} onClick={onRename}>
                <IconPencil size={18} aria-hidden="true" />
              </ActionIcon>
            </Tooltip>
          </>
        ) : null}
      </div>
      <FormProblem problem={problem} />
    </li>
  );
}

function useActivation({ id, name }: Register) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const intent = useRef(new Intent());
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<ApiError | null>(null);
  async function turn(active: boolean): Promise<void> {
    setPending(true);
    setProblem(null);
    try {
      // A list row carries no version: the change names the one that is current when the switch is pressed.
      const { etag } = await queryClient.fetchQuery({ ...registerQuery(id), staleTime: 0 });
      await updateRegister(queryClient, { id, etag, changes: { active }, intent: intent.current });
      notifyDone(t(active ? 'branches.registers.activated' : 'branches.registers.deactivated', { name }));
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (!error.isAbandoned) setProblem(error);
    } finally {
      setPending(false);
    }
  }
  return { turn, pending, problem };
}
