/** The day by which the units below send, with its basis; changed where it stands. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { z } from 'zod';
import { Badge, Button, DateField, TextField, toast, toastFailure } from '../../design/index.ts';
import { useCheckedForm } from '../../forms/use-checked-form.ts';
import { formatDate, formatNumber } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { useCan } from '../../identity/session.ts';
import { recapMessages } from './messages.ts';
import { setDueDate, type Period, type Sent } from './queries.ts';
import type { UnitId } from '../../../src/platform/schema.ts';

type Due = { readonly unitId: UnitId; readonly period: Period; readonly due: Sent['due'] };

export function DueDate({ late, ...of }: Due & { readonly late: number }) {
  const t = useText(recapMessages);
  const language = useLanguage();
  const mayChange = useCan('voters.settle', of.unitId);
  const [editing, setEditing] = useState(false);
  if (editing) return <ChangeDueDate {...of} onSaved={() => setEditing(false)} />;
  const { due } = of;
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
      <span>
        {due ? (
          <>
            {t('due')}: <strong>{formatDate(due.due, language)}</strong>
            {due.source && ` (${due.source})`}
          </>
        ) : (
          t('dueNone')
        )}
      </span>
      {late > 0 && <Badge tone="bad">{t('lateCount', { count: formatNumber(late, language) })}</Badge>}
      {mayChange && (
        <Button size="small" onClick={() => setEditing(true)}>
          {t('dueChange')}
        </Button>
      )}
    </p>
  );
}

const dueForm = z.object({ due: z.string().min(1), source: z.string() });

function ChangeDueDate({ unitId, period, due, onSaved }: Due & { readonly onSaved: () => void }) {
  const t = useText(recapMessages);
  const queries = useQueryClient();
  const save = useMutation({
    mutationFn: (values: z.infer<typeof dueForm>) => setDueDate(unitId, period, values.due, values.source),
    onError: toastFailure,
    onSuccess: () => {
      toast(t('dueSaved'));
      onSaved();
      return queries.invalidateQueries({ queryKey: ['submissions', unitId] });
    },
  });
  const form = useCheckedForm({
    schema: dueForm,
    start: due ?? { due: '', source: '' },
    submit: (values) => save.mutate(values),
    failure: save.error,
  });
  return (
    <form className="flex flex-wrap items-end gap-3" {...form.element}>
      <DateField label={t('due')} {...form.pick('due')} />
      <TextField label={t('dueSource')} maxLength={200} className="min-w-48 flex-1" {...form.text('source')} />
      <Button type="submit" look="primary" busy={save.isPending} disabled={!form.complete}>
        {t('dueSave')}
      </Button>
    </form>
  );
}
