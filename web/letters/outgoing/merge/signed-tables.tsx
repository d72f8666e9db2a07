/** Signed files of a list by how they stand, and the letters for which none came. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { outgoingIdSchema, type MergeRow, type OutgoingId, type SignedEntry } from '../../../../src/letters/schema.ts';
import { PagedCard, Table, type Column } from '../../../design/index.ts';
import { useLanguage } from '../../../i18n/language.ts';
import { useText } from '../../../i18n/messages.ts';
import { whyMessages } from '../signed-messages.ts';
import { EntryActs } from './entry-acts.tsx';
import { packMessages, unmatchedMessages } from './pack-messages.ts';
import { missingRowsQuery, signedEntriesQuery } from './queries.ts';

type EntryProps = {
  readonly id: OutgoingId;
  readonly state: 'terikat' | 'perlu-alasan' | 'tidak-cocok' | 'disisihkan';
  readonly at: number;
  readonly mayWrite: boolean;
};

export function EntryTable({ id, state, at, mayWrite }: EntryProps) {
  const t = useText(packMessages);
  const [page, setPage] = useState(1);
  const { data, error } = useQuery(signedEntriesQuery(id, state, page, at));
  const columns: Column<SignedEntry>[] = [
    { key: 'file', head: t('file'), cell: (entry) => <FileName id={id} entry={entry} /> },
    { key: 'row', head: t('row'), cell: ({ row }) => row && <RowLink id={row.letterId} n={row.n} to={row.to} /> },
    ...(state === 'terikat'
      ? [{ key: 'number', head: t('number'), cell: ({ row }: SignedEntry) => row?.number, className: 'numeric' }]
      : [{ key: 'why', head: t('why'), cell: (entry: SignedEntry) => <Why entry={entry} /> }]),
    ...(state === 'tidak-cocok' && mayWrite
      ? [{ key: 'acts', head: t('acts'), cell: (entry: SignedEntry) => <EntryActs id={id} entry={entry} /> }]
      : []),
  ];
  return (
    <PagedCard data={data} error={error} none={t('none')} label={t(state)} onPage={setPage}>
      {({ items }) => <Table compact label={t(state)} columns={columns} rows={items} rowKey={(entry) => entry.id} />}
    </PagedCard>
  );
}

function FileName({ id, entry }: { readonly id: OutgoingId; readonly entry: SignedEntry }) {
  const t = useText(packMessages);
  const { name, pack, kept } = entry;
  return (
    <span className="grid break-all">
      {kept ? (
        <a
          className="text-nila-text underline"
          href={`/api/letters/outgoing/${id}/merge/signed/files/${entry.id}`}
          aria-label={t('openFile', { name })}
        >
          {name}
        </a>
      ) : (
        name
      )}
      {pack !== name && <span className="text-sm text-ink-faint">{t('inPack', { pack })}</span>}
    </span>
  );
}

function RowLink({ id, n, to }: { readonly id: string; readonly n: number; readonly to: string }) {
  return (
    <Link
      to="/surat-keluar/$outgoingId"
      params={{ outgoingId: outgoingIdSchema.parse(id) }}
      className="text-nila-text hover:underline"
    >
      <span className="numeric">{n}</span> · <span lang="id">{to}</span>
    </Link>
  );
}

function Why({ entry: { why, about, failure, reason } }: { readonly entry: SignedEntry }) {
  const language = useLanguage();
  const ofPack = useText(unmatchedMessages);
  const ofFile = useText(whyMessages);
  return (
    <ul className="grid gap-0.5">
      {why.map((one) => (
        <li key={one}>
          {one in unmatchedMessages
            ? ofPack(one as keyof typeof unmatchedMessages, { about })
            : ofFile(one as keyof typeof whyMessages)}
        </li>
      ))}
      {reason !== null && <li className="font-semibold">{reason}</li>}
      {failure && <li className="text-sm text-ink-soft">{failure[language]}</li>}
    </ul>
  );
}

export function MissingTable({ id, at }: { readonly id: OutgoingId; readonly at: number }) {
  const t = useText(packMessages);
  const [page, setPage] = useState(1);
  const { data, error } = useQuery(missingRowsQuery(id, page, at));
  const columns: Column<MergeRow>[] = [
    { key: 'row', head: t('recipient'), cell: ({ id: rowId, n, to }) => <RowLink id={rowId} n={n} to={to} /> },
    { key: 'number', head: t('number'), cell: ({ letter }) => letter?.number, className: 'numeric' },
  ];
  return (
    <PagedCard data={data} error={error} none={t('noneMissing')} label={t('missing')} onPage={setPage}>
      {({ items }) => (
        <Table compact label={t('missing')} columns={columns} rows={items} rowKey={({ id: rowId }) => rowId} />
      )}
    </PagedCard>
  );
}
