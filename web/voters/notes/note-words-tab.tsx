/**
 * The words of KETERANGAN that are read as hints: what holds today, what comes, and by which source; a trial on the
 * unit's own lists. Read by everybody, kept by the national administrator.
 */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type ListedNoteWords, noteWordKinds } from '../../../src/elections/voters/schema.ts';
import type { UnitId } from '../../../src/platform/schema.ts';
import { Card, NotVerified, Table } from '../../design/index.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { useCan, useUnit } from '../../identity/session.ts';
import { matchesNote } from './core/note-form.ts';
import { SearchedCard } from '../searched-card.tsx';
import { EditNoteWords } from './edit-note-words.tsx';
import { noteMessages } from './messages.ts';
import { NoteWordsSheet, WordsState } from './note-words-sheet.tsx';
import { noteWordsQuery } from './queries.ts';
import { TryOnList } from './try-on-list.tsx';

const keyOf = ({ kind, meaning, source, since }: ListedNoteWords): string => [kind, meaning, since, source].join('|');
const sameSource = (one: ListedNoteWords, other: ListedNoteWords): boolean =>
  one.kind === other.kind && one.meaning === other.meaning && one.source === other.source;

/** `keeps`: the unit in which the person may change words; undefined for everybody else. */
export function NoteWordsTab({ keeps }: { readonly keeps: UnitId | undefined }) {
  const t = useText(noteMessages);
  const { unitId } = useUnit();
  const readsLists = useCan('voters.read', unitId);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <p className="max-w-prose text-ink-soft">{t('intro')}</p>
      {readsLists && (
        <Card title={t('ownTitle')}>
          <p className="mb-3 max-w-prose text-sm text-ink-soft">{t('ownWhy')}</p>
          <TryOnList unitId={unitId} words={null} />
        </Card>
      )}
      <Kept keeps={keeps} />
    </div>
  );
}

function Kept({ keeps }: { readonly keeps: UnitId | undefined }) {
  const t = useText(noteMessages);
  const language = useLanguage();
  const { data, error } = useQuery(noteWordsQuery);
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState<string>();
  const [task, setTask] = useState<'add' | 'change'>();
  const opened = data?.find((one) => keyOf(one) === open);
  // What says something of the voter first; what is over stands with what took its place.
  const shown = data
    ?.filter(
      (one) =>
        matchesNote(one, typed, language) &&
        (one.state !== 'over' || !data.some((other) => other.state !== 'over' && sameSource(one, other))),
    )
    .toSorted((one, other) => noteWordKinds.indexOf(one.kind) - noteWordKinds.indexOf(other.kind));
  const close = () => {
    setOpen(undefined);
    setTask(undefined);
  };
  return (
    <>
      <SearchedCard
        words={{ search: t('search'), add: t('add'), noMatch: t('noMatch') }}
        typed={typed}
        onType={setTyped}
        onAdd={keeps === undefined ? undefined : () => setTask('add')}
        error={error}
        count={shown?.length}
      >
        <Rows rows={shown ?? []} onOpen={setOpen} />
      </SearchedCard>
      {opened && task === undefined && (
        <NoteWordsSheet
          words={opened}
          others={(data ?? []).filter((one) => sameSource(one, opened))}
          onChange={keeps === undefined ? undefined : () => setTask('change')}
          onClose={close}
        />
      )}
      {keeps !== undefined && task === 'add' && <EditNoteWords unitId={keeps} onClose={close} />}
      {keeps !== undefined && task === 'change' && opened && (
        <EditNoteWords words={opened} unitId={keeps} onClose={close} />
      )}
    </>
  );
}

/** Words that a row shows; all of them stand in its sheet. */
const shownWords = 6;

function Rows({ rows, onOpen }: { readonly rows: readonly ListedNoteWords[]; readonly onOpen: (key: string) => void }) {
  const t = useText(noteMessages);
  const language = useLanguage();
  return (
    <Table<ListedNoteWords>
      label={t('list')}
      rows={rows}
      rowKey={keyOf}
      columns={[
        {
          key: 'meaning',
          head: t('meaningOf'),
          cell: (row) => (
            <button
              type="button"
              onClick={() => onOpen(keyOf(row))}
              className="text-left font-semibold text-nila-text hover:underline"
            >
              {row.kind === 'spelling' ? row.meaning : row.label[language]}
            </button>
          ),
        },
        { key: 'kind', head: t('readAs'), cell: ({ kind }) => t(kind) },
        {
          key: 'words',
          head: t('words'),
          cell: ({ words }) => {
            const some = words.slice(0, shownWords).join(', ');
            return (
              <span className="text-sm break-words">
                {words.length > shownWords ? t('more', { words: some, n: words.length - shownWords }) : some}
              </span>
            );
          },
        },
        { key: 'held', head: t('held'), cell: (row) => <WordsState words={row} /> },
        {
          key: 'source',
          head: t('source'),
          cell: ({ source, verified }) => (
            <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-ink-soft">
              {source}
              {!verified && <NotVerified />}
            </span>
          ),
        },
      ]}
    />
  );
}
