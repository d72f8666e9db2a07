/** The queues with their counts, and the letters of the one that is open. Arrows move from letter to letter. */
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, type KeyboardEvent, type RefObject } from 'react';
import {
  dispositionQueues,
  letterQueues,
  type DispositionQueue,
  type LetterQueue,
  type LetterSummary,
} from '../../src/letters/schema.ts';
import { Banner, cx, Pager, Skeleton, TextField } from '../design/index.ts';
import { useTypedSearch } from '../forms/use-typed-search.ts';
import { formatDate } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { useUnit } from '../identity/session.ts';
import { LetterMarks } from './marks.tsx';
import { letterMessages } from './messages.ts';
import { lettersQuery, queuedQuery } from './queries.ts';
import { Queues, type Asked } from './queue-tiles.tsx';

function useAsked(): Asked {
  const { antrean, jabatan } = useSearch({ from: '/staff/surat' });
  const mine = dispositionQueues.find((queue) => queue === jabatan);
  if (mine !== undefined) return { mine };
  return { queue: letterQueues.find((queue) => queue === antrean) ?? 'semua' };
}

export function LetterList({ chosen }: { readonly chosen: string | undefined }) {
  const asked = useAsked();
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-3">
      <Queues asked={asked} />
      {'mine' in asked ? (
        <QueuedLetters queue={asked.mine} chosen={chosen} />
      ) : (
        <OfficeLetters queue={asked.queue} chosen={chosen} />
      )}
    </div>
  );
}

function OfficeLetters({ queue, chosen }: { readonly queue: LetterQueue; readonly chosen: string | undefined }) {
  const t = useText(letterMessages);
  const { unitId } = useUnit();
  const { cari, halaman = 1 } = useSearch({ from: '/staff/surat' });
  const navigate = useNavigate({ from: '/surat' });
  const { data, error } = useQuery(lettersQuery(unitId, queue, halaman, cari));
  const typed = useTypedSearch(
    cari ?? '',
    (words) =>
      void navigate({
        search: ({ cari: _c, halaman: _h, ...rest }) => ({ ...rest, ...(words ? { cari: words } : {}) }),
        replace: true,
      }),
  );
  return (
    <>
      <TextField type="search" label={t('search')} {...typed} />
      {error && <Banner kind="bad">{error.message}</Banner>}
      {!data && !error && <Skeleton lines={6} />}
      {data && <Letters items={data.items.map((letter) => ({ letter }))} chosen={chosen} words={cari} />}
      {data && (
        <Pager
          page={data.page}
          size={data.size}
          total={data.total}
          onPage={(page) => void navigate({ search: (before) => ({ ...before, halaman: page }) })}
        />
      )}
    </>
  );
}

function QueuedLetters({ queue, chosen }: { readonly queue: DispositionQueue; readonly chosen: string | undefined }) {
  const t = useText(letterMessages);
  const language = useLanguage();
  const { unitId } = useUnit();
  const { halaman = 1 } = useSearch({ from: '/staff/surat' });
  const navigate = useNavigate({ from: '/surat' });
  const { data, error } = useQuery(queuedQuery(unitId, queue, halaman));
  if (error) return <Banner kind="bad">{error.message}</Banner>;
  if (!data) return <Skeleton lines={6} />;
  const items = data.items.map(({ id, letter, from, due }) => ({
    key: id,
    letter,
    line: [from, due && t('dueOn', { day: formatDate(due, language) })].filter(Boolean).join(' · '),
  }));
  return (
    <>
      <Letters items={items} chosen={chosen} />
      <Pager
        page={data.page}
        size={data.size}
        total={data.total}
        onPage={(page) => void navigate({ search: (before) => ({ ...before, halaman: page }) })}
      />
    </>
  );
}

type Item = { readonly key?: string; readonly letter: LetterSummary; readonly line?: string };

type ListOf = {
  readonly items: readonly Item[];
  readonly chosen: string | undefined;
  /** Searched for among them. */
  readonly words?: string | undefined;
};

function Letters({ items, chosen, words }: ListOf) {
  const t = useText(letterMessages);
  const list = useRef<HTMLUListElement>(null);
  useNextRow(
    list,
    items.map(({ letter }) => letter.id),
    chosen,
  );
  const move = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    const links = [...(list.current?.querySelectorAll<HTMLElement>('a[data-letter]') ?? [])].filter(
      (link) => link.offsetParent !== null,
    );
    const next = links[links.indexOf(document.activeElement as HTMLElement) + step];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
    // Where there is room beside the list, the letter is shown at once.
    if (next.dataset['letter'] === 'beside') next.click();
  };
  if (items.length === 0)
    return (
      <p className="text-ink-soft">
        {words === undefined ? `${t('noneTitle')}. ${t('none')}` : t('noMatch', { words })}
      </p>
    );
  return (
    <ul
      ref={list}
      aria-label={t('letters')}
      onKeyDown={move}
      className="divide-y divide-line rounded-lg border border-line bg-surface"
    >
      {items.map(({ key, letter, line }) => (
        <li key={key ?? letter.id} className={cx(letter.id === chosen && 'bg-nila-soft')}>
          {/* Beside the list on a wide screen, on a page of its own on a narrow one. */}
          <Link
            to="/surat"
            search={(before) => ({ ...before, surat: letter.id })}
            data-letter="beside"
            aria-current={letter.id === chosen ? 'true' : undefined}
            className="block px-3 py-2.5 hover:bg-sunken max-lg:hidden"
          >
            <Row letter={letter} line={line} />
          </Link>
          <Link
            to="/surat/$letterId"
            params={{ letterId: letter.id }}
            data-letter="page"
            className="block px-3 py-2.5 hover:bg-sunken lg:hidden"
          >
            <Row letter={letter} line={line} />
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** A letter that was dealt with leaves its queue: the hand goes to the one that takes its place, or to the queue. */
function useNextRow(
  list: RefObject<HTMLUListElement | null>,
  ids: readonly string[],
  chosen: string | undefined,
): void {
  const before = useRef(ids);
  const now = ids.join(' ');
  useEffect(() => {
    const place = chosen === undefined ? -1 : before.current.indexOf(chosen);
    before.current = now === '' ? [] : now.split(' ');
    const hasLeft = place >= 0 && !before.current.includes(chosen ?? '');
    if (!hasLeft || document.activeElement !== document.body) return;
    const rows = list.current?.querySelectorAll<HTMLElement>('a[data-letter=beside]');
    (rows?.[Math.min(place, rows.length - 1)] ?? document.querySelector<HTMLElement>('a[data-queue=open]'))?.focus();
  }, [list, now, chosen]);
}

function Row({ letter, line }: { readonly letter: LetterSummary; readonly line: string | undefined }) {
  const t = useText(letterMessages);
  const language = useLanguage();
  return (
    <span className="grid gap-1">
      <span lang="id" className="line-clamp-2 font-semibold break-words">
        {letter.title}
      </span>
      <span className="text-sm break-words text-ink-soft">
        {[letter.sender, letter.number, letter.date && formatDate(letter.date, language)].filter(Boolean).join(' · ')}
      </span>
      {line && <span className="text-sm text-ink-soft">{line}</span>}
      <span className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-ink-faint">
        <span className="numeric">{t('agendaOf', { agenda: letter.agenda, year: letter.year })}</span>
        {letter.due && <span>{t('dueOn', { day: formatDate(letter.due, language) })}</span>}
        <LetterMarks letter={letter} />
      </span>
    </span>
  );
}
