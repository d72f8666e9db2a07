/** Many classification codes at once, from lines that are pasted or of a CSV file. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { z } from 'zod';
import type { UnitId } from '../../../src/platform/schema.ts';
import { Banner, FileDrop, TextArea, toast } from '../../design/index.ts';
import { FormDialog } from '../../forms/form-dialog.tsx';
import { useCheckedForm } from '../../forms/use-checked-form.ts';
import { useText } from '../../i18n/messages.ts';
import { today } from '../../i18n/today.ts';
import { BasisFields } from './basis-fields.tsx';
import { classMessages } from './messages.ts';
import { addClasses } from './queries.ts';
import { readRows } from './rows.ts';

const listForm = z.object({
  lines: z.string().refine((lines) => {
    const { rows, wrong } = readRows(lines);
    return rows.length > 0 && wrong.length === 0;
  }),
  since: z.string().min(1),
  source: z.string().trim().min(3).max(500),
  verified: z.boolean(),
});
type Values = z.input<typeof listForm>;

/** Wrong lines that are told one by one, and bytes of a file that are read: 500 lines are far shorter. */
const mostTold = 5;
const mostBytes = 500_000;

export function ClassList({ unitId, onClose }: { readonly unitId: UnitId; readonly onClose: () => void }) {
  const t = useText(classMessages);
  const queries = useQueryClient();
  const save = useMutation({
    mutationFn: ({ lines, ...basis }: Values) => addClasses({ unitId, ...basis }, readRows(lines).rows),
    onSuccess: ({ added, same }) => {
      toast(t('imported', { added, same }));
      onClose();
      return queries.invalidateQueries({ queryKey: ['paper-classes'] });
    },
  });
  const form = useCheckedForm<Values>({
    schema: listForm,
    start: { lines: '', since: today(), source: '', verified: false },
    submit: (values) => save.mutate(values),
    failure: save.error,
  });
  return (
    <FormDialog
      title={t('import')}
      description={t('importWhy')}
      form={form}
      submit={t('importSave')}
      busy={save.isPending}
      disabled={!form.complete}
      error={save.error}
      onClose={onClose}
    >
      <FileDrop
        accept=".csv,.tsv,.txt"
        hint={t('file')}
        onFiles={([file]) =>
          void file
            ?.slice(0, mostBytes)
            .text()
            .then((text) => form.set('lines', text))
        }
      />
      <TextArea label={t('lines')} hint={t('linesHint')} required rows={6} spellCheck={false} {...form.text('lines')} />
      <Reading lines={form.values.lines} />
      <BasisFields since={form.pick('since')} source={form.text('source')} verified={form.tick('verified')} />
    </FormDialog>
  );
}

/** What is understood of the lines, while they are typed. */
function Reading({ lines }: { readonly lines: string }) {
  const t = useText(classMessages);
  const { rows, wrong } = useMemo(() => readRows(lines), [lines]);
  if (rows.length === 0 && wrong.length === 0) return null;
  return (
    <div role="status" className="grid gap-2 text-sm">
      <p className="font-semibold">{t('read', { count: rows.length })}</p>
      {wrong.length > 0 && (
        <Banner kind="bad">
          <ul>
            {wrong.slice(0, mostTold).map(({ line, why }) => (
              <li key={line}>{t('wrong', { line, why: t(why) })}</li>
            ))}
            {wrong.length > mostTold && <li>{t('wrongMore', { count: wrong.length - mostTold })}</li>}
          </ul>
        </Banner>
      )}
    </div>
  );
}
