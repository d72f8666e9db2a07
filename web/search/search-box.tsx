/**
 * The one search box, on every page, at the key "/". While somebody types it lists what fits best; Enter shows all of
 * it. Arrow keys and Enter open what is listed.
 */
import { Autocomplete as Base } from '@base-ui/react/autocomplete';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useRouterState } from '@tanstack/react-router';
import Search from 'lucide-react/icons/search';
import { useEffect, useRef, useState, type SyntheticEvent } from 'react';
import { maskNumbers } from '../../src/platform/schema.ts';
import type { Hit } from '../../src/search/schema.ts';
import { cx, Key } from '../design/index.ts';
import { MarkedWords } from '../documents/marked-words.tsx';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { useCan } from '../identity/session.ts';
import { useRooms } from '../shell/room.ts';
import { hitGoal } from './goal.ts';
import { searchMessages } from './messages.ts';
import { suggestionsQuery } from './queries.ts';
import type { SearchAddress } from './address.ts';
import { useQuiet } from './use-quiet.ts';

/** What a line of the list leads to. */
type Line = { readonly key: string; readonly go: () => void } & ({ readonly hit: Hit } | { readonly says: string });

export function SearchBox() {
  const asked = useRouterState({
    select: ({ location }) => (location.pathname === '/cari' ? ((location.search as SearchAddress).q ?? '') : ''),
  });
  return <Box key={asked} begins={asked} />;
}

/** `begins`: what the page of results was asked for. */
function Box({ begins }: { readonly begins: string }) {
  const t = useText(searchMessages);
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(begins);
  const [open, setOpen] = useState(false);
  // Numbers of people stand in no address.
  const words = maskNumbers(typed.trim());
  const lines = useLines(words);
  useSlash(input);
  const done = () => {
    setOpen(false);
    setTyped(begins);
    input.current?.blur();
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    done();
    void navigate({ to: '/cari', search: words === '' ? {} : { q: words } });
  };
  return (
    <form role="search" onSubmit={submit} className="relative min-w-0 flex-1 max-lg:hidden lg:max-w-72">
      <Search
        aria-hidden
        className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-ink-faint"
      />
      <Base.Root
        items={lines as Line[]}
        mode="none"
        open={open && words.length > 1 && lines.length > 0}
        onOpenChange={setOpen}
        value={typed}
        itemToStringValue={({ key }: Line) => key}
        onValueChange={(next, { reason }) => {
          if (reason !== 'item-press') setTyped(next);
        }}
      >
        <Base.Input
          ref={input}
          type="search"
          aria-label={t('searchAll')}
          title={`${t('searchAll')} (${t('key')})`}
          placeholder={t('search')}
          autoComplete="off"
          // With nothing of the list chosen, an open list would keep the key to itself.
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.currentTarget.hasAttribute('aria-activedescendant')) submit(event);
          }}
          className={cx(
            'h-9 w-full rounded-md border border-line-strong bg-surface pr-8 pl-8.5 text-sm',
            'placeholder:text-ink-faint [&::-webkit-search-cancel-button]:hidden',
          )}
        />
        <span aria-hidden className="pointer-events-none absolute top-1/2 right-2 -translate-y-1/2">
          {typed === '' && <Key>/</Key>}
        </span>
        <List onDone={done} />
      </Base.Root>
    </form>
  );
}

function List({ onDone }: { readonly onDone: () => void }) {
  return (
    <Base.Portal>
      <Base.Positioner sideOffset={6} align="start" className="z-50 outline-none">
        <Base.Popup
          className={cx('w-[min(34rem,calc(100vw-1.5rem))] rounded-md border border-line bg-surface py-1 shadow-high')}
        >
          <Base.List className="max-h-[min(28rem,var(--available-height))] overflow-y-auto overscroll-contain">
            {(line: Line) => (
              <Base.Item
                key={line.key}
                value={line}
                onClick={() => {
                  onDone();
                  line.go();
                }}
                className="cursor-pointer px-3 py-2 outline-none select-none data-highlighted:bg-nila-soft"
              >
                {'hit' in line ? (
                  <HitLine hit={line.hit} />
                ) : (
                  <span className="text-sm font-semibold text-nila-text">{line.says}</span>
                )}
              </Base.Item>
            )}
          </Base.List>
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  );
}

/** On a narrow screen the box is a page of its own. */
export function SearchLink() {
  const t = useText(searchMessages);
  return (
    <Link
      to="/cari"
      aria-label={t('searchAll')}
      className="grid size-9 shrink-0 place-items-center rounded-md text-ink-soft hover:bg-sunken lg:hidden"
    >
      <Search aria-hidden className="size-5" />
    </Link>
  );
}

function HitLine({ hit }: { readonly hit: Hit }) {
  const language = useLanguage();
  const [passage] = hit.passages;
  return (
    <span className="grid gap-0.5">
      <span className="flex items-baseline gap-2">
        <span className="min-w-0 truncate font-semibold">{hit.title}</span>
        <span className="shrink-0 text-xs text-ink-faint">{hit.label[language]}</span>
      </span>
      {passage && (
        <span className="line-clamp-2 text-sm text-ink-soft">
          <MarkedWords text={passage.text} marks={passage.marks.map(([start, end]) => ({ start, end }))} />
        </span>
      )}
    </span>
  );
}

/** What fits the words, then the ways to all results and to an answer. */
function useLines(words: string): readonly Line[] {
  const t = useText(searchMessages);
  const rooms = useRooms();
  const navigate = useNavigate();
  const mayAsk = useCan('answers.ask');
  const { data } = useQuery(suggestionsQuery(useQuiet(words)));
  if (words.length < 2) return [];
  const hits = (data?.hits ?? []).flatMap((hit): Line[] => {
    const goal = hitGoal(rooms, hit, hit.passages[0]);
    return goal ? [{ key: `${hit.type} ${hit.id}`, hit, go: () => void navigate(goal as never) }] : [];
  });
  return [
    ...hits,
    { key: 'all', says: t('allResults', { words }), go: () => void navigate({ to: '/cari', search: { q: words } }) },
    ...(mayAsk
      ? [
          {
            key: 'ask',
            says: t('askInstead', { words }),
            go: () => void navigate({ to: '/tanya', search: { q: words } }),
          },
        ]
      : []),
  ];
}

/** "/" brings the hand to the box, unless it is typing already. */
function useSlash(input: React.RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const go = (event: KeyboardEvent) => {
      const { target } = event;
      const typing =
        target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || typing) return;
      event.preventDefault();
      input.current?.focus();
    };
    document.addEventListener('keydown', go);
    return () => document.removeEventListener('keydown', go);
  }, [input]);
}
