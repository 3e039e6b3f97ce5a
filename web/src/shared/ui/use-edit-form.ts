import { useState } from 'react';
import type { Intent } from '@/shared/api/intent';
import { ApiError } from '@/shared/api/problem';
import type { Tagged } from '@/shared/api/read';
import { changedFields, isEmpty } from '@/shared/lib/changed-fields';
import type { Complaints } from '@/shared/lib/complaint';
import { useApiForm } from './use-api-form';

interface Options<Resource, Values extends object> {
  /** As it was when the form opened. A refetch behind it must not renew the version: that would hide a conflict. */
  opened: Tagged<Resource>;
  toValues: (resource: Resource) => Values;
  refetch: () => Promise<Tagged<Resource>>;
  rules?: (values: Values) => Complaints;
  patch: (changes: Partial<Values>, etag: string, intent: Intent) => Promise<Resource>;
  onDone: (resource: Resource) => void;
  place?: (path: string) => string;
}

/** A form over one existing resource: sends only what changed, and survives somebody else's change. */
export function useEditForm<Resource, Values extends object>(options: Options<Resource, Values>) {
  const { toValues } = options;
  const [pinned, setPinned] = useState(options.opened);
  const [kept, setKept] = useState(false);
  const api = useApiForm<Values, Resource>({
    initialValues: toValues(options.opened.value),
    rules: options.rules,
    send: (values, intent) => {
      const changes = changedFields(toValues(pinned.value), values);
      return isEmpty(changes) ? Promise.resolve(pinned.value) : options.patch(changes, pinned.etag, intent);
    },
    onDone: options.onDone,
    place: options.place,
  });

  async function take(merge: (fresh: Values) => Values): Promise<boolean> {
    try {
      const fresh = await options.refetch();
      api.form.setValues(merge(toValues(fresh.value)));
      api.form.clearErrors();
      setPinned(fresh);
      api.setProblem(null);
      return true;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      api.setProblem(error);
      return false;
    }
  }

  const mine = () => changedFields(toValues(pinned.value), api.form.getValues());
  return {
    ...api,
    dirty: !isEmpty(changedFields(toValues(pinned.value), api.form.values)),
    kept,
    reload: () => void take((fresh) => fresh),
    keep: () => {
      const changes = mine();
      void take((fresh) => ({ ...fresh, ...changes })).then(setKept);
    },
  };
}
