/** The queues of letters with what waits in each; the number on a tile is how many rows its list has. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import {
  dispositionQueues,
  letterQueues,
  outgoingQueues,
  type DispositionQueue,
  type LetterQueue,
  type OutgoingQueue,
} from '../../src/letters/schema.ts';
import { Badge, cx } from '../design/index.ts';
import { useText } from '../i18n/messages.ts';
import { useUnit } from '../identity/session.ts';
import { arrivalMessages } from './arrival-messages.ts';
import { letterMessages } from './messages.ts';
import { tilesQuery } from './queries.ts';

/** Queues of the office; what is cancelled is found under all. */
const offered = letterQueues.filter((queue) => queue !== 'batal');

/** The queue that is open: of the office, or of the reader's posts. */
export type Asked = { readonly queue: LetterQueue } | { readonly mine: DispositionQueue };

/** A queue, and where it leads: of this page, or of what the unit writes. */
type QueueTile = {
  readonly key: string;
  readonly says: string;
  readonly count: number;
  readonly on: boolean;
  readonly to: '/surat' | '/surat/belum-dicatat' | '/surat-keluar';
  readonly search: { readonly antrean?: string; readonly jabatan?: string };
};
type Queue = LetterQueue | DispositionQueue | OutgoingQueue;
type TileGroup = { readonly key: string; readonly says: string; readonly tiles: readonly QueueTile[] };

function useTiles(asked: Asked): readonly TileGroup[] {
  const t = useText(letterMessages);
  const arrivals = useText(arrivalMessages);
  const { unitId } = useUnit();
  const { data } = useQuery(tilesQuery(unitId));
  type Shared = Pick<QueueTile, 'to'> & { readonly as: keyof QueueTile['search']; readonly open?: string };
  const tiles = (
    queues: readonly Queue[],
    counts: Readonly<Partial<Record<Queue, number>>> | undefined,
    { to, as, open }: Shared,
  ): QueueTile[] =>
    queues.map((key) => ({
      key,
      says: t(key),
      count: counts?.[key] ?? 0,
      on: open === key,
      to,
      search: { [as]: key },
    }));
  const arrived: QueueTile = {
    key: 'belum-dicatat',
    says: arrivals('title'),
    count: data?.arrivals ?? 0,
    on: false,
    to: '/surat/belum-dicatat',
    search: {},
  };
  const ofOffice: Shared = { to: '/surat', as: 'antrean', ...('queue' in asked && { open: asked.queue }) };
  const ofPosts: Shared = { to: '/surat', as: 'jabatan', ...('mine' in asked && { open: asked.mine }) };
  return [
    { key: 'office', says: t('ofOffice'), tiles: [arrived, ...tiles(offered, data?.letters, ofOffice)] },
    { key: 'mine', says: t('mine'), tiles: tiles(dispositionQueues, data?.dispositions, ofPosts) },
    {
      key: 'outgoing',
      says: t('outgoingQueues'),
      tiles: tiles(outgoingQueues, data?.outgoing, { to: '/surat-keluar', as: 'antrean' }),
    },
  ];
}

/** Queues in which something waits, and all letters; the empty ones are behind one line. */
export function Queues({ asked }: { readonly asked: Asked }) {
  const t = useText(letterMessages);
  const groups = useTiles(asked);
  const isShown = ({ key, count, on }: QueueTile) => count > 0 || on || key === 'semua';
  const waiting = groups.map((group) => ({ ...group, tiles: group.tiles.filter(isShown) }));
  const empty = groups.map((group) => ({ ...group, tiles: group.tiles.filter((tile) => !isShown(tile)) }));
  const count = empty.reduce((sum, { tiles }) => sum + tiles.length, 0);
  return (
    <nav aria-label={t('queues')} className="grid grid-cols-[minmax(0,1fr)] gap-2">
      <Groups of={waiting} />
      {count > 0 && (
        <details>
          <summary className="w-fit cursor-pointer rounded-sm text-sm text-ink-soft">
            {t('emptyQueues', { count })}
          </summary>
          <div className="grid grid-cols-[minmax(0,1fr)] gap-2 pt-2">
            <Groups of={empty} />
          </div>
        </details>
      )}
    </nav>
  );
}

const Groups = ({ of }: { readonly of: readonly TileGroup[] }) =>
  of
    .filter(({ tiles }) => tiles.length > 0)
    .map(({ key, says, tiles }) => (
      <div key={key} role="group" aria-label={says} className="grid grid-cols-[minmax(0,1fr)] gap-1.5">
        {key !== 'office' && <p className="text-sm font-semibold">{says}</p>}
        <div className="flex flex-wrap gap-1.5">
          {tiles.map((tile) => (
            <Tile key={tile.key} tile={tile} />
          ))}
        </div>
      </div>
    ));

export function Tile({ tile: { to, search, on, says, count } }: { readonly tile: QueueTile }) {
  return (
    <Link
      to={to}
      search={search as never}
      aria-current={on ? 'true' : undefined}
      data-queue={on ? 'open' : undefined}
      className={cx(
        'flex shrink-0 items-center gap-1.5 rounded-md border px-2.5 py-1.5 text-sm',
        on
          ? 'border-nila bg-nila-soft font-semibold text-nila-text'
          : 'border-line bg-surface hover:border-line-strong',
      )}
    >
      {says}
      {count > 0 && <Badge tone="plain">{count}</Badge>}
    </Link>
  );
}
