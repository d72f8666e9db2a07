/** What became of a file's rows: the sum, the reasons, the rejected rows page by page, and the way to correct them. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { Import, ImportSum, Reject } from '../../../src/elections/voters/schema.ts';
import {
  Badge,
  Banner,
  Button,
  Card,
  cx,
  Dialog,
  Pager,
  SelectField,
  Skeleton,
  Table,
  TextField,
  toast,
  toastFailure,
  type Tone,
} from '../../design/index.ts';
import { formatBytes, formatDate, formatInstant, formatNumber } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { longNumber } from '../findings/core/decision.ts';
import { importMessages } from './messages.ts';
import { previewQuery, rejectsQuery, startImport, takeSheet } from './queries.ts';
import { SendFile } from './send-file.tsx';

/** Read = accepted + corrected + no voters + still rejected, over all files of the list. */
export function RowSum({ sum, action }: { readonly sum: ImportSum; readonly action: ReactNode }) {
  const t = useText(importMessages);
  const language = useLanguage();
  const parts = [
    ['read', sum.read, ''],
    ['accepted', sum.accepted, '='],
    ['corrected', sum.corrected, '+'],
    ['notVoters', sum.notVoters, '+'],
    ['open', sum.open, '+'],
  ] as const;
  return (
    <Card title={t('sumTitle')} aside={action}>
      <dl className="flex flex-wrap items-end gap-x-4 gap-y-3">
        {parts.map(([key, count, sign]) => (
          <div key={key} data-sign={sign} className={cx(sign && signed)}>
            <dt className="text-sm text-ink-soft">{t(key)}</dt>
            <dd className="numeric text-xl font-bold">{formatNumber(count, language)}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

/** The sign before a number, beside it and below no word; a list of terms may hold nothing else. */
const signed =
  'grid grid-cols-[auto_auto] gap-x-4 before:row-start-2 before:text-xl before:text-ink-faint before:content-[attr(data-sign)] *:col-start-2';

const tones: Record<Import['state'], Tone> = {
  menunggu: 'attention',
  berjalan: 'attention',
  selesai: 'good',
  gagal: 'bad',
  dibatalkan: 'plain',
};

export function ImportResult({
  listId,
  item,
  mayEdit,
}: {
  readonly listId: string;
  readonly item: Import;
  readonly mayEdit: boolean;
}) {
  const t = useText(importMessages);
  const language = useLanguage();
  const [shown, setShown] = useState(false);
  const number = (value: number | null) => formatNumber(value ?? 0, language);
  const open = (item.rejected ?? 0) - item.corrected - item.notVoters;
  return (
    <Card>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span className="font-semibold break-all">{item.name}</span>
          <Badge tone={tones[item.state]}>{t(item.state)}</Badge>
          {item.corrects && <Badge tone="nila">{t('correction')}</Badge>}
          <span className="text-sm text-ink-faint">
            {formatBytes(item.bytes, language)} ·{' '}
            {t('by', { name: item.createdByName, at: formatInstant(item.createdAt, language) })}
          </span>
        </div>
        {item.failure && <Banner kind="bad">{item.failure.message[language]}</Banner>}
        {(item.state === 'gagal' || item.state === 'dibatalkan') && mayEdit && item.purgedAt === null && (
          <Again listId={listId} item={item} />
        )}
        {item.state === 'selesai' && (
          <p className="numeric">
            {t('equation', {
              read: number(item.read),
              accepted: number(item.accepted),
              rejected: number(item.rejected),
            })}
          </p>
        )}
        {item.reasons.length > 0 && (
          <ul className="grid gap-1 text-sm">
            {item.reasons.map((reason) => (
              <li key={reason.code} className="flex gap-3">
                <span className="numeric w-16 shrink-0 text-right font-semibold">{number(reason.count)}</span>
                <span className="text-ink-soft">{reason[language]}</span>
              </li>
            ))}
          </ul>
        )}
        {(item.rejected ?? 0) > 0 && item.purgedAt === null && (
          <div className="flex flex-wrap gap-2">
            <Button aria-expanded={shown} onClick={() => setShown(!shown)}>
              {t(shown ? 'hideRejects' : 'showRejects')}
            </Button>
            {mayEdit && open > 0 && item.corrects === null && <TakeSheet listId={listId} item={item} />}
          </div>
        )}
        {shown && <Rejects listId={listId} item={item} />}
        {mayEdit && open > 0 && item.corrects === null && item.purgedAt === null && (
          <details>
            <summary className="rounded-sm font-semibold text-nila-text">{t('uploadSheet')}</summary>
            <div className="pt-3">
              <SendFile listId={listId} corrects={item.id} hint={t('uploadSheetHint')} />
            </div>
          </details>
        )}
        {item.state === 'selesai' && (
          <p className="text-sm text-ink-faint">
            {item.purgedAt
              ? t('purged')
              : item.keptUntil && t('keptUntil', { day: formatDate(item.keptUntil, language) })}
          </p>
        )}
      </div>
    </Card>
  );
}

/** Starts a failed or cancelled import once more, with the mapping that is kept for files like it. */
function Again({ listId, item }: { readonly listId: string; readonly item: Import }) {
  const t = useText(importMessages);
  const queries = useQueryClient();
  const again = useMutation({
    mutationFn: async () =>
      startImport(listId, item.id, (await queries.fetchQuery(previewQuery(listId, item.id))).mapping),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['voter-imports', listId] }),
    onError: toastFailure,
  });
  return (
    <div>
      <Button busy={again.isPending} onClick={() => again.mutate()}>
        {t('again')}
      </Button>
    </div>
  );
}

function Rejects({ listId, item }: { readonly listId: string; readonly item: Import }) {
  const t = useText(importMessages);
  const language = useLanguage();
  const [page, setPage] = useState(1);
  const [code, setCode] = useState('');
  const { data, error } = useQuery(rejectsQuery(listId, item.id, page, code));
  if (error) return <Banner kind="bad">{error.message}</Banner>;
  if (!data) return <Skeleton lines={6} />;
  const place = ({ sheet, line }: Reject) =>
    sheet
      ? t('placeSheet', { sheet, line: formatNumber(line, language) })
      : t('place', { line: formatNumber(line, language) });
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <SelectField
        label={t('filter')}
        className="max-w-md"
        value={code}
        onChange={(event) => {
          setCode(event.target.value);
          setPage(1);
        }}
        options={[
          { value: '', label: t('allReasons') },
          ...item.reasons.map((reason) => ({
            value: reason.code,
            label: t('count', { text: reason[language], count: formatNumber(reason.count, language) }),
          })),
        ]}
      />
      <Table<Reject>
        label={t('rejects')}
        rows={data.items}
        rowKey={({ n }) => String(n)}
        columns={[
          {
            key: 'line',
            head: t('line'),
            cell: (row) => (
              <span className="numeric whitespace-nowrap">
                {place(row)}
                {row.byte !== null && (
                  <span className="block text-xs text-ink-faint">
                    {t('byte', { byte: formatNumber(row.byte, language) })}
                  </span>
                )}
              </span>
            ),
          },
          {
            key: 'value',
            head: t('value'),
            cell: (row) => (
              <span className="grid gap-1">
                {row.problems.map((problem, at) => (
                  <span key={at} className="text-sm">
                    {problem.column && <span className="text-ink-faint">{problem.column}: </span>}
                    <span className="numeric break-all">{problem.value ?? '–'}</span>
                  </span>
                ))}
              </span>
            ),
          },
          {
            key: 'reason',
            head: t('reason'),
            cell: (row) => (
              <span className="grid gap-1">
                {row.problems.map((problem) => (
                  <span key={problem.code + (problem.column ?? '')}>{problem[language]}</span>
                ))}
                {row.corrected && (
                  <span>
                    <Badge tone="good">{t('isCorrected')}</Badge>
                  </span>
                )}
              </span>
            ),
          },
        ]}
      />
      <Pager page={data.page} size={data.size} total={data.total} onPage={setPage} />
    </div>
  );
}

function TakeSheet({ listId, item }: { readonly listId: string; readonly item: Import }) {
  const t = useText(importMessages);
  const [open, setOpen] = useState(false);
  const [purpose, setPurpose] = useState<string>(t('usualPurpose'));
  const long = longNumber.test(purpose);
  const take = useMutation({
    mutationFn: () => takeSheet(listId, item.id, purpose.trim()),
    onSuccess: () => {
      setOpen(false);
      toast(t('downloaded'));
    },
  });
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('takeSheet')}</Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={t('takeSheet')}
        description={t('takeSheetWhy')}
        actions={
          <>
            <Button look="quiet" onClick={() => setOpen(false)}>
              {t('close')}
            </Button>
            <Button
              look="primary"
              type="submit"
              form="lembar-perbaikan"
              busy={take.isPending}
              disabled={purpose.trim() === '' || long}
            >
              {t('download')}
            </Button>
          </>
        }
      >
        <form
          id="lembar-perbaikan"
          className="grid gap-3"
          onSubmit={(event) => {
            event.preventDefault();
            take.mutate();
          }}
        >
          {take.error && <Banner kind="bad">{take.error.message}</Banner>}
          <TextField
            label={t('purpose')}
            hint={t('purposeHint')}
            required
            maxLength={500}
            value={purpose}
            onChange={(event) => setPurpose(event.target.value)}
            {...(long ? { error: t('longNumber') } : {})}
          />
        </form>
      </Dialog>
    </>
  );
}
