/**
 * Numbers of people typed where no column is for them (names, addresses, notes, reasons, titles) are in no answer of
 * any route, no file, no print and no line of the log, whoever asks; but where the route says that it shows them.
 */
import { randomUUID } from 'node:crypto';
import { read, utils } from '@e965/xlsx';
import { sql } from 'kysely';
import { extractText, getDocumentProxy } from 'unpdf';
import { beforeAll, expect, test, vi } from 'vitest';
import type { z } from 'zod';
import { demoFacts, demoMaterial } from '../activities/index.ts';
import { csv, headers, imported, newList, voter } from '../elections/voters/import/testing/steps.ts';
import { makeThings as makeVoterThings } from '../elections/voters/testing/things.ts';
import { demoPassword } from '../identity/index.ts';
import { positions } from '../identity/positions.ts';
import { givePosition, personIdOf } from '../identity/testing/people.ts';
import type { Route } from '../platform/index.ts';
import { personCalled } from '../platform/testing/ids.ts';
import { unzip } from '../printing/workbook/zip.ts';
import { jobs, routes } from '../rooms.ts';
import { testHouse, type Caller, type TestHouse } from './index.ts';
import { pathTo, valuesFor } from './paths.ts';
import { sampleOf } from './sample.ts';
import { approvedActivity, draftsOf, handsOf, must, ntt, paste, toApproved } from './steps.ts';

/** Columns of a file that hold words. */
const people = new Set(['NAMA', 'TEMPAT LAHIR', 'ALAMAT', 'KETERANGAN']);
/** Of no region: 99 is no regency. */
const planted = ['5399014107900099', '0899-7777-6666'] as const;
/** The file that somebody uploaded, byte for byte, as its own unit has it. */
const asTyped = new Set(['/api/documents/{type}/{subjectId}/{documentId}/file']);
/** Letters for digits: no form refuses it. */
const mistyped = '5399O14lO79OOO99';
const words = `NIK 53 9901 410790 0099 atau ${planted[0]}, HP ${planted[1]}, ${mistyped}`;

let house: TestHouse;
let everybody: Caller;
let things: Readonly<Record<string, string>>;
let filled: ReadonlySet<string>;

beforeAll(async () => {
  house = await testHouse();
  await addEverybody();
  everybody = await house.as('semua.jabatan', demoPassword);
  const hands = await handsOf(house, ntt);
  const { id: working } = await must<{ id: string }>(hands.writer, 'POST', '/api/activities', {
    unitId: ntt.unitId,
    title: 'Rapat',
  });
  const material = await paste(house, hands.writer, working, `${demoMaterial.text}\n${words}`);
  const drafts = await draftsOf(hands.writer, ntt, await approvedActivity(house, demoFacts('00')), ['news', 'report']);
  const news = drafts.get('news') ?? '';
  await toApproved(hands, news);
  const { id: publication } = await must<{ id: string }>(hands.writer, 'POST', `/api/drafts/${news}/publish`, {});
  things = {
    activities: working,
    drafts: drafts.get('report') ?? '',
    publications: publication,
    people: await personIdOf(house, 'semua.jabatan'),
    units: ntt.unitId,
    type: 'activity',
    subjectId: working,
    documentId: material,
    ...(await makeVoterThings(house, {})),
    ...(await listOfTypedNumbers()),
  };
  filled = await plant();
});

/** A list whose every text column holds a number, its findings decided with one, and what leaves of it. */
async function listOfTypedNumbers(): Promise<Record<string, string>> {
  const staff = await house.as('staf.rendatin.ntt');
  await house.platform.workJobs(jobs);
  const listId = await newList(staff, ntt.unitId);
  const typed = Array.from({ length: 12 }, (_, n) => voter(n)).map((row, n) => {
    if (n > 1) return row;
    const young = n === 1 ? row.with(4, '01/01/2015').with(6, 'B') : row;
    // A name with digits in it is refused by the import: it stands among the rejected rows.
    return young.map((value, at) =>
      people.has(headers[at] ?? '') && (n === 0 || at !== 2) ? `${value} ${words}` : value,
    );
  });
  const { id: importId } = await imported(house, staff, listId, csv([headers, ...typed]));
  await must(staff, 'POST', `/api/voters/lists/${listId}/check`);
  await house.platform.workJobs(jobs);
  const list = `/api/voters/lists/${listId}`;
  const { items } = await must<{ items: { id: string; version: number }[] }>(staff, 'GET', `${list}/findings`);
  const [finding] = items;
  const decided = { version: finding?.version, decision: { action: 'coktas', reason: `tanyakan ${mistyped}` } };
  await must(staff, 'POST', `${list}/findings/${finding?.id}/decision`, decided);
  return { listId, importId, findingId: finding?.id ?? '' };
}

test('there is a planted number in the texts of every room', () => {
  expect([...filled].toSorted()).toMatchInlineSnapshot(`
    [
      "activities.facts",
      "activities.returned_reason",
      "activity_kinds.label_en",
      "activity_kinds.label_id",
      "activity_kinds.source",
      "approved_sheets.facts",
      "document_links.inconsistencies",
      "documents.name",
      "documents.text",
      "documents.warnings",
      "draft_versions.content",
      "drafts.returned_comment",
      "drafts.sent_note",
      "exports.name",
      "fact_sheet_versions.facts",
      "files.name",
      "intake_items.name",
      "intakes.name",
      "letter_instructions.label_en",
      "letter_instructions.label_id",
      "letter_instructions.source",
      "letter_kinds.label_en",
      "letter_kinds.label_id",
      "letter_kinds.source",
      "letter_rules.source",
      "letter_superiors.source",
      "paper_classes.label_en",
      "paper_classes.label_id",
      "paper_classes.source",
      "papers.name",
      "papers.title",
      "people.name",
      "proposals.proposal",
      "publications.content",
      "publications.photos",
      "publications.title",
      "record_developments.label_en",
      "record_developments.label_id",
      "record_developments.source",
      "reference_kinds.label_en",
      "reference_kinds.label_id",
      "reference_values.source",
      "srikandi_columns.source",
      "text_kinds.label_en",
      "text_kinds.label_id",
      "voter_decision_kinds.label_en",
      "voter_decision_kinds.label_id",
      "voter_decision_kinds.source",
      "voter_findings.parameters",
      "voter_imports.name",
      "voter_lists.name",
      "voter_note_words.label_en",
      "voter_note_words.label_id",
      "voter_note_words.source",
      "voter_recaps.name",
      "voter_rules.content",
      "voter_rules.reason",
      "voter_versions.name",
      "voter_versions.reason",
    ]
  `);
});

// It asks every route: how long that takes is the machine's affair.
test('no answer holds one, but where the route says so', { timeout: 300_000 }, async () => {
  const shown = new Set<string>();
  let looked = 0;
  const asks = (route: Route) => route.method === 'get' && !route.path.endsWith('/events') && !asTyped.has(route.path);
  for (const route of routes.filter(asks)) {
    const values = { unitId: ntt.unitId, unit: ntt.unitId, ...valuesFor(route) };
    const sample = route.query ? (sampleOf(route.query as z.ZodType, values) as Record<string, string>) : {};
    const query = new URLSearchParams(sample).toString();
    const answer = await asked('GET', `${pathTo(route, { unitId: ntt.unitId, ...things })}?${query}`, route);
    looked += answer.status === 200 ? 1 : 0;
    for (const number of numbersIn(answer.text)) shown.add(`${route.path} ${answer.status} ${number}`);
  }
  expect(looked).toBeGreaterThan(60);
  expect([...shown].toSorted()).toEqual([]);
});

test('routes that show them are these alone', () => {
  const named = (of: (route: Route) => unknown) => routes.filter((route: Route) => of(route)).map(({ path }) => path);
  expect(named(({ fullNumbers }) => fullNumbers)).toEqual(['/api/voters/lists/{listId}/findings/{findingId}/unmask']);
  expect(named(({ written }) => written)).toEqual([
    '/api/drafts/{id}',
    '/api/drafts/{id}/versions/{n}',
    '/api/drafts/{id}/proposals',
    '/api/activities/{id}',
    '/api/activities/{id}/local-facts/{unitId}',
    '/api/letters/{letterId}',
  ]);
});

test.each(['temuan', 'coktas'])('an export (%s) with masked numbers holds none', async (kind) => {
  const staff = await house.as('staf.rendatin.ntt');
  const { id } = await must<{ id: string }>(staff, 'POST', `/api/voters/lists/${things['listId']}/exports`, {
    kind,
    purpose: 'perbaikan-data',
  });
  await house.platform.workJobs(jobs);
  const file = await asked('POST', `/api/exports/${id}/download`);
  expect(file.status).toBe(200);
  expect(file.text).toMatch(/KUPANG|Kupang|53/);
  expect(numbersIn(file.text)).toEqual([]);
});

test('an error that quotes one is printed without it', async () => {
  const printed = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const broken = Object.assign(new Error(`Key (name)=(${words}) exists`), { detail: words });
  const broke = vi.spyOn(house.platform.database, 'read').mockRejectedValueOnce(broken);
  await everybody('GET', '/api/desk/waiting');
  broke.mockRestore();
  const text = printed.mock.calls.flat().join(' ');
  printed.mockRestore();
  expect(text).toContain('Key (name)');
  expect(numbersIn(text)).toEqual([]);
});

/** The planted numbers that can be read in a text, however they are spaced there. */
function numbersIn(text: string): string[] {
  const digits = text.replace(/(?<=\d)[ .\-\n]+(?=\d)/g, '');
  return [...planted, mistyped].filter((number) => digits.includes(number.replaceAll('-', '')));
}

/** Without the members that the route says its readers are the writers of. */
async function asked(
  method: string,
  path: string,
  { written = [] }: Pick<Route, 'written'> = {},
): Promise<{ status: number; text: string }> {
  const { headers: session } = await house.signIn('semua.jabatan');
  const answer = await house.api.request(path, { method, headers: session });
  const text = await textOf(Buffer.from(await answer.arrayBuffer()));
  const name = decodeURIComponent(answer.headers.get('content-disposition') ?? '');
  return { status: answer.status, text: `${name} ${written.length === 0 ? text : without(text, written)}` };
}

const without = (json: string, members: readonly string[]): string =>
  JSON.stringify(JSON.parse(json), (name, value: unknown) => (members.includes(name) ? undefined : value));

/** What a person reads in a file: PDF, XLSX, DOCX, or text. */
async function textOf(bytes: Buffer): Promise<string> {
  if (bytes.subarray(0, 4).toString() === '%PDF') {
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true });
    return text;
  }
  if (bytes.subarray(0, 2).toString() !== 'PK') return bytes.toString();
  const parts = unzip(bytes);
  if (!parts.has('xl/workbook.xml')) return [...parts.values()].join(' ').replace(/<[^>]+>/g, ' ');
  const { SheetNames, Sheets } = read(bytes);
  return SheetNames.map((name) => utils.sheet_to_csv(Sheets[name] as never)).join('\n');
}

async function addEverybody(): Promise<void> {
  const { owner } = house.platform;
  const person = personCalled(randomUUID());
  await owner
    .insertInto('people')
    .values({ id: person, unit_id: ntt.unitId, username: 'semua.jabatan', name: 'Orang Uji', created_at: new Date() })
    .execute();
  for (const { code, sectioned } of positions)
    for (const section of sectioned ? ['parmas-sdm', 'rendatin'] : [null])
      await givePosition(owner, { personId: person, unitId: ntt.unitId, position: code, section });
  await sql`insert into kc_private.credentials select ${person}, password_hash, now() from kc_private.credentials
    limit 1`.execute(owner);
}

/** Columns with words that people type, or that come out of their files. */
const typed = new RegExp(
  `(?:^|_)(?:${[
    'title|name|note|reason|comment|text|source|label_(?:id|en)|city',
    'facts|content|photos|proposal|inconsistencies|warnings|parameters',
  ].join('|')})$`,
);

/** Puts a number into every text that people type, past all guards of the database. Names the columns. */
async function plant(): Promise<ReadonlySet<string>> {
  const { owner } = house.platform;
  const { rows: columns } = await sql<{ table: string; column: string; type: string }>`
    select c.table_name as "table", c.column_name as "column", c.data_type as type
    from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.is_generated = 'NEVER'
      and c.data_type in ('text', 'jsonb')`.execute(owner);
  const done = new Set<string>();
  for (const { table, column, type } of columns) {
    // The names of offices come with the program.
    if (!typed.test(column) || table === 'units') continue;
    const [name, at] = [sql.table(table), sql.ref(column)];
    const value =
      type === 'text'
        ? sql`coalesce(${at}, '') || ${` ${words}`}`
        : sql`regexp_replace(${at}::text, '": "([^"]* [^"]*)"', ${`": "\\1 ${words}"`}, 'g')::jsonb`;
    const changed = await owner
      .transaction()
      .execute(async (tx) => {
        await sql`set local session_replication_role = replica`.execute(tx);
        return sql`update ${name} set ${at} = ${value}`.execute(tx);
      })
      .catch(() => null);
    if ((changed?.numAffectedRows ?? 0n) > 0n) done.add(`${table}.${column}`);
  }
  return done;
}
