import { Button, Checkbox, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Intent } from '@/shared/api/intent';
import { ApiError } from '@/shared/api/problem';
import type { Tagged } from '@/shared/api/read';
import type { Service, ServiceChanges } from '@/shared/api/types';
import { useFormat } from '@/shared/i18n/use-format';
import { parseMoney } from '@/shared/lib/money';
import { useCurrentUser } from '@/shared/session/use-current-user';
import { FormProblem } from '@/shared/ui/form-problem';
import { MoneyField } from '@/shared/ui/money-field';
import { Notice } from '@/shared/ui/notice';
import { notifyDone } from '@/shared/ui/notify';
import { SidePanel } from '@/shared/ui/side-panel';
import { useApiForm } from '@/shared/ui/use-api-form';
import { serviceQuery, updateService } from './api';
import { priceIn, priceRules, priceStep } from './model';
import { PriceComparison } from './price-comparison';
import { priceTargets } from './price-targets';

interface Props {
  service: Tagged<Service>;
  /** A branch, or the general price. */
  initialTarget: string | undefined;
  onClose: () => void;
}

interface Values {
  /** Empty: the general price. */
  target: string;
  price: string;
  useGeneral: boolean;
}

function toChanges({ target, price, useGeneral }: Values): ServiceChanges {
  const amount = parseMoney(price) ?? price;
  if (target === '') return { price: amount };
  return { branch_prices: [{ branch_id: target, price: useGeneral ? null : amount }] };
}

export function PricePanel({ service: opened, initialTarget, onClose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const queryClient = useQueryClient();
  const [pinned, setPinned] = useState(opened);
  const [reviewing, setReviewing] = useState(false);
  const service = pinned.value;
  const targets = priceTargets(useCurrentUser(), service);
  const first = targets.find((target) => target.branchId === initialTarget) ?? targets[0];
  const branchName = (id: string) => targets.find((target) => target.branchId === id)?.name ?? '';

  const { form, problem, pending, submit, done, setProblem } = useApiForm<Values, Service>({
    initialValues: { target: first?.branchId ?? '', price: '', useGeneral: false },
    rules: (values) => {
      const now = priceIn(service, values.target || undefined);
      const current = values.target === '' || now.own ? now.price : null;
      return { price: values.useGeneral ? null : priceRules(values.price, current) };
    },
    place: (path) => (path.startsWith('branch_prices') ? 'price' : path),
    send: async (values, intent: Intent) => {
      // The first press only turns the page to "before and after"; the second one means it.
      if (!reviewing) return service;
      return updateService(queryClient, { id: service.id, etag: pinned.etag, changes: toChanges(values), intent });
    },
    onDone: (changed) => {
      if (!reviewing) return setReviewing(true);
      const { target, useGeneral } = form.getValues();
      const price = format.money(priceIn(changed, target || undefined).price);
      const words = { name: changed.name, price, branch: branchName(target) };
      notifyDone(useGeneral ? t('catalog.change.removed', words) : t('catalog.change.done', words));
      onClose();
    },
  });
  const values = form.values;
  const now = priceIn(service, values.target || undefined);
  const showReview = reviewing && !form.errors.price;

  async function takeFresh(): Promise<void> {
    try {
      setPinned(await queryClient.fetchQuery({ ...serviceQuery(service.id), staleTime: 0 }));
      setReviewing(false);
      setProblem(null);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setProblem(error);
    }
  }

  return (
    <SidePanel
      title={`${t('catalog.change.title')}: ${service.name}`}
      onClose={onClose}
      dirty={!(done && reviewing) && (values.price !== '' || values.useGeneral)}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <FormProblem problem={problem} onKeep={() => void takeFresh()} />
          {showReview ? (
            <Review service={service} values={values} branch={branchName(values.target)} />
          ) : (
            <>
              <NativeSelect
                label={t('catalog.change.where')}
                description={values.target === '' && !service.branch_id ? t('catalog.change.whereBaseNote') : undefined}
                data={targets.map(({ branchId, name }) => ({
                  value: branchId ?? '',
                  label:
                    name === null ? t('catalog.change.whereBase') : t('catalog.change.whereBranch', { branch: name }),
                }))}
                {...form.getInputProps('target')}
              />
              <Text size="sm" c="dimmed">
                {t(values.target === '' || now.own ? 'catalog.change.current' : 'catalog.change.currentInherited')}:{' '}
                <strong className="figures">{format.money(now.price)}</strong> {t(`catalog.per.${service.unit}`)}
              </Text>
              {values.useGeneral && now.own ? null : (
                <MoneyField
                  label={t('catalog.change.next')}
                  size="lg"
                  data-autofocus
                  {...form.getInputProps('price')}
                />
              )}
              {values.target !== '' && now.own ? (
                <Checkbox
                  label={t('catalog.change.remove')}
                  {...form.getInputProps('useGeneral', { type: 'checkbox' })}
                />
              ) : null}
            </>
          )}
          <Group justify="flex-end" gap="sm" mt="xs">
            <Button variant="default" onClick={() => (showReview ? setReviewing(false) : onClose())}>
              {t(showReview ? 'catalog.change.adjust' : 'common.cancel')}
            </Button>
            <Button type="submit" loading={pending}>
              {showReview ? <ConfirmWords values={values} /> : t('catalog.change.review')}
            </Button>
          </Group>
        </Stack>
      </form>
    </SidePanel>
  );
}

function ConfirmWords({ values }: { values: Values }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (values.useGeneral) return <>{t('catalog.change.confirmRemove')}</>;
  return <>{t('catalog.change.confirm', { price: format.money(parseMoney(values.price) ?? '0') })}</>;
}

function Review({ service, values, branch }: { service: Service; values: Values; branch: string }) {
  const { t } = useTranslation();
  const before = priceIn(service, values.target || undefined).price;
  const after = values.useGeneral ? service.price : (parseMoney(values.price) ?? before);
  const step = priceStep(before, after);
  return (
    <>
      <Text fw={600} role="status">
        {t('catalog.change.confirmTitle')}
      </Text>
      <PriceComparison
        before={before}
        after={after}
        step={step}
        where={values.target === '' ? t('catalog.change.whereBase') : t('catalog.change.whereBranch', { branch })}
      />
      {step.large ? (
        <Notice tone="amber" icon={IconAlertTriangle}>
          {t('catalog.change.large')}
        </Notice>
      ) : null}
      <Text size="sm" c="dimmed">
        {t('catalog.change.notAfter')}
      </Text>
    </>
  );
}
