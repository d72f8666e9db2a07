/** The files that were asked for, and the way to those that are ready. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import Download from 'lucide-react/icons/download';
import ShieldCheck from 'lucide-react/icons/shield-check';
import type { VoterExport, VoterList } from '../../../src/elections/voters/schema.ts';
import { saveFile } from '../../api/save-file.ts';
import { Badge, Button, Table, toastFailure, type Tone } from '../../design/index.ts';
import { formatBytes, formatInstant, formatNumber } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { exportStateWords, kindWords, purposeWords } from './export-words.ts';
import { findingMessages } from './messages.ts';
import { countsQuery, downloadExport, exportsQuery, readAuthenticity } from './queries.ts';

const stateTones: Record<VoterExport['state'], Tone> = {
  dibuat: 'nila',
  siap: 'good',
  gagal: 'bad',
  kedaluwarsa: 'plain',
  dihapus: 'plain',
};

export function ExportFiles({ list, files }: { readonly list: VoterList; readonly files: readonly VoterExport[] }) {
  const t = useText(findingMessages);
  const { data: counts } = useQuery(countsQuery(list.id));
  const download = useDownload(list);
  const prove = useMutation({
    mutationFn: async (file: VoterExport) => ({ file, content: await readAuthenticity(file.id) }),
    onSuccess: ({ file, content }) => saveFile(content, `${file.name ?? file.kind}.keaslian.json`),
    onError: toastFailure,
  });
  const villageName = (code: string) => counts?.byVillage.find(({ village }) => village === code)?.name ?? code;
  return (
    <Table<VoterExport>
      label={t('exports')}
      rows={files}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'file',
          head: t('file'),
          cell: (file) => <Contents file={file} village={file.village && villageName(file.village)} />,
        },
        { key: 'made', head: t('madeBy'), cell: (file) => <Making file={file} /> },
        { key: 'until', head: t('filterState'), cell: (file) => <State file={file} /> },
        {
          key: 'get',
          head: t('download'),
          cell: (file) =>
            file.state === 'siap' ? (
              <span className="flex flex-wrap gap-2">
                <Button
                  size="small"
                  icon={<Download aria-hidden className="size-4" />}
                  busy={download.isPending && download.variables.id === file.id}
                  onClick={() => download.mutate(file)}
                >
                  {t('download')}
                </Button>
                <Button
                  size="small"
                  look="quiet"
                  icon={<ShieldCheck aria-hidden className="size-4" />}
                  title={t('authenticityHint')}
                  busy={prove.isPending && prove.variables.id === file.id}
                  onClick={() => prove.mutate(file)}
                >
                  {t('authenticity')}
                </Button>
              </span>
            ) : (
              '–'
            ),
        },
      ]}
    />
  );
}

function useDownload(list: VoterList) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (file: VoterExport) => ({ file, content: await downloadExport(file.id) }),
    onSuccess: ({ file, content }) => {
      saveFile(content, file.name ?? `${file.kind}.${file.kind === 'coktas' ? 'pdf' : 'xlsx'}`);
      void queries.invalidateQueries({ queryKey: exportsQuery(list.unitId, list.id).queryKey });
    },
    onError: toastFailure,
  });
}

/** What is in it, of where, and what for. */
function Contents({ file, village }: { readonly file: VoterExport; readonly village: string | null }) {
  const t = useText(findingMessages);
  return (
    <>
      <strong>{t(kindWords[file.kind])}</strong>
      {village && ` · ${village}`}
      {file.code && ` · ${file.code}`}
      <span className="block text-sm text-ink-soft">
        {t(purposeWords[file.purpose])}
        {file.note && `: ${file.note}`}
        {file.fullNumbers && ` · ${t('withNumbers')}`}
      </span>
    </>
  );
}

/** Who asked for it and when, and how large it became. */
function Making({ file }: { readonly file: VoterExport }) {
  const t = useText(findingMessages);
  const language = useLanguage();
  return (
    <>
      {file.by.name}, {formatInstant(file.at, language)}
      {file.voters !== null && (
        <span className="numeric block text-sm text-ink-soft">
          {t('votersIn', { count: formatNumber(file.voters, language) })}
          {file.bytes !== null && ` · ${formatBytes(file.bytes, language)}`}
        </span>
      )}
    </>
  );
}

function State({ file }: { readonly file: VoterExport }) {
  const t = useText(findingMessages);
  const language = useLanguage();
  return (
    <>
      <Badge tone={stateTones[file.state]}>{t(exportStateWords[file.state])}</Badge>
      {file.state === 'siap' && (
        <span className="block text-sm text-ink-soft">
          {t('expires', { at: formatInstant(file.expiresAt, language) })}
        </span>
      )}
    </>
  );
}
