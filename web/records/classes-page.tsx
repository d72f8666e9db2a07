/** Tables of classes that come in from workbooks: a new one, those before, and the lines of one. */
import { keepPreviousData, queryOptions, useMutation, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { classImportIdSchema, type ClassImport, type ClassImportId, type ClassLine } from '../../src/records/schema.ts';
import type { UnitId } from '../../src/platform/schema.ts';
import { answer, api, upload } from '../api/client.ts';
import {
  Badge,
  Banner,
  Button,
  Card,
  Checkbox,
  DateField,
  FileDrop,
  List,
  Pager,
  SelectField,
  Skeleton,
  TextField,
  toast,
} from '../design/index.ts';
import { formatInstant } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { today } from '../i18n/today.ts';
import { useMe } from '../identity/session.ts';
import { ClassesTab } from '../library/classes/classes-tab.tsx';
import { classMessages } from './class-messages.ts';
import { recordsMessages } from './messages.ts';
import { useRecordsCall } from './queries.ts';

/** Milliseconds between two looks at what a job works on. */
const soon = 1_000;

const importsQuery = (unitId: UnitId) =>
  queryOptions({
    queryKey: ['records', unitId, 'class-imports'],
    queryFn: () => answer(api.GET('/api/records/class-imports', { params: { query: { unitId, page: 1, size: 25 } } })),
    refetchInterval: ({ state }) => (state.data?.items.some((one) => one.state === 'dibaca') ? soon : false),
  });

const linesQuery = (classImportId: ClassImportId, page: number, verdict: 'tolak' | undefined) =>
  queryOptions({
    queryKey: ['records', 'class-import', classImportId, page, verdict],
    queryFn: () =>
      answer(
        api.GET('/api/records/class-imports/{classImportId}/lines', {
          params: { path: { classImportId }, query: { page, size: 50, ...(verdict && { verdict }) } },
        }),
      ),
    placeholderData: keepPreviousData,
  });

export function ClassesPage() {
  const t = useText(classMessages);
  const unitId = useMe().positions.find((held) => held.capabilities.includes('reference.edit'))?.unitId;
  const { impor } = useSearch({ from: '/staff/arsip/klasifikasi' });
  return (
    <div className="mx-auto grid max-w-5xl grid-cols-[minmax(0,1fr)] gap-5">
      <header className="grid gap-1">
        <Link to="/arsip" search={{}} className="w-fit text-sm font-semibold text-nila-text hover:underline">
          ← {t('back')}
        </Link>
        <h1 className="text-2xl font-bold">{t('title')}</h1>
        <p className="max-w-prose text-ink-soft">{t('lead')}</p>
      </header>
      {unitId === undefined && (
        <>
          <Banner kind="info">{t('notYours')}</Banner>
          <ClassesTab />
        </>
      )}
      {unitId && <Upload unitId={unitId} />}
      {unitId && <Imports unitId={unitId} chosen={classImportIdSchema.safeParse(impor).data} />}
    </div>
  );
}

function Upload({ unitId }: { readonly unitId: UnitId }) {
  const t = useText(classMessages);
  const navigate = useNavigate();
  const [since, setSince] = useState<string | undefined>(today());
  const [source, setSource] = useState('');
  const [verified, setVerified] = useState(false);
  const send = useMutation({
    mutationFn: (file: File) =>
      upload('/api/records/class-imports', file, {
        params: {
          query: {
            unitId,
            name: file.name.slice(0, 200),
            since: since ?? '',
            source: source.trim(),
            verified: verified ? 'true' : 'false',
          },
        },
      }),
    onSuccess: ({ id }) => navigate({ to: '/arsip/klasifikasi', search: { impor: id } }),
  });
  return (
    <Card>
      <div className="grid gap-3">
        {send.error && <Banner kind="bad">{send.error.message}</Banner>}
        <div className="grid gap-3 sm:grid-cols-2">
          <DateField label={t('since')} required value={since} onChange={setSince} />
          <TextField
            label={t('source')}
            hint={t('sourceHint')}
            required
            maxLength={500}
            value={source}
            onChange={({ target }) => setSource(target.value)}
          />
        </div>
        <Checkbox label={t('verified')} checked={verified} onChange={({ target }) => setVerified(target.checked)} />
        <FileDrop
          accept=".xlsx"
          disabled={send.isPending || since === undefined || source.trim().length < 3}
          onFiles={([file]) => file && send.mutate(file)}
        />
      </div>
    </Card>
  );
}

const tones = { dibaca: 'nila', siap: 'attention', diterima: 'good', ditolak: 'plain', gagal: 'bad' } as const;

function Imports({ unitId, chosen }: { readonly unitId: UnitId; readonly chosen: ClassImportId | undefined }) {
  const t = useText(classMessages);
  const language = useLanguage();
  const { data, error } = useQuery(importsQuery(unitId));
  if (error && !data) return <Banner kind="bad">{error.message}</Banner>;
  if (!data) return <Skeleton lines={3} />;
  if (data.total === 0) return <p className="text-ink-soft">{t('none')}</p>;
  const one = data.items.find(({ id }) => id === chosen) ?? data.items[0];
  return (
    <>
      <Card>
        <List label={t('title')}>
          {data.items.map((item) => (
            <li key={item.id} className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 py-2.5">
              <span className="min-w-0">
                <Link
                  to="/arsip/klasifikasi"
                  search={{ impor: item.id }}
                  className="font-semibold break-words text-nila-text hover:underline"
                >
                  {item.name}
                </Link>
                <span className="block text-sm text-ink-faint">
                  {item.source} · {formatInstant(item.askedAt, language)}
                </span>
                {item.failure && <span className="block text-sm text-ink-soft">{item.failure[language]}</span>}
              </span>
              <span className="flex flex-wrap items-center gap-2">
                <Badge tone={tones[item.state]}>{t(item.state)}</Badge>
                {item.counts && <span className="text-sm text-ink-soft">{t('counts', item.counts)}</span>}
              </span>
            </li>
          ))}
        </List>
      </Card>
      {one && one.state !== 'dibaca' && one.state !== 'gagal' && <Lines key={one.id} item={one} />}
    </>
  );
}

function Lines({ item }: { readonly item: ClassImport }) {
  const t = useText(classMessages);
  const { putusan, halaman = 1 } = useSearch({ from: '/staff/arsip/klasifikasi' });
  const navigate = useNavigate({ from: '/arsip/klasifikasi' });
  const verdict = putusan === 'tolak' ? 'tolak' : undefined;
  const { data } = useQuery(linesQuery(item.id, halaman, verdict));
  const at = { params: { path: { classImportId: item.id } } };
  const take = useRecordsCall(
    () => answer(api.POST('/api/records/class-imports/{classImportId}/take', at)),
    (done) => toast(t('taken', done)),
  );
  const drop = useRecordsCall(() => answer(api.POST('/api/records/class-imports/{classImportId}/refuse', at)));
  return (
    <Card title={item.name}>
      {take.error && <Banner kind="bad">{take.error.message}</Banner>}
      {item.state === 'siap' && (
        <div className="mb-3 flex flex-wrap gap-2">
          <Button
            look="primary"
            busy={take.isPending}
            disabled={item.counts?.take === 0}
            onClick={() => take.mutate(undefined)}
          >
            {t('take', { count: item.counts?.take ?? 0 })}
          </Button>
          <Button look="quiet" busy={drop.isPending} onClick={() => drop.mutate(undefined)}>
            {t('drop')}
          </Button>
        </div>
      )}
      <SelectField
        label={t('lines')}
        value={verdict ?? ''}
        className="sm:w-56"
        options={[
          { value: '', label: t('all') },
          { value: 'tolak', label: t('onlyRefused') },
        ]}
        onChange={({ target }) =>
          void navigate({ search: { impor: item.id, ...(target.value && { putusan: target.value }) } })
        }
      />
      {data && (
        <>
          <List label={t('lines')}>
            {data.items.map((line) => (
              <Line key={`${line.sheet} ${line.line}`} line={line} />
            ))}
          </List>
          <Pager
            page={data.page}
            size={data.size}
            total={data.total}
            onPage={(page) =>
              void navigate({ search: { impor: item.id, ...(verdict && { putusan: verdict }), halaman: page } })
            }
          />
        </>
      )}
    </Card>
  );
}

function Line({ line }: { readonly line: ClassLine }) {
  const t = useText(classMessages);
  const say = useText(recordsMessages);
  const { code, label, parent, retention, why, about, notes } = line;
  const kept =
    retention &&
    t('kept', { active: retention.activeYears, inactive: retention.inactiveYears, fate: say(retention.fate) });
  return (
    <li className="grid gap-0.5 py-2">
      <span className="break-words">
        <span className="numeric font-semibold">{code}</span> {label}
      </span>
      <span className="flex flex-wrap gap-x-3 text-sm text-ink-faint">
        <span>{t('line', { sheet: line.sheet, line: line.line })}</span>
        {parent !== null && <span>{t('below', { parent })}</span>}
        {kept && <span>{kept}</span>}
        {notes.map((note) => (
          <span key={note}>{t(note)}</span>
        ))}
      </span>
      {why !== null && <span className="text-sm font-semibold text-unsupported">{t(why, { about } as never)}</span>}
    </li>
  );
}
