/** Begins a list: its period, the day that decides the age, and the cap of polling stations with its source. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { listKinds } from '../../src/elections/voters/schema.ts';
import type { ListedValue } from '../../src/reference/schema.ts';
import { answer, api } from '../api/client.ts';
import { Banner, DateField, Dialog, NotVerified, SelectField, Skeleton, TextField } from '../design/index.ts';
import { FormDialog } from '../forms/form-dialog.tsx';
import { checkedBy } from '../forms/checked-by.ts';
import { useCheckedForm, type CheckedForm } from '../forms/use-checked-form.ts';
import { formatDate, formatNumber } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { today } from '../i18n/today.ts';
import { useUnit } from '../identity/session.ts';
import { valuesQuery } from '../reference/queries.ts';
import { bodyOf, capOn, emptyList, missingOf, ownCap, type NewList } from './core/new-list.ts';
import { voterMessages } from './messages.ts';

type Begin = {
  /** What is known of it already: a list that corrects another one is of its kind and period. */
  readonly start?: Partial<NewList>;
  readonly onClose: () => void;
};

export function NewListDialog({ start = {}, onClose }: Begin) {
  const t = useText(voterMessages);
  const { data, error } = useQuery(valuesQuery);
  const caps = useMemo(() => data?.filter(({ code }) => code.startsWith('tps-cap/')), [data]);
  if (caps) return <NewListForm caps={caps} start={start} onClose={onClose} />;
  return (
    <Dialog open onClose={onClose} title={t('newList')}>
      {error ? <Banner kind="bad">{error.message}</Banner> : <Skeleton lines={5} />}
    </Dialog>
  );
}

function NewListForm({ caps, start, onClose }: Required<Begin> & { readonly caps: readonly ListedValue[] }) {
  const t = useText(voterMessages);
  const create = useCreateList();
  const schema = useMemo(
    () =>
      checkedBy<NewList>((list) =>
        Object.fromEntries(
          missingOf(list, caps, today()).map((field) => [
            field,
            field === 'tpsCapFrom' ? t('capNotThen') : t('required'),
          ]),
        ),
      ),
    [caps, t],
  );
  const form = useCheckedForm<NewList>({
    schema,
    start: { ...emptyList(caps), ...start },
    submit: (list) => create.mutate(list),
    failure: create.error,
  });
  return (
    <FormDialog
      title={t('newList')}
      form={form}
      submit={t('create')}
      busy={create.isPending}
      error={create.error}
      onClose={onClose}
    >
      <TextField label={t('name')} required maxLength={120} {...form.text('name')} />
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          label={t('kind')}
          options={listKinds.map((value) => ({ value, label: t(value) }))}
          {...form.text('kind')}
        />
        <TextField label={t('period')} required hint={t('periodHint')} maxLength={40} {...form.text('period')} />
      </div>
      <DateField label={t('votingDay')} required hint={t('votingDayHint')} {...form.pick('votingDay')} />
      <CapFields form={form} caps={caps} />
    </FormDialog>
  );
}

/** Creates the list and goes to its first step, the import. */
function useCreateList() {
  const { unitId } = useUnit();
  const navigate = useNavigate();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (list: NewList) => answer(api.POST('/api/voters/lists', { body: { unitId, ...bodyOf(list) } })),
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: ['voter-lists'] });
      await navigate({ to: '/pemilih/$listId', params: { listId: id }, search: { tab: 'impor' } });
    },
  });
}

/** One of the dated caps, each as on the day that decides the age and with its source, or another figure. */
function CapFields({ form, caps }: { readonly form: CheckedForm<NewList>; readonly caps: readonly ListedValue[] }) {
  const t = useText(voterMessages);
  const language = useLanguage();
  const { votingDay, tpsCapFrom } = form.values;
  const options = caps.map((cap) => {
    const held = capOn(cap, votingDay, today());
    return { value: cap.code, label: `${held ? formatNumber(held.value, language) : '–'} · ${cap.label[language]}` };
  });
  const chosen = caps.find(({ code }) => code === tpsCapFrom);
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <SelectField
        label={t('cap')}
        options={[...options, { value: ownCap, label: t('capOther') }]}
        {...form.text('tpsCapFrom')}
      />
      {chosen ? (
        <CapSource cap={capOn(chosen, votingDay, today())} />
      ) : (
        <TextField label={t('capOther')} inputMode="numeric" {...form.text('tpsCap')} />
      )}
    </div>
  );
}

function CapSource({ cap }: { readonly cap: ListedValue['values'][number] | undefined }) {
  const language = useLanguage();
  if (!cap) return null;
  return (
    <p className="grid content-end gap-1 pb-2 text-sm text-ink-soft">
      <span>
        {cap.source}, {formatDate(cap.since, language)}
      </span>
      {!cap.verified && (
        <span>
          <NotVerified />
        </span>
      )}
    </p>
  );
}
