/** The queues of letters with what waits in each; the number on a tile is how many rows its list has. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import {
  dispositionQueues,
  letterQueues,
  outgoingQueues,
  type DispositionQueue,
  type LetterQueue,
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
type TileGroup = { readonly key: string; readonly says: string; readonly tiles: readonly QueueTile[] };

function useTiles(asked: Asked): readonly TileGroup[] {
  const t = useText(letterMessages);
  const arrivals = useText(arrivalMessages);
  const { unitId } = useUnit();
  const { data } = useQuery(tilesQuery(unitId));
  const tile = (key: string, rest: Omit<QueueTile, 'key'>): QueueTile => ({ key, ...rest });
  return [
    {
      key: 'office',
      says: t('ofOffice'),
      tiles: [
        tile('belum-dicatat', {
          says: arrivals('title'),
          count: data?.arrivals ?? 0,
          on: false,
          to: '/surat/belum-dicatat',
          search: {},
        }),
        ...offered.map((queue) =>
          tile(queue, {
            says: t(queue),
            count: data?.letters[queue] ?? 0,
            on: 'queue' in asked && asked.queue === queue,
            to: '/surat',
            search: { antrean: queue },
          }),
        ),
      ],
    },
    {
      key: 'mine',
      says: t('mine'),
      tiles: dispositionQueues.map((queue) =>
        tile(queue, {
          says: t(queue),
          count: data?.dispositions[queue] ?? 0,
          on: 'mine' in asked && asked.mine === queue,
          to: '/surat',
          search: { jabatan: queue },
        }),
      ),
    },
    {
      key: 'outgoing',
      says: t('outgoingQueues'),
      tiles: outgoingQueues.map((queue) =>
        tile(queue, {
          says: t(queue),
          count: data?.outgoing[queue] ?? 0,
          on: false,
          to: '/surat-keluar',
          search: { antrean: queue },
        }),
      ),
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
