/** Asks for a file that leaves: what is in it and what it is for. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import {
  exportPurposes,
  type FindingCounts,
  type FindingsExportKind,
  type VoterList,
} from '../../../src/elections/voters/schema.ts';
import { Checkbox, SelectField, TextField, toast } from '../../design/index.ts';
import { FormDialog } from '../../forms/form-dialog.tsx';
import { checkedBy } from '../../forms/checked-by.ts';
import { useCheckedForm, type CheckedForm } from '../../forms/use-checked-form.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { useCan } from '../../identity/session.ts';
import { exportOf, exportWrong, firstExport, type ExportValues } from './core/export.ts';
import { leastNote } from './core/note.ts';
import { purposeWords } from './export-words.ts';
import { findingMessages } from './messages.ts';
import { countsQuery, exportsQuery, requestExport } from './queries.ts';

export function ExportDialog({
  list,
  kind,
  onClose,
}: {
  readonly list: VoterList;
  readonly kind: FindingsExportKind;
  readonly onClose: () => void;
}) {
  const t = useText(findingMessages);
  const mayUnmask = useCan('voters.unmask', list.unitId);
  const { data: counts } = useQuery(countsQuery(list.id));
  const villages = villagesWith(kind, counts);
  const { form, send } = useExportRequest(list, kind, villages[0]?.code ?? '', onClose);
  return (
    <FormDialog
      title={t(kind === 'coktas' ? 'makeSheets' : 'exportFindings')}
      description={t(kind === 'coktas' ? 'visitsLead' : 'exportLead')}
      form={form}
      submit={t('makeExport')}
      busy={send.isPending}
      error={send.error}
      onClose={onClose}
    >
      <ExportContents form={form} villages={villages} codes={kind === 'temuan' ? (counts?.byCode ?? []) : undefined} />
      <ExportPurposeFields form={form} />
      {mayUnmask && <Checkbox label={t('fullNumbers')} hint={t('fullNumbersHint')} {...form.tick('fullNumbers')} />}
    </FormDialog>
  );
}

type VillageCount = { readonly code: string; readonly name: string; readonly count: number };

/** Villages that a file of this kind would say something of. */
const villagesWith = (kind: FindingsExportKind, counts: FindingCounts | undefined): readonly VillageCount[] =>
  (counts?.byVillage ?? []).flatMap(({ village, name, total, waiting }) => {
    const count = kind === 'temuan' ? total : waiting;
    return village === null || count === 0 ? [] : [{ code: village, name: name ?? village, count }];
  });

/** The form of a new file, and its sending. `firstVillage`: where visit sheets begin. */
function useExportRequest(list: VoterList, kind: FindingsExportKind, firstVillage: string, onClose: () => void) {
  const t = useText(findingMessages);
  const queries = useQueryClient();
  const schema = useMemo(
    () =>
      checkedBy<ExportValues>((values) => {
        const { purpose, note } = exportWrong(values);
        return {
          purpose: purpose ? t('choosePurpose') : undefined,
          note: note && t(note === 'short' ? 'purposeTooShort' : 'missLongNumber', { least: leastNote }),
        };
      }),
    [t],
  );
  const send = useMutation({
    mutationFn: (values: ExportValues) => requestExport(list.id, exportOf(kind, values)),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: exportsQuery(list.unitId, list.id).queryKey });
      toast(t('exportBegun'));
      onClose();
    },
  });
  const form = useCheckedForm<ExportValues>({
    schema,
    start: firstExport(kind, firstVillage),
    submit: send.mutate,
    failure: send.error,
  });
  return { form, send };
}

/** Of which village, and of findings of which kind. */
function ExportContents({
  form,
  villages,
  codes,
}: {
  readonly form: CheckedForm<ExportValues>;
  readonly villages: readonly VillageCount[];
  /** None where the file is not about kinds of findings. */
  readonly codes: FindingCounts['byCode'] | undefined;
}) {
  const t = useText(findingMessages);
  const language = useLanguage();
  return (
    <>
      <SelectField
        label={t('filterVillage')}
        {...form.text('village')}
        options={[
          { value: '', label: t('everyVillage') },
          ...villages.map(({ code, name, count }) => ({
            value: code,
            label: `${name} (${formatNumber(count, language)})`,
          })),
        ]}
      />
      {codes && (
        <SelectField
          label={t('filterCode')}
          {...form.text('code')}
          options={[
            { value: '', label: t('everyCode') },
            ...codes.map(({ code, total }) => ({ value: code, label: `${code} (${formatNumber(total, language)})` })),
          ]}
        />
      )}
    </>
  );
}

/** What it is for, and more about it where that is not one of the known purposes. */
function ExportPurposeFields({ form }: { readonly form: CheckedForm<ExportValues> }) {
  const t = useText(findingMessages);
  return (
    <>
      <SelectField
        label={t('purpose')}
        required
        {...form.text('purpose')}
        options={[
          { value: '', label: t('choosePurpose') },
          ...exportPurposes.map((value) => ({ value, label: t(purposeWords[value]) })),
        ]}
      />
      <TextField
        label={t('reason')}
        required={form.values.purpose === 'lainnya'}
        hint={t('purposeHint')}
        maxLength={500}
        {...form.text('note')}
      />
    </>
  );
}
