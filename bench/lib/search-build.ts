/**
 * Builds the house that bench/search.ts asks: notes of several units in PostgreSQL, each with passages of invented
 * words in the index. `node bench/lib/search-build.ts ROWS FOLDER`; tells its parent the seconds that the index took.
 */
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { addDemoPeople } from '../../src/identity/index.ts';
import { drawsFrom } from '../../src/platform/index.ts';
import { unitCalled } from '../../src/platform/testing/ids.ts';
import { rowsOf, storeOf, thingKey } from '../../src/search/store.ts';
import { openHouse, type House } from './search-house.ts';
import { passageOf, units } from './search-words.ts';

const [, , rows = '', folder = ''] = process.argv;
const passagesOfThing = 8;
const atOnce = 1_000;

const house = await openHouse(folder, true);
await addDemoPeople(house.platform);
process.send?.({ seconds: await plant(house, Number(rows)) });
await house.stop();
process.exit();

/** Half of the things are of the reader's unit; the others are not to be found by them. */
async function plant({ platform, owner }: House, passages: number): Promise<number> {
  const store = storeOf(platform.config);
  await store.makeAnew();
  await sql`alter table notes disable trigger user`.execute(owner);
  const draw = drawsFrom(7);
  const things = Math.ceil(passages / passagesOfThing);
  let took = 0;
  const timed = async (work: () => Promise<void>): Promise<void> => {
    const began = performance.now();
    await work();
    took += performance.now() - began;
  };
  for (let at = 0; at < things; at += atOnce) {
    const some = Array.from({ length: Math.min(atOnce, things - at) }, (_, n) => thingOf(at + n, draw));
    const json = JSON.stringify(some.map(({ id, unitId, title }) => ({ id, unit_id: unitId, text: title })));
    await sql`insert into notes (id, unit_id, text, written_by, written_at)
      select id, unit_id, text, 'bench', now() from jsonb_to_recordset(${json}::jsonb)
        as n(id uuid, unit_id text, text text)`.execute(owner);
    await timed(() =>
      store.put(
        some.map(({ id }) => thingKey('note', id)),
        some.flatMap((thing) => rowsOf('note', thing)),
      ),
    );
  }
  await sql`analyze notes`.execute(owner);
  await timed(() => store.tidy(new Date()));
  return took / 1_000;
}

function thingOf(n: number, draw: () => number) {
  const passages = Array.from({ length: passagesOfThing }, (_, p) => {
    const text = passageOf(draw);
    return { start: p * 1_000, end: p * 1_000 + text.length, text };
  });
  const unit = units[draw() < 0.5 ? 0 : Math.floor(draw() * units.length)] ?? '53';
  return {
    id: idOf(n),
    unitId: unitCalled(unit),
    below: false,
    security: 'biasa' as const,
    title: passages[0]?.text.slice(0, 60) ?? '',
    passages,
  };
}

function idOf(n: number): string {
  const hash = createHash('sha256').update(String(n)).digest('hex');
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-4${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}
