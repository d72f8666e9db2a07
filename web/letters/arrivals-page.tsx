/** What came in by itself: each with what was read of it, its picture beside it, and one key that registers it. */
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import Inbox from 'lucide-react/icons/inbox';
import { useRef, useState, type KeyboardEvent } from 'react';
import type { Arrival, Dismissal } from '../../src/letters/schema.ts';
import { Banner, EmptyState, Pager, Skeleton, toast } from '../design/index.ts';
import { useText } from '../i18n/messages.ts';
import { useCan, useUnit } from '../identity/session.ts';
import type { SecurityClass } from '../../src/platform/schema.ts';
import { ArrivalCard, startClass } from './arrival-card.tsx';
import { arrivalMessages } from './arrival-messages.ts';
import { BackToLetters } from './back-to-letters.tsx';
import { InboxCard } from './inbox-card.tsx';
import { LetterImage } from './letter-image.tsx';
import { arrivalsQuery, dismissArrival, registerLetter, returnArrival, useLetterCall } from './queries.ts';

export function ArrivalsPage() {
  const t = useText(arrivalMessages);
  const { unitId } = useUnit();
  const { halaman = 1 } = useSearch({ from: '/staff/surat/belum-dicatat' });
  const navigate = useNavigate({ from: '/surat/belum-dicatat' });
  const { data, error } = useQuery(arrivalsQuery(unitId, halaman));
  return (
    <div className="mx-auto grid max-w-[84rem] grid-cols-[minmax(0,1fr)] gap-4">
      <header className="grid gap-1">
        <BackToLetters />
        <h1 className="text-2xl font-bold">{t('title')}</h1>
        <p className="text-ink-soft">{t('lead')}</p>
        <p className="text-sm text-ink-faint max-lg:hidden">{t('keys')}</p>
      </header>
      {error && <Banner kind="bad">{error.message}</Banner>}
      {!data && !error && <Skeleton lines={8} />}
      {data && data.items.length === 0 && <EmptyState icon={<Inbox className="size-6" />} title={t('none')} />}
      {data && data.items.length > 0 && <Queue items={data.items} />}
      {data && (
        <Pager
          page={data.page}
          size={data.size}
          total={data.total}
          onPage={(page) => void navigate({ search: { halaman: page } })}
        />
      )}
      <InboxCard unitId={unitId} />
    </div>
  );
}

/** The first is chosen until another is; where what was settled leaves, what then stands in its place is. */
function Queue({ items }: { readonly items: readonly Arrival[] }) {
  const t = useText(arrivalMessages);
  const mayRegister = useCan('letters.register');
  const list = useRef<HTMLUListElement>(null);
  const [chosen, setChosen] = useState<{ readonly paperId: string | undefined; readonly at: number }>();
  const found = items.findIndex(({ paperId }) => paperId === chosen?.paperId);
  const at = found >= 0 ? found : Math.min(chosen?.at ?? 0, items.length - 1);
  const current = items[at] ?? items[0];
  const { register, dismiss } = useSettling();
  const [classes, setClasses] = useState<Readonly<Record<string, SecurityClass>>>({});
  const classOf = (arrival: Arrival) => classes[arrival.paperId] ?? startClass(arrival);
  const setClass = ({ paperId }: Arrival, security: SecurityClass) => setClasses({ ...classes, [paperId]: security });
  const nextClass = (arrival: Arrival) => {
    const { classes: open } = arrival;
    const next = open[(open.indexOf(classOf(arrival)) + 1) % open.length];
    if (next !== undefined) setClass(arrival, next);
  };
  const choose = (index: number) => {
    const place = Math.min(Math.max(index, 0), items.length - 1);
    const next = items[place];
    setChosen({ paperId: next?.paperId, at: place });
    list.current?.querySelector<HTMLElement>(`[data-arrival="${next?.paperId}"]`)?.focus();
  };
  const act = (event: KeyboardEvent<HTMLElement>) => {
    const { key, ctrlKey, metaKey, altKey, target } = event;
    if (ctrlKey || metaKey || altKey || !(target instanceof HTMLElement) || current === undefined) return;
    if (target.closest('input, textarea, select, [role=dialog]') !== null) return;
    const acts: Readonly<Record<string, () => void>> = {
      ArrowDown: () => choose(at + 1),
      ArrowUp: () => choose(at - 1),
      ...(mayRegister && {
        k: () => nextClass(current),
        r: () => register(current, classOf(current)),
        s: () => dismiss(current, 'ganda'),
        x: () => dismiss(current, 'bukan-surat'),
      }),
    };
    const chosenAct = acts[key.length === 1 ? key.toLowerCase() : key];
    if (chosenAct === undefined) return;
    event.preventDefault();
    chosenAct();
  };
  return (
    <div
      role="group"
      aria-label={t('title')}
      onKeyDown={act}
      className="grid grid-cols-[minmax(0,1fr)] gap-4 lg:grid-cols-2"
    >
      <ul ref={list} className="grid content-start gap-3">
        {items.map((arrival, place) => (
          <li key={arrival.paperId}>
            <ArrivalCard
              arrival={arrival}
              isChosen={arrival.paperId === current?.paperId}
              mayRegister={mayRegister}
              onChoose={() => setChosen({ paperId: arrival.paperId, at: place })}
              security={classOf(arrival)}
              onSecurity={(security) => setClass(arrival, security)}
              onRegister={() => register(arrival, classOf(arrival))}
              onDismiss={(why) => dismiss(arrival, why)}
            />
          </li>
        ))}
      </ul>
      {current && (
        <div className="max-lg:hidden lg:sticky lg:top-18 lg:self-start">
          <LetterImage
            key={current.paperId}
            letter={{ paperId: current.paperId, pages: null, reading: current.readable ? 'siap' : 'gagal' }}
          />
        </div>
      )}
    </div>
  );
}

function useSettling() {
  const t = useText(arrivalMessages);
  const { unitId } = useUnit();
  const registering = useLetterCall(
    ({ arrival: { paperId, arrivedOn }, security }: { readonly arrival: Arrival; readonly security: SecurityClass }) =>
      registerLetter({ unitId, paperId, receivedOn: arrivedOn, security }),
    ({ agenda }) => toast(t('registered', { agenda })),
  );
  const returning = useLetterCall(returnArrival);
  const dismissing = useLetterCall(
    ({ paperId, why }: { readonly paperId: Arrival['paperId']; readonly why: Dismissal }) =>
      dismissArrival(paperId, why),
    ({ paperId }) => toast(t('dismissed'), { undo: () => returning.mutate(paperId) }),
  );
  const isBusy = registering.isPending || dismissing.isPending;
  return {
    register: (arrival: Arrival, security: SecurityClass) => void (isBusy || registering.mutate({ arrival, security })),
    dismiss: ({ paperId }: Arrival, why: Dismissal) => void (isBusy || dismissing.mutate({ paperId, why })),
  };
}
