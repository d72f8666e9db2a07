/**
 * Files that leave the house: visit sheets per village and findings, each for a purpose, with a watermark and an end.
 */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import Download from 'lucide-react/icons/download';
import FileDown from 'lucide-react/icons/file-down';
import MapPinned from 'lucide-react/icons/map-pin-check';
import { useState } from 'react';
import {
  exportPurposes,
  type ExportKind,
  type ExportPurpose,
  type FindingsExportKind,
  type VoterExport,
  type VoterList,
} from '../../../src/elections/voters/schema.ts';
import { saveFile } from '../../api/save-file.ts';
import {
  Badge,
  Banner,
  Button,
  Card,
  Checkbox,
  Dialog,
  SelectField,
  Skeleton,
  Table,
  TextField,
  toast,
  toastFailure,
  type Tone,
} from '../../design/index.ts';
import { formatBytes, formatInstant, formatNumber } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { useCan } from '../../identity/session.ts';
import { longNumber } from './core/decision.ts';
import { showFirstWrong } from '../../forms/first-wrong.ts';
import { findingMessages } from './messages.ts';
import { countsQuery, downloadExport, exportsQuery, requestExport } from './queries.ts';

/** Letters that explain another purpose, as the server asks (privacy/schema.ts). */
const leastNote = 10;

const purposeWords = {
  'perbaikan-data': 'purposeCorrection',
  coktas: 'purposeVisit',
  'pemadanan-dukcapil': 'purposeRegistry',
  'permintaan-bawaslu': 'purposeBawaslu',
  arsip: 'purposeArchive',
  lainnya: 'purposeOther',
} as const satisfies Record<ExportPurpose, keyof typeof findingMessages>;
const kindWords = { temuan: 'fileFindings', coktas: 'visits', perbaikan: 'fileCorrections' } as const satisfies Record<
  ExportKind,
  keyof typeof findingMessages
>;
const stateWords = {
  dibuat: 'making',
  siap: 'ready',
  gagal: 'makingFailed',
  kedaluwarsa: 'expired',
  dihapus: 'deleted',
} as const satisfies Record<VoterExport['state'], keyof typeof findingMessages>;
const stateTones: Record<VoterExport['state'], Tone> = {
  dibuat: 'nila',
  siap: 'good',
  gagal: 'bad',
  kedaluwarsa: 'plain',
  dihapus: 'plain',
};

export function Exports({ list }: { readonly list: VoterList }) {
  const t = useText(findingMessages);
  const mayExport = useCan('voters.edit', list.unitId);
  const { data: counts } = useQuery(countsQuery(list.id));
  const { data, error } = useQuery({ ...exportsQuery(list.unitId, list.id), enabled: mayExport });
  const [asking, setAsking] = useState<FindingsExportKind>();
  if (!mayExport || !counts || (counts.total === 0 && !data?.total)) return null;
  return (
    <Card
      title={t('exports')}
      aside={
        <div className="flex flex-wrap gap-2">
          <Button
            size="small"
            icon={<MapPinned aria-hidden className="size-4" />}
            disabled={counts.waiting === 0}
            onClick={() => setAsking('coktas')}
          >
            {t('makeSheets')}
          </Button>
          <Button size="small" icon={<FileDown aria-hidden className="size-4" />} onClick={() => setAsking('temuan')}>
            {t('exportFindings')}
          </Button>
        </div>
      }
    >
      {counts.waiting === 0 && <p className="mb-2 text-sm text-ink-soft">{t('visitsNone')}</p>}
      {error ? (
        <Banner kind="bad">{error.message}</Banner>
      ) : !data ? (
        <Skeleton lines={2} />
      ) : data.items.length === 0 ? (
        <p className="text-ink-soft">{t('noExports')}</p>
      ) : (
        <Files list={list} files={data.items} />
      )}
      {asking && <ExportDialog list={list} kind={asking} onClose={() => setAsking(undefined)} />}
    </Card>
  );
}

function Files({ list, files }: { readonly list: VoterList; readonly files: readonly VoterExport[] }) {
  const t = useText(findingMessages);
  const language = useLanguage();
  const queries = useQueryClient();
  const { data: counts } = useQuery(countsQuery(list.id));
  const download = useMutation({
    mutationFn: async (file: VoterExport) => ({ file, content: await downloadExport(file.id) }),
    onSuccess: ({ file, content }) => {
      saveFile(content, file.name ?? `${file.kind}.${file.kind === 'coktas' ? 'pdf' : 'xlsx'}`);
      void queries.invalidateQueries({ queryKey: exportsQuery(list.unitId, list.id).queryKey });
    },
    onError: toastFailure,
  });
  const villageName = (code: string | null) =>
    code === null ? null : (counts?.byVillage.find(({ village }) => village === code)?.name ?? code);
  return (
    <Table<VoterExport>
      label={t('exports')}
      rows={files}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'file',
          head: t('file'),
          cell: (file) => (
            <>
              <strong>{t(kindWords[file.kind])}</strong>
              {file.village && ` · ${villageName(file.village)}`}
              {file.code && ` · ${file.code}`}
              <span className="block text-sm text-ink-soft">
                {t(purposeWords[file.purpose])}
                {file.note && `: ${file.note}`}
                {file.fullNumbers && ` · ${t('withNumbers')}`}
              </span>
            </>
          ),
        },
        {
          key: 'made',
          head: t('madeBy'),
          cell: (file) => (
            <>
              {file.by.name}, {formatInstant(file.at, language)}
              {file.voters !== null && (
                <span className="numeric block text-sm text-ink-soft">
                  {t('votersIn', { count: formatNumber(file.voters, language) })}
                  {file.bytes !== null && ` · ${formatBytes(file.bytes, language)}`}
                </span>
              )}
            </>
          ),
        },
        {
          key: 'until',
          head: t('filterState'),
          cell: (file) => (
            <>
              <Badge tone={stateTones[file.state]}>{t(stateWords[file.state])}</Badge>
              {file.state === 'siap' && (
                <span className="block text-sm text-ink-soft">
                  {t('expires', { at: formatInstant(file.expiresAt, language) })}
                </span>
              )}
            </>
          ),
        },
        {
          key: 'get',
          head: t('download'),
          cell: (file) =>
            file.state === 'siap' ? (
              <Button
                size="small"
                icon={<Download aria-hidden className="size-4" />}
                busy={download.isPending && download.variables.id === file.id}
                onClick={() => download.mutate(file)}
              >
                {t('download')}
              </Button>
            ) : (
              '–'
            ),
        },
      ]}
    />
  );
}

function ExportDialog({
  list,
  kind,
  onClose,
}: {
  readonly list: VoterList;
  readonly kind: FindingsExportKind;
  readonly onClose: () => void;
}) {
  const t = useText(findingMessages);
  const language = useLanguage();
  const queries = useQueryClient();
  const mayUnmask = useCan('voters.unmask', list.unitId);
  const { data: counts } = useQuery(countsQuery(list.id));
  const villages =
    counts?.byVillage.filter((each) => each.village !== null && (kind === 'temuan' ? each.total : each.waiting) > 0) ??
    [];
  const [purpose, setPurpose] = useState<ExportPurpose | ''>(kind === 'coktas' ? 'coktas' : '');
  const [note, setNote] = useState('');
  const [village, setVillage] = useState(kind === 'coktas' ? (villages[0]?.village ?? '') : '');
  const [code, setCode] = useState('');
  const [fullNumbers, setFullNumbers] = useState(false);
  const [checked, setChecked] = useState(false);
  const short = purpose === 'lainnya' && note.trim().length < leastNote;
  const long = longNumber.test(note);
  const send = useMutation({
    mutationFn: (why: ExportPurpose) =>
      requestExport(list.id, {
        kind,
        purpose: why,
        note: note.trim(),
        filter: {
          ...(village ? { village } : {}),
          ...(code ? { code } : {}),
          ...(kind === 'coktas' ? { state: 'menunggu' as const } : {}),
        },
        fullNumbers,
      }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: exportsQuery(list.unitId, list.id).queryKey });
      toast(t('exportBegun'));
      onClose();
    },
  });
  const villageOptions = villages.map((each) => ({
    value: each.village ?? '',
    label: `${each.name ?? each.village} (${formatNumber(kind === 'temuan' ? each.total : each.waiting, language)})`,
  }));
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(kind === 'coktas' ? 'makeSheets' : 'exportFindings')}
      description={t(kind === 'coktas' ? 'visitsLead' : 'exportLead')}
      actions={
        <>
          <Button look="quiet" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button look="primary" type="submit" form="ekspor" busy={send.isPending}>
            {t('makeExport')}
          </Button>
        </>
      }
    >
      <form
        id="ekspor"
        noValidate
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          setChecked(true);
          if (purpose !== '' && !short && !long) send.mutate(purpose);
          else showFirstWrong(event.currentTarget);
        }}
      >
        {send.error && <Banner kind="bad">{send.error.message}</Banner>}
        <SelectField
          label={t('filterVillage')}
          value={village}
          onChange={(event) => setVillage(event.target.value)}
          options={[{ value: '', label: t('everyVillage') }, ...villageOptions]}
        />
        {kind === 'temuan' && (
          <SelectField
            label={t('filterCode')}
            value={code}
            onChange={(event) => setCode(event.target.value)}
            options={[
              { value: '', label: t('everyCode') },
              ...(counts?.byCode.map((each) => ({
                value: each.code,
                label: `${each.code} (${formatNumber(each.total, language)})`,
              })) ?? []),
            ]}
          />
        )}
        <SelectField
          label={t('purpose')}
          required
          value={purpose}
          onChange={(event) => setPurpose(event.target.value as ExportPurpose | '')}
          {...(checked && purpose === '' ? { error: t('choosePurpose') } : {})}
          options={[
            { value: '', label: t('choosePurpose') },
            ...exportPurposes.map((value) => ({ value, label: t(purposeWords[value]) })),
          ]}
        />
        <TextField
          label={t('reason')}
          required={purpose === 'lainnya'}
          hint={t('purposeHint')}
          maxLength={500}
          value={note}
          onChange={(event) => setNote(event.target.value)}
          {...(checked && short
            ? { error: t('purposeTooShort', { least: leastNote }) }
            : checked && long
              ? { error: t('missLongNumber') }
              : {})}
        />
        {mayUnmask && (
          <Checkbox
            label={t('fullNumbers')}
            hint={t('fullNumbersHint')}
            checked={fullNumbers}
            onChange={(event) => setFullNumbers(event.target.checked)}
          />
        )}
      </form>
    </Dialog>
  );
}
