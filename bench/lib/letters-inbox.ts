/**
 * The inbox of an office with 100,000 letters: pages of its list as the door answers them to a signed-in person behind
 * row security, beside the same questions put to PostgreSQL by hand, as the owner, without a wall. They take turns.
 * By hand a short queue takes less than the door needs to know who asks; so beside the first page, which is measured
 * against the hand alone, the others are measured against the hand and an answer of the same door that looks nothing up
 * (`/api/me`).
 */
import { fork, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { sql } from 'kysely';
import { addDemoPeople } from '../../src/identity/index.ts';
import { callerAt } from '../../src/testing/caller.ts';
import { printGoals, printInfo, type Goal } from './goals.ts';
import { openHouse, type House } from './search-house.ts';

const rounds = 60;
const warm = 8;
/** Who reads: one sees no secret letters but her own, one sees all. */
const readers = { clerk: 'staf.ntt', secretary: 'sekretaris.ntt' } as const;

const columns =
  'l.id, l.unit_id, l.paper_id, l.agenda, l.year, l.received_on, l.state, l.title, l.number, l.dated, l.sender, ' +
  'l.nature, l.due, l.checked_at, p.security';

/** Questions of the inbox: as the door is asked, and as somebody writes them by hand. */
const questions: Readonly<Record<string, { readonly ask: string; readonly where: string; readonly goal?: true }>> = {
  'first-page': { ask: '', where: 'true', goal: true },
  'page-40': { ask: '&page=40', where: 'true' },
  'to-check': { ask: '&queue=periksa', where: `l.state = 'dicatat' and l.checked_at is null`, goal: true },
  'to-dispose': { ask: '&queue=arahkan', where: `l.state = 'dicatat'`, goal: true },
  running: { ask: '&queue=berjalan', where: `l.state = 'didisposisi'`, goal: true },
  overdue: { ask: '&queue=lewat', where: `l.state in ('dicatat', 'didisposisi') and l.due < current_date`, goal: true },
  done: { ask: '&queue=selesai', where: `l.state = 'selesai'`, goal: true },
  year: { ask: '&year=2024', where: 'l.year = 2024', goal: true },
  'rare-word': { ask: '&q=mercusuar', where: `l.words like '%mercusuar%'`, goal: true },
  'common-word': { ask: '&q=undangan', where: `l.words like '%undangan%'`, goal: true },
  'two-words': { ask: '&q=undangan%20bimtek', where: `l.words like '%undangan%' and l.words like '%bimtek%'` },
};

export async function measureInbox(letters: number): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'kerja-cerdas-inbox-'));
  try {
    const house = await openHouse(folder, true);
    await addDemoPeople(house.platform);
    const began = performance.now();
    await plant(house, letters);
    printInfo('inbox-letters', letters);
    printInfo('inbox-planted-seconds', (performance.now() - began) / 1_000);
    await house.stop();
    await measured(folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Nine in ten are dealt with; two in a hundred are secret; as many again are of other units. */
async function plant({ owner }: House, letters: number): Promise<void> {
  await sql`alter table letters disable trigger user`.execute(owner);
  await sql`alter table papers disable trigger user`.execute(owner);
  await sql`insert into intakes (id, unit_id, origin, name, security, created_by, created_at)
    select md5('intake' || unit)::uuid, unit, 'unggahan', 'bench', 'biasa', 'system', now()
    from unnest(array['53', '5301']) unit`.execute(owner);
  await sql`create temporary table made as select n, case when n <= ${letters} then '53' else '5301' end as unit,
      2021 + ((n - 1) % ${letters}) / ${Math.ceil(letters / 5)} as year, md5('paper' || n)::uuid as paper,
      md5('letter' || n)::uuid as id, mod(abs(hashtext('d' || n)), 1000) as draw,
      mod(abs(hashtext('w' || n)), 1000) as word
    from generate_series(1, ${letters * 2}::int) n`.execute(owner);
  await sql`insert into papers (id, unit_id, intake_id, name, sha256, mime, size, title, security, created_by,
      created_at, state)
    select paper, unit, md5('intake' || unit)::uuid, 'surat ' || n || '.pdf', md5('a' || n) || md5('b' || n),
      'application/pdf', 1, 'surat ' || n, case when draw % 50 = 7 then 'rahasia' else 'biasa' end, 'system', now(),
      'siap' from made`.execute(owner);
  await sql`insert into letters (id, unit_id, paper_id, name, agenda, year, received_on, state, number, dated, sender,
      recipient, subject, nature, due, registered_by, registered_at, checked_by, checked_at, finished_at)
    select id, unit, paper, 'surat ' || n || '.pdf', row_number() over (partition by unit, year order by n), year,
      make_date(year, 1, 1) + draw % 360, state, n || '/PL.01-' || (array['SD', 'Und', 'ST'])[draw % 3 + 1] || '/'
        || unit || '/' || year, make_date(year, 1, 1) + draw % 360,
      (array['KPU RI', 'Bawaslu Provinsi Nusa Contoh', 'Dinas Kependudukan Kota Contoh', 'Polres Contoh'])[draw % 4 + 1],
      'Ketua KPU', case when word < 2 then 'Perbaikan mercusuar' when word < 200 then 'Undangan rapat'
        when word < 230 then 'Undangan bimtek' when word < 400 then 'Permintaan data' else 'Pemberitahuan' end
        || ' nomor ' || n, case when draw % 5 = 0 then 'Segera' else 'Biasa' end,
      case when draw % 10 = 3 then current_date - 20 + draw % 40 end, 'system', now() - (${letters} - n % ${letters})
        * interval '10 minutes', case when state = 'dicatat' and draw % 2 = 0 then null else 'system' end,
      case when state = 'dicatat' and draw % 2 = 0 then null else now() end,
      case when state = 'selesai' then now() end
    from (select *, case when draw >= 100 then 'selesai' when draw >= 40 then 'didisposisi' else 'dicatat' end as state
      from made) made`.execute(owner);
  await sql`alter table letters enable trigger user`.execute(owner);
  await sql`insert into letter_counts select unit_id, year, state, count(*) from letters group by 1, 2, 3`.execute(
    owner,
  );
  await sql`alter table papers enable trigger user`.execute(owner);
}

type Times = { readonly door: number[]; readonly hand: number[]; readonly bare: number[] };

async function measured(folder: string): Promise<void> {
  const server = fork(new URL('search-server.ts', import.meta.url), [folder]);
  try {
    const { port, url } = await told<{ port: number; url: string }>(server);
    const hand = new pg.Client({ connectionString: url });
    await hand.connect();
    // As autovacuum leaves the tables of an office.
    await hand.query('vacuum analyze letters');
    await hand.query('vacuum analyze papers');
    const goals: Goal[] = [];
    for (const [reader, username] of Object.entries(readers)) {
      const caller = await callerAt(`http://127.0.0.1:${port}`, username);
      for (const [name, { ask, where, goal }] of Object.entries(questions)) {
        const times: Times = { door: [], hand: [], bare: [] };
        for (let n = -warm; n < rounds; n += 1) {
          const start = performance.now();
          const { status } = await caller('GET', `/api/letters?unitId=53&size=25${ask}`);
          const middle = performance.now();
          await byHand(hand, where, name === 'page-40' ? 975 : 0);
          const end = performance.now();
          await caller('GET', '/api/me');
          const last = performance.now();
          if (status !== 200) throw new Error(`${name} was answered by ${status}`);
          if (n < 0) continue;
          times.door.push(middle - start);
          times.hand.push(end - middle);
          times.bare.push(last - end);
        }
        const at = (q: number) => [times.door, times.hand, times.bare].map((each) => quantile(each, q));
        for (const q of [0.5, 0.95]) {
          const [door, own, bare] = at(q).map((ms) => ms.toFixed(1));
          printInfo(`inbox-${name}-${reader}-p${q * 100}-ms`, `${door} by hand ${own}, an answer of nothing ${bare}`);
        }
        const [door, own, bare] = at(0.95) as [number, number, number];
        const peer = name === 'first-page' ? own : own + bare;
        if (goal) goals.push({ name: `inbox-${name}-${reader}-ratio`, value: door / peer, target: { atMost: 1.5 } });
      }
    }
    await hand.end();
    printGoals(goals);
  } finally {
    const ended = new Promise((resolve) => void server.once('exit', resolve));
    if (server.connected) server.disconnect();
    await ended;
  }
}

/** A page and how many there are, as one writes it who needs no wall. */
async function byHand(hand: pg.Client, where: string, offset: number): Promise<void> {
  const among = `from letters l where l.unit_id = '53' and ${where}`;
  await hand.query(`select ${columns} from (select * ${among} order by l.year desc, l.agenda desc
    limit 25 offset ${offset}) l join papers p on p.id = l.paper_id order by l.year desc, l.agenda desc`);
  await hand.query(`select count(*) ${among}`);
}

const quantile = (times: readonly number[], share: number): number =>
  times.toSorted((one, other) => one - other)[Math.floor(times.length * share)] ?? Number.NaN;

const told = <T>(child: ChildProcess): Promise<T> =>
  new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(message as T));
    child.once('exit', (code) => reject(new Error(`the door ended with ${code}`)));
  });
