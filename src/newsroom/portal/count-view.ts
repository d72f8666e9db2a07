/** Counts readers: people, once a day each, and not the programs that only fetch the page. */
import { sql } from 'kysely';
import { unitBySlug } from '../../identity/index.ts';
import { localTime, publicActor, type Platform } from '../../platform/index.ts';

/**
 * Browsers call themselves Mozilla or Opera (Mini); what fetches for another purpose says so. Source: common user-agent
 * strings of 2025.
 */
const browser = /^(?:Mozilla|Opera)\//;
const program =
  /bot|crawl|spider|slurp|preview|facebookexternalhit|scan|monitor|headless|lighthouse|pingdom|archiver|fetch|http-?client|curl|wget|python|validator/i;

export type Reader = { readonly address: string; readonly request: Request };

/** Whether a request is somebody reading. Prefetching and header-only requests are not. */
export function isReading({ request }: Reader): boolean {
  const agent = request.headers.get('user-agent') ?? '';
  const purpose = ['sec-purpose', 'purpose', 'x-moz'].map((name) => request.headers.get(name) ?? '').join(' ');
  return (
    request.method === 'GET' && browser.test(agent) && !program.test(agent) && !/prefetch|prerender/i.test(purpose)
  );
}

/** Counts one reading of an item. A reload, or the same reader on the same day, changes nothing. */
export async function countView(
  platform: Platform,
  item: { unitSlug: string; number: number },
  reader: Reader,
): Promise<void> {
  if (!isReading(reader)) return;
  const { date } = localTime(platform.clock.now(), 'WIB');
  await platform.database.write(publicActor, async (tx) => {
    const unit = await unitBySlug(tx, item.unitSlug);
    if (unit === undefined) return;
    // A count that a power cut loses is not worth making every reader wait for the disk.
    await sql`set local synchronous_commit = off`.execute(tx);
    await sql`select kc.count_view(id, ${date}, ${reader.address}, ${reader.request.headers.get('user-agent') ?? ''})
      from publications where unit_id = ${unit.id} and number = ${item.number}`.execute(tx);
  });
}
