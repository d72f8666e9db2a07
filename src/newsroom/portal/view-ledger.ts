/**
 * Readings wait here for a moment and are written down together. A crash loses what the last 400 ms brought, and what
 * was being written; a database that is away loses nothing until 100 000 readings wait.
 */
import { sql } from 'kysely';
import { unitBySlug } from '../../identity/index.ts';
import { localTime, printError, publicActor, troubleOf, type Platform } from '../../platform/index.ts';

export type Item = { readonly unitSlug: string; readonly number: number };
export type Ledger = {
  /** Whether this reading was added within this minute. */
  readonly has: (item: Item, network: string) => boolean;
  readonly add: (item: Item, network: string) => void;
  /** Writes down what waits, now. Throws what the database throws; what was not written still waits. */
  readonly write: () => Promise<void>;
};

/** Readings of one writing, all of one day. */
type Batch = { readonly day: string; readonly views: (Item & { readonly network: string })[] };

const pause = 400;
const pauseInTrouble = 2_000;
/** Some tens of milliseconds for the database: nobody waits long behind it. */
const mostInBatch = 1_000;
/** What is read beyond them is not counted. */
const mostBatches = 100;
/** Readings remembered, so that a crowd that reloads costs the database nothing; it knows them all. */
const mostRemembered = 200_000;

const ledgers = new WeakMap<Platform['database'], Ledger>();

export function ledgerOf(platform: Platform): Ledger {
  const ledger = ledgers.get(platform.database) ?? createLedger(platform);
  ledgers.set(platform.database, ledger);
  return ledger;
}

function createLedger(platform: Platform): Ledger {
  /** Oldest first. */
  const full: Batch[] = [];
  let open: Batch | null = null;
  let planned = false;
  let writing: Promise<void> | null = null;
  const added = new Set<string>();
  let minute = 0;

  function close(): void {
    if (open && full.length < mostBatches) full.push(open);
    open = null;
  }
  async function writeFull(): Promise<void> {
    for (let batch = full[0]; batch; batch = full[0]) {
      await writeBatch(platform, batch);
      full.shift();
      close();
    }
  }
  function write(): Promise<void> {
    close();
    writing ??= writeFull().finally(() => (writing = null));
    return writing;
  }
  function plan(after: number): void {
    if (planned) return;
    planned = true;
    setTimeout(() => {
      planned = false;
      write().catch(() => plan(pauseInTrouble));
    }, after).unref();
  }

  return {
    has({ unitSlug, number }, network) {
      const now = Math.floor(platform.clock.now().getTime() / 60_000);
      // A day begins with a minute.
      if (now !== minute || added.size >= mostRemembered) added.clear();
      minute = now;
      return added.has(`${unitSlug}/${number} ${network}`);
    },
    add(item, network) {
      if (open && open.views.length >= mostInBatch) close();
      open ??= { day: localTime(platform.clock.now(), 'WIB').date, views: [] };
      open.views.push({ ...item, network });
      added.add(`${item.unitSlug}/${item.number} ${network}`);
      plan(pause);
    },
    write,
  };
}

/** Throws while the database is away; for any other reason the readings are reported and let go. */
async function writeBatch({ database }: Platform, { day, views }: Batch): Promise<void> {
  await database
    .write(publicActor, async (tx) => {
      const units = new Map<string, string | undefined>();
      for (const slug of new Set(views.map(({ unitSlug }) => unitSlug)))
        units.set(slug, (await unitBySlug(tx, slug))?.id);
      const read = views.map(({ unitSlug, number, network }) => ({
        unit: units.get(unitSlug),
        number,
        address: network,
      }));
      await sql`select kc.count_views(${day}, ${JSON.stringify(read)})`.execute(tx);
    })
    .catch((error: unknown) => {
      if (troubleOf(error) !== null) throw error;
      printError('views were not counted', error);
    });
}
