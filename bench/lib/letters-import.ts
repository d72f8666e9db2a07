/**
 * An earlier book of 5,000 incoming letters with planted faults, taken in: every fault told by its kind, every other
 * line a letter under its number, and the CPU time of writing them, all processes together, beside the bare inserts of
 * the same letters and numbers into tables without guards, seals, walls and indexes, on the same database in turns.
 */
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { systemActor } from '../../src/platform/index.ts';
import { unitIdSchema } from '../../src/platform/schema.ts';
import { registersRoom } from '../../src/registers/index.ts';
import { arrangeFileJob, readFileJob, takeBookJob } from '../../src/letters/exchange/index.ts';
import { askFile } from '../../src/letters/exchange/operations/ask-file.ts';
import { acceptBook } from '../../src/letters/exchange/operations/decide-book.ts';
import { fileById } from '../../src/letters/exchange/operations/held.ts';
import { mapFile } from '../../src/letters/exchange/operations/map-file.ts';
import type { ExchangeFileId, ExchangeLine } from '../../src/letters/schema.ts';
import { dirtyBook, type DirtyBook } from '../../src/letters/exchange/testing/dirty-book.ts';
import { cpuOfChildren } from './ocr-cost.ts';
import { printGoals, printInfo } from './goals.ts';
import { done, timed, work } from './hands.ts';
import { openHouse, type House } from './search-house.ts';

const lines = 5_000;
const years = [2021, 2022, 2023];
const unitId = unitIdSchema.parse('53');
const actor = systemActor(unitId);
const system = { unitId, actor };

export async function measureImport(): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'kerja-cerdas-book-'));
  const house = await openHouse(folder, true, { durable: true });
  try {
    await registersRoom.start(house.platform, house.owner);
    await sql`create table bare_letters (like letters including defaults);
      create table bare_numbers (like numbers including defaults)`.execute(house.owner);
    await measured(house);
  } finally {
    await house.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function measured(house: House): Promise<void> {
  const seconds = { read: 0, arrange: 0, take: 0, cpu: 0 };
  const beside: number[] = [];
  const told = { planted: 0, found: 0, wrong: 0, meant: 0, taken: 0, letters: 0 };
  for (const [at, year] of years.entries()) {
    const book = dirtyBook({ lines, year, seed: 40 + at });
    const id = await taken(house, book, year, seconds);
    const bare = await bareInserts(house, book, year);
    beside.push(seconds.cpu / bare);
    await judge(house, id, { book, year, told });
  }
  const { rows } = await sql<{ gaps: number; doubles: number }>`select sum(last - here) as gaps,
      sum(all_of_it - here) as doubles from (select year, max(seq) as last, count(distinct seq) as here,
      count(*) as all_of_it from numbers where series = 'agenda-masuk' group by year) y`.execute(house.owner);
  printInfo('import-letters-a-second', told.letters / seconds.take);
  printInfo('import-seconds-reading-a-book', seconds.read / years.length);
  printInfo('import-seconds-judging-a-book', seconds.arrange / years.length);
  printInfo('import-seconds-writing-a-book', seconds.take / years.length);
  printGoals([
    { name: 'import-faults-told', value: told.found, target: { equal: told.planted } },
    { name: 'import-lines-told-wrongly', value: told.wrong, target: { equal: 0 } },
    { name: 'import-letters', value: told.letters, target: { equal: told.meant } },
    { name: 'import-gaps', value: Number(rows[0]?.gaps), target: { equal: 0 } },
    { name: 'import-doubles', value: Number(rows[0]?.doubles), target: { equal: 0 } },
    {
      name: 'import-beside-bare-inserts',
      value: beside.toSorted((one, other) => one - other)[1] ?? 0,
      target: { atMost: 50 },
    },
  ]);
}

/** `cpu`: of the book that was written last. */
type Seconds = { read: number; arrange: number; take: number; cpu: number };

async function taken(house: House, book: DirtyBook, year: number, seconds: Seconds): Promise<ExchangeFileId> {
  const { platform } = house;
  const file = await platform.files.put(book.bytes, 100 << 20);
  if (!file.ok) throw new Error(file.failure.code);
  const asked = { unitId, purpose: 'agenda', period: String(year), name: 'buku.xlsx', file: file.value } as const;
  const { fileId } = await done(house, actor, askFile, asked);
  seconds.read += await timed(() => work(house, system, readFileJob, { fileId }));
  const held = await platform.database.read(actor, (tx) => fileById(tx, fileId));
  await done(house, actor, mapFile, { fileId, mapping: (held?.layouts ?? []).map(({ proposed }) => proposed) });
  seconds.arrange += await timed(() => work(house, system, arrangeFileJob, { fileId }));
  await done(house, actor, acceptBook, { fileId });
  const before = cpuSeconds();
  seconds.take += await timed(() => work(house, system, takeBookJob, { fileId }));
  seconds.cpu = cpuSeconds() - before;
  return fileId;
}

/** Of this process and all that it started. */
function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000_000 + cpuOfChildren();
}

/** CPU seconds of the letters and numbers of a book, each written in one statement of as many rows as a part has. */
async function bareInserts({ owner }: House, { taken: letters }: DirtyBook, year: number): Promise<number> {
  const rows = [...letters.values()].map((one) => ({
    ...one,
    id: createHash('md5').update(`${year} ${one.agenda}`).digest('hex'),
  }));
  const before = cpuSeconds();
  for (let start = 0; start < rows.length; start += 500)
    await owner.transaction().execute(async (tx) => {
      const part = JSON.stringify(rows.slice(start, start + 500));
      await sql`insert into bare_numbers (id, unit_id, year, series, seq, suffix, kind, form, text, date, reserved_on,
            reserved_at, title, party, origin, state)
          select r.id, '53', ${year}, 'agenda-masuk', r.agenda, '', 'agenda-masuk', '{urut}', r.agenda, r.received,
            r.received, now(), r.subject, r.party, 'impor', 'tetap'
          from jsonb_to_recordset(${part}::jsonb)
            as r(id uuid, agenda int, received date, subject text, party text)`.execute(tx);
      await sql`insert into bare_letters (id, unit_id, name, agenda, year, received_on, number, dated, sender,
            subject, registered_by, registered_at, title, words)
          select r.id, '53', 'x', r.agenda, ${year}, r.received, r.number, r.date, r.party, r.subject, 'system', now(),
            r.subject, r.subject from jsonb_to_recordset(${part}::jsonb)
            as r(id uuid, agenda int, received date, number text, date date, subject text, party text)`.execute(tx);
    });
  return cpuSeconds() - before;
}

type Told = { planted: number; found: number; wrong: number; meant: number; taken: number; letters: number };

/** What was told of the lines of a book, against what was planted. */
async function judge(
  { owner }: House,
  id: ExchangeFileId,
  { book, year, told }: { readonly book: DirtyBook; readonly year: number; readonly told: Told },
): Promise<void> {
  const { rows } = await sql<{ line: ExchangeLine }>`select line from exchange_lines where file_id = ${id}`.execute(
    owner,
  );
  const refused = rows.flatMap(({ line }) => (line.verdict === 'tolak' ? [line] : []));
  const why = new Map(refused.map((line) => [`${line.sheet} ${line.line}`, line.why]));
  told.planted += book.refused.size;
  told.found += [...book.refused].filter(([place, reason]) => why.get(place) === reason).length;
  told.wrong += refused.filter(({ sheet, line }) => !book.refused.has(`${sheet} ${line}`)).length;
  told.meant += book.taken.size;
  const letters = await sql<{ agenda: number; number: string | null; subject: string; received_on: string }>`
    select agenda, number, subject, received_on::text from letters where book_id = ${id} and year = ${year}`.execute(
    owner,
  );
  told.letters += letters.rows.filter(({ agenda, number, subject, received_on: received }) => {
    const meant = book.taken.get(agenda);
    return meant?.number === (number ?? '') && meant.subject === subject && meant.received === received;
  }).length;
}
