/** Gives a dated figure a value from a day on. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ListedValue } from '../../../src/reference/schema.ts';
import { answer, api, ApiFailure } from '../../api/client.ts';
import { Banner, Button, Checkbox, DateField, Dialog, TextField, toast } from '../../design/index.ts';
import { formatDate } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { today } from '../../i18n/today.ts';
import { parametersQuery } from '../queries.ts';
import { figureOf, formatValue, purposeOf } from './core/legal-values.ts';
import { legalMessages } from './legal-messages.ts';

/** Failures that are about one field. */
const fieldOf: Readonly<Record<string, 'value' | 'since'>> = {
  'reference/out-of-range': 'value',
  'reference/too-early': 'since',
  'reference/too-far': 'since',
};

export function AddValue({
  parameter,
  unitId,
  onClose,
}: {
  readonly parameter: ListedValue;
  readonly unitId: string;
  readonly onClose: () => void;
}) {
  const t = useText(legalMessages);
  const language = useLanguage();
  const queries = useQueryClient();
  const {
    code,
    label,
    least,
    most,
    values: [newest],
  } = parameter;
  const [typed, setTyped] = useState(String(newest?.value ?? ''));
  const [since, setSince] = useState<string | undefined>(newest && newest.since > today() ? newest.since : today());
  const [source, setSource] = useState('');
  const [verified, setVerified] = useState(false);
  const figure = figureOf(typed, parameter);
  const save = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/reference/values/{code}', {
          params: { path: { code } },
          body: { unitId, basedOn: newest?.version ?? 0, value: figure ?? 0, since: since ?? '', source, verified },
        }),
      ),
    onSuccess: () => {
      toast(t('saved'));
      onClose();
      return queries.invalidateQueries({ queryKey: parametersQuery.queryKey });
    },
  });
  const field = save.error instanceof ApiFailure ? fieldOf[save.error.code] : undefined;
  const range = t('range', { least: formatValue(code, least, language), most: formatValue(code, most, language) });
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('addTitle', { label: label[language] })}
      description={t(purposeOf(code))}
      actions={
        <>
          <Button look="quiet" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button
            look="primary"
            type="submit"
            form="tambah-nilai"
            disabled={figure === null || since === undefined || source.trim().length < 3}
            busy={save.isPending}
          >
            {t('save')}
          </Button>
        </>
      }
    >
      <form
        id="tambah-nilai"
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        {save.error && field === undefined && <Banner kind="bad">{save.error.message}</Banner>}
        <TextField
          label={t('figure')}
          required
          inputMode="numeric"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          {...(figure === null && typed.trim() !== ''
            ? { error: range }
            : { hint: range, error: field === 'value' ? save.error?.message : undefined })}
        />
        <DateField
          label={t('since')}
          required
          value={since}
          onChange={setSince}
          error={field === 'since' ? save.error?.message : undefined}
          {...(newest ? { hint: t('fromDay', { day: formatDate(newest.since, language) }) } : {})}
        />
        <TextField
          label={t('source')}
          hint={t('sourceHint')}
          required
          value={source}
          maxLength={500}
          onChange={(event) => setSource(event.target.value)}
        />
        <Checkbox label={t('verified')} checked={verified} onChange={(event) => setVerified(event.target.checked)} />
      </form>
    </Dialog>
  );
}
