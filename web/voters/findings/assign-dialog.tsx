/** Hands open findings out to the people of the office, by village or kind, so that nobody does another's work. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { z } from 'zod';
import type { Progress, Rule, ListId } from '../../../src/elections/voters/schema.ts';
import { SelectField, toast } from '../../design/index.ts';
import { FormDialog } from '../../forms/form-dialog.tsx';
import { useCheckedForm, type CheckedForm } from '../../forms/use-checked-form.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { findingMessages } from './messages.ts';
import { assignFindings, countsQuery } from './queries.ts';
import { titleOf } from './words.ts';

/** Takes findings back from whoever has them. */
const nobody = '-';

/** '' where every village or kind is meant, and while no person is chosen. */
type AssignValues = { readonly person: string; readonly village: string; readonly code: string };

export function AssignDialog({
  listId,
  people,
  rules,
  onClose,
}: {
  readonly listId: ListId;
  readonly people: Progress['people'];
  readonly rules: readonly Rule[];
  readonly onClose: () => void;
}) {
  const t = useText(findingMessages);
  const { form, send } = useAssignment(listId, onClose);
  return (
    <FormDialog
      title={t('assign')}
      description={t('assignLead')}
      form={form}
      submit={t('assign')}
      busy={send.isPending}
      error={send.error}
      onClose={onClose}
    >
      <Assignee form={form} people={people} />
      <AssignedFindings form={form} listId={listId} rules={rules} />
    </FormDialog>
  );
}

function useAssignment(listId: ListId, onClose: () => void) {
  const t = useText(findingMessages);
  const language = useLanguage();
  const queries = useQueryClient();
  const schema = useMemo(
    () => z.object({ person: z.string().min(1, t('choosePerson')), village: z.string(), code: z.string() }),
    [t],
  );
  const send = useMutation({
    mutationFn: ({ person, village, code }: AssignValues) =>
      assignFindings(
        listId,
        { ...(village ? { village } : {}), ...(code ? { code } : {}) },
        person === nobody ? null : person,
      ),
    onSuccess: async ({ count }) => {
      toast(t('assigned', { count: formatNumber(count, language) }));
      onClose();
      await queries.invalidateQueries({ queryKey: ['findings', listId] });
    },
  });
  const form = useCheckedForm<AssignValues>({
    schema,
    start: { person: '', village: '', code: '' },
    submit: send.mutate,
    failure: send.error,
  });
  return { form, send };
}

/** To whom, each with what is left of their share. */
function Assignee({ form, people }: { readonly form: CheckedForm<AssignValues>; readonly people: Progress['people'] }) {
  const t = useText(findingMessages);
  const language = useLanguage();
  return (
    <SelectField
      label={t('operator')}
      required
      {...form.text('person')}
      options={[
        { value: '', label: t('choosePerson') },
        ...people.map(({ id, name, remaining }) => ({
          value: id,
          label: `${name} (${formatNumber(remaining, language)})`,
        })),
        { value: nobody, label: t('assignNobody') },
      ]}
    />
  );
}

/** Which findings: villages and kinds of which some are open. */
function AssignedFindings({
  form,
  listId,
  rules,
}: {
  readonly form: CheckedForm<AssignValues>;
  readonly listId: ListId;
  readonly rules: readonly Rule[];
}) {
  const t = useText(findingMessages);
  const language = useLanguage();
  const { data: counts } = useQuery(countsQuery(listId));
  const villages = counts?.byVillage.filter(({ open }) => open > 0) ?? [];
  const codes = counts?.byCode.filter(({ open }) => open > 0) ?? [];
  return (
    <>
      <SelectField
        label={t('filterVillage')}
        {...form.text('village')}
        options={[
          { value: '', label: t('everyVillage') },
          ...villages.map(({ village, name, open }) => ({
            value: village ?? '-',
            label: `${name ?? village ?? t('withoutVillage')} (${formatNumber(open, language)})`,
          })),
        ]}
      />
      <SelectField
        label={t('filterCode')}
        {...form.text('code')}
        options={[
          { value: '', label: t('everyCode') },
          ...codes.map(({ code, open }) => ({
            value: code,
            label: `${code} ${titleOf(code, rules, language)} (${formatNumber(open, language)})`,
          })),
        ]}
      />
    </>
  );
}
