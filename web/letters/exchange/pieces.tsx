/** What the pages of lists from elsewhere share. */
import { useMutation } from '@tanstack/react-query';
import type { ExchangeFile, ExchangeFileId, ExchangeState } from '../../../src/letters/schema.ts';
import { Badge, Button, toastFailure, type Tone } from '../../design/index.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { saveFile } from '../../api/save-file.ts';
import { exchangeMessages } from './messages.ts';
import { sheetOf } from './queries.ts';

const tones: Readonly<Record<ExchangeState, Tone>> = {
  dibaca: 'nila',
  dipetakan: 'attention',
  disusun: 'nila',
  siap: 'attention',
  menyimpan: 'nila',
  diterima: 'good',
  ditolak: 'plain',
  gagal: 'bad',
};

/** How far a list is, and what of it. */
export function FileState({ file }: { readonly file: ExchangeFile }) {
  const t = useText(exchangeMessages);
  const language = useLanguage();
  const { state, counts, differences } = file;
  const finished = state === 'siap' && differences?.open === 0;
  const number = (value: number) => formatNumber(value, language);
  return (
    <span className="flex flex-wrap items-center gap-2">
      <Badge tone={finished ? 'good' : tones[state]}>{t(finished ? 'diterima' : state)}</Badge>
      {differences !== null && state === 'siap' ? (
        <span>{t('differencesCount', { all: number(differences.all), open: number(differences.open) })}</span>
      ) : (
        counts && (
          <span>
            {t('counts', {
              take: number(counts.take),
              reject: number(counts.reject),
              same: number(counts.same),
              skipped: number(counts.skipped),
            })}
          </span>
        )
      )}
    </span>
  );
}

/** Downloads a workbook of a list. */
export function SheetButton({ id, what }: { readonly id: ExchangeFileId; readonly what: 'perbaikan' | 'perbedaan' }) {
  const t = useText(exchangeMessages);
  const load = useMutation({
    mutationFn: () => sheetOf(id, what),
    onSuccess: (bytes) => saveFile(bytes, what === 'perbaikan' ? 'lembar-perbaikan.xlsx' : 'perbedaan-srikandi.xlsx'),
    onError: toastFailure,
  });
  return (
    <Button busy={load.isPending} onClick={() => load.mutate()}>
      {t(what === 'perbaikan' ? 'correction' : 'sheet')}
    </Button>
  );
}
