/** What became of one file: how many of its rows were read, why the others were not, and what can be done about them. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Import, ListId } from '../../../src/elections/voters/schema.ts';
import { Badge, Banner, Button, Card, toastFailure, type Tone } from '../../design/index.ts';
import { formatBytes, formatDate, formatInstant, formatNumber } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { importMessages } from './messages.ts';
import { previewQuery, startImport } from './queries.ts';
import { RegionShare } from './region-share.tsx';
import { Rejects } from './rejects.tsx';
import { SendFile } from './send-file.tsx';
import { TakeSheet } from './take-sheet.tsx';

const tones: Record<Import['state'], Tone> = {
  diperiksa: 'attention',
  menunggu: 'attention',
  berjalan: 'attention',
  selesai: 'good',
  gagal: 'bad',
  dibatalkan: 'plain',
};

type Result = { readonly listId: ListId; readonly item: Import };
type Editable = { readonly mayEdit: boolean };

export function ImportResult({ listId, item, mayEdit }: Result & Editable) {
  const t = useText(importMessages);
  const language = useLanguage();
  const number = (value: number | null) => formatNumber(value ?? 0, language);
  const kept = item.purgedAt === null;
  const missed = item.state === 'gagal' || item.state === 'dibatalkan';
  return (
    <Card>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
        <FileName item={item} />
        {item.failure && <Banner kind="bad">{item.failure.message[language]}</Banner>}
        {missed && mayEdit && kept && item.looked && <Again listId={listId} item={item} />}
        {item.regions && item.regions.rows > 0 && <RegionShare share={item.regions} />}
        {item.account && <Account account={item.account} read={item.read ?? 0} />}
        {item.state === 'selesai' && (
          <p className="numeric">
            {t('equation', {
              read: number(item.read),
              accepted: number(item.accepted),
              rejected: number(item.rejected),
            })}
          </p>
        )}
        <Reasons reasons={item.reasons} />
        {kept && (item.rejected ?? 0) > 0 && <RejectedRows listId={listId} item={item} mayEdit={mayEdit} />}
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

/** Every line of the file: what is read, and what is not and why. */
function Account({ account, read }: { readonly account: NonNullable<Import['account']>; readonly read: number }) {
  const t = useText(importMessages);
  const language = useLanguage();
  const parts = (
    [
      ['ofAbove', account.above],
      ['ofBlank', account.blank],
      ['ofInside', account.inside],
      ['ofHidden', account.hidden],
      ['ofRead', read],
    ] as const
  )
    .filter(([key, count]) => count > 0 || key === 'ofRead')
    .map(([key, count]) => t(key, { count: formatNumber(count, language) }));
  return (
    <p className="numeric text-sm text-ink-soft">
      {t('account', { lines: formatNumber(account.lines, language), parts: parts.join(' + ') })}
    </p>
  );
}

function FileName({ item }: { readonly item: Import }) {
  const t = useText(importMessages);
  const language = useLanguage();
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <span className="font-semibold break-all">{item.name}</span>
      <Badge tone={tones[item.state]}>{t(item.state)}</Badge>
      {item.corrects && <Badge tone="nila">{t('correction')}</Badge>}
      <span className="text-sm text-ink-faint">
        {formatBytes(item.bytes, language)} ·{' '}
        {t('by', { name: item.createdByName, at: formatInstant(item.createdAt, language) })}
      </span>
    </div>
  );
}

function Reasons({ reasons }: { readonly reasons: Import['reasons'] }) {
  const language = useLanguage();
  if (reasons.length === 0) return null;
  return (
    <ul className="grid gap-1 text-sm">
      {reasons.map((reason) => (
        <li key={reason.code} className="flex gap-3">
          <span className="numeric w-16 shrink-0 text-right font-semibold">{formatNumber(reason.count, language)}</span>
          <span className="text-ink-soft">{reason[language]}</span>
        </li>
      ))}
    </ul>
  );
}

/** The rows that were not taken: looked at here, and corrected in a sheet that is taken and sent again. */
function RejectedRows({ listId, item, mayEdit }: Result & Editable) {
  const t = useText(importMessages);
  const [shown, setShown] = useState(false);
  const open = (item.rejected ?? 0) - item.corrected - item.notVoters;
  const mayCorrect = mayEdit && open > 0 && item.corrects === null;
  return (
    <>
      <div className="flex flex-wrap gap-2">
        <Button aria-expanded={shown} onClick={() => setShown(!shown)}>
          {t(shown ? 'hideRejects' : item.corrects === null ? 'showRejects' : 'showLines')}
        </Button>
        {mayCorrect && <TakeSheet listId={listId} item={item} />}
      </div>
      {item.corrects !== null && <p className="text-sm text-ink-soft">{t('stillCounted')}</p>}
      {shown && <Rejects listId={listId} item={item} />}
      {mayCorrect && (
        <details>
          <summary className="rounded-sm font-semibold text-nila-text">{t('uploadSheet')}</summary>
          <div className="pt-3">
            <SendFile listId={listId} corrects={item.id} hint={t('uploadSheetHint')} />
          </div>
        </details>
      )}
    </>
  );
}

/** Starts a failed or cancelled import once more, with the mapping that is kept for files like it. */
function Again({ listId, item }: Result) {
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
