/** What SRIKANDI's list of a month and the house say otherwise; each gets a reason until none is left. */
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import {
  differenceKinds,
  differenceKindWords,
  differenceReasons,
  differenceReasonWords,
  letterIdSchema,
  type DifferenceSide,
  type ExchangeFile,
  type LetterDifference,
} from '../../../src/letters/schema.ts';
import { Badge, Banner, Button, Card, Checkbox, Pager, SelectField, Skeleton, TextField } from '../../design/index.ts';
import { formatDate, formatInstant, formatNumber } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { given } from '../../shell/search-params.ts';
import { exchangeMessages } from './messages.ts';
import { SheetButton } from './pieces.tsx';
import { differencesQuery, explain, reopen, useExchangeCall } from './queries.ts';

export function DifferencesCard({ file, manages }: { readonly file: ExchangeFile; readonly manages: boolean }) {
  const t = useText(exchangeMessages);
  const language = useLanguage();
  const { id, state, differences } = file;
  const { macam, semua, halaman = 1 } = useSearch({ from: '/staff/surat/srikandi/$fileId' });
  const navigate = useNavigate({ from: '/surat/srikandi/$fileId' });
  const kind = differenceKinds.find((one) => one === macam);
  const open = semua !== 'ya';
  const { data, error } = useQuery(differencesQuery(id, halaman, kind, open, state));
  const go = (search: {
    readonly macam?: string | undefined;
    readonly semua?: string | undefined;
    readonly halaman?: number;
  }) => void navigate({ search: (before) => given({ ...before, halaman: undefined, ...search }) });
  if (differences?.all === 0) return <Banner kind="good">{t('zero')}</Banner>;
  const left = differences?.open ?? 0;
  return (
    <Card title={t('differences')}>
      <p className="mb-3">{left === 0 ? t('zeroOpen') : t('openLeft', { open: formatNumber(left, language) })}</p>
      <div className="mb-3 flex flex-wrap items-end gap-3">
        <SelectField
          label={t('kind')}
          value={kind ?? ''}
          options={[
            { value: '', label: t('all') },
            ...differenceKinds.map((value) => ({ value, label: differenceKindWords[value][language] })),
          ]}
          onChange={({ target }) => go({ macam: target.value === '' ? undefined : target.value })}
          className="max-sm:basis-full sm:w-56"
        />
        <Checkbox
          label={t('showExplained')}
          checked={!open}
          onChange={({ target }) => go({ semua: target.checked ? 'ya' : undefined })}
        />
        <SheetButton id={id} what="perbedaan" />
      </div>
      {error ? (
        <Banner kind="bad">{error.message}</Banner>
      ) : data === undefined ? (
        <Skeleton lines={6} />
      ) : (
        <>
          <ul className="grid gap-3">
            {data.items.map((one) => (
              <Difference key={one.id} found={one} manages={manages} />
            ))}
          </ul>
          <Pager page={data.page} size={data.size} total={data.total} onPage={(page) => go({ halaman: page })} />
        </>
      )}
    </Card>
  );
}

function Difference({ found, manages }: { readonly found: LetterDifference; readonly manages: boolean }) {
  const t = useText(exchangeMessages);
  const language = useLanguage();
  const { kind, ours, theirs, reason, note, decidedByName, decidedAt } = found;
  return (
    <li className="rounded-md border border-line p-3">
      <Badge tone={reason === null ? 'attention' : 'plain'}>{differenceKindWords[kind][language]}</Badge>
      <div className="my-2 grid gap-3 sm:grid-cols-2">
        <Side head={t('here')} side={ours} />
        <Side head={t('there')} side={theirs} />
      </div>
      {reason === null ? (
        manages && <Explain found={found} />
      ) : (
        <p className="flex flex-wrap items-center gap-2 text-sm">
          <strong>{differenceReasonWords[reason][language]}</strong>
          {note}
          <span className="text-ink-faint">
            {t('by', { name: decidedByName ?? '', at: decidedAt === null ? '' : formatInstant(decidedAt, language) })}
          </span>
          {manages && <Reopen found={found} />}
        </p>
      )}
    </li>
  );
}

function Side({ head, side }: { readonly head: string; readonly side: DifferenceSide | null }) {
  const t = useText(exchangeMessages);
  const language = useLanguage();
  const letterId = letterIdSchema.safeParse(side?.letter?.id).data;
  return (
    <div>
      <h3 className="text-sm font-semibold text-ink-soft">{head}</h3>
      {side === null ? (
        <p className="text-ink-faint">{t('nothing')}</p>
      ) : (
        <p className="break-words">
          <span className="numeric font-semibold break-all">{side.number}</span>
          {side.date !== null && <span> · {formatDate(side.date, language, 'short')}</span>}
          <span lang="id" className="block">
            {[side.subject, side.party].filter(Boolean).join(' — ')}
          </span>
          {side.letter?.type === 'letter' && letterId !== undefined ? (
            <Link to="/surat/$letterId" params={{ letterId }} className="text-sm text-nila-text hover:underline">
              {t('agendaNumber', { place: side.place })}
            </Link>
          ) : (
            side.place !== '' && <span className="text-sm text-ink-faint">{t('place', { place: side.place })}</span>
          )}
        </p>
      )}
    </div>
  );
}

function Explain({ found: { id } }: { readonly found: LetterDifference }) {
  const t = useText(exchangeMessages);
  const language = useLanguage();
  const [code, setCode] = useState('');
  const [note, setNote] = useState('');
  const reason = differenceReasons.find((one) => one === code);
  const send = useExchangeCall((chosen: (typeof differenceReasons)[number]) => explain(id, chosen, note));
  return (
    <form
      className="flex flex-wrap items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (reason !== undefined) send.mutate(reason);
      }}
    >
      <SelectField
        label={t('reason')}
        value={code}
        options={[
          { value: '', label: t('choose') },
          ...differenceReasons.map((value) => ({ value, label: differenceReasonWords[value][language] })),
        ]}
        onChange={({ target }) => setCode(target.value)}
        className="max-sm:basis-full sm:w-64"
      />
      <TextField
        label={t('note')}
        value={note}
        {...(reason === 'lainnya' ? { hint: t('noteNeeded') } : {})}
        onChange={({ target }) => setNote(target.value)}
        className="max-sm:basis-full sm:w-72"
      />
      <Button type="submit" busy={send.isPending} disabled={reason === undefined}>
        {t('save')}
      </Button>
    </form>
  );
}

function Reopen({ found: { id } }: { readonly found: LetterDifference }) {
  const t = useText(exchangeMessages);
  const call = useExchangeCall(() => reopen(id));
  return (
    <Button look="quiet" size="small" busy={call.isPending} onClick={() => call.mutate(undefined)}>
      {t('reopen')}
    </Button>
  );
}
