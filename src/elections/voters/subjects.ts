/**
 * What the things of voter lists are called in the trail, on the desk and in links: names of lists, files and rules;
 * nothing of a voter.
 */
import { exportNames } from '../../exports/index.ts';
import type { SubjectKind, Tx } from '../../platform/index.ts';
import { valueNames } from '../../reference/index.ts';
import { submissionNames } from '../../submissions/index.ts';
import { listIdSchema } from './list/schema.ts';

declare module '../../platform/subjects.ts' {
  interface SubjectTypes {
    'voter-list': true;
    'voter-import': true;
    'voter-finding': true;
    'voter-recap': true;
    'voter-submission': true;
    'voter-export': true;
    'voter-rule': true;
    'voter-parameter': true;
    'voter-decision-kind': true;
    'voter-note-words': true;
  }
}

export const votersSubjects = {
  'voter-list': { says: { id: 'daftar pemilih', en: 'voter list' }, names: listNames },
  'voter-import': { says: { id: 'berkas pemilih', en: 'voter file' }, names: importNames },
  'voter-finding': { says: { id: 'temuan', en: 'finding' }, names: findingNames },
  'voter-recap': { says: { id: 'rekap', en: 'recap' }, names: recapNames },
  // Of trails from before submissions kept what is sent.
  'voter-submission': { says: { id: 'kiriman rekap', en: 'sent recap' }, names: submissionNames },
  // Of trails from before exports kept what leaves.
  'voter-export': { says: { id: 'ekspor', en: 'export' }, names: exportNames },
  'voter-rule': { ids: 'word', says: { id: 'aturan', en: 'rule' }, names: ruleNames },
  // Of trails from before reference kept the dated values.
  'voter-parameter': { ids: 'word', says: { id: 'nilai hukum', en: 'legal value' }, names: valueNames },
  'voter-decision-kind': {
    ids: 'word',
    says: { id: 'jenis keputusan', en: 'kind of decision' },
    names: decisionKindNames,
  },
  'voter-note-words': {
    ids: 'word',
    says: { id: 'kata petunjuk keterangan', en: 'words of the note' },
    names: noteWordsNames,
  },
} satisfies Record<string, SubjectKind>;

async function listNames(tx: Tx, ids: readonly string[]) {
  const rows = await tx
    .selectFrom('voter_lists')
    .select(['id', 'name'])
    .where(
      'id',
      'in',
      ids.map((id) => listIdSchema.parse(id)),
    )
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** The list and the file: "PDPB Kupang: dpt.xlsx". */
async function importNames(tx: Tx, ids: readonly string[]) {
  const rows = await tx
    .selectFrom('voter_imports as i')
    .innerJoin('voter_lists as l', 'l.id', 'i.list_id')
    .select(['i.id', 'i.name', 'l.name as list'])
    .where('i.id', 'in', [...ids])
    .execute();
  return new Map(rows.map(({ id, name, list }) => [id, `${list}: ${name}`]));
}

/** The rule's code and the list: "V05 · PDPB Kupang". */
async function findingNames(tx: Tx, ids: readonly string[]) {
  const rows = await tx
    .selectFrom('voter_findings as f')
    .innerJoin('voter_lists as l', 'l.id', 'f.list_id')
    .select(['f.id', 'f.code', 'l.name'])
    .where('f.id', 'in', [...ids])
    .execute();
  return new Map(rows.map(({ id, code, name }) => [id, `${code} · ${name}`]));
}

async function recapNames(tx: Tx, ids: readonly string[]) {
  const rows = await tx
    .selectFrom('voter_recaps')
    .select(['id', 'name'])
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** "V05 Umur di bawah 17": code and title of the newest version. */
async function ruleNames(tx: Tx, codes: readonly string[]) {
  const rows = await tx
    .selectFrom('voter_rules')
    .select(['code', 'content'])
    .distinctOn('code')
    .where('code', 'in', [...codes])
    .orderBy('code')
    .orderBy('version', 'desc')
    .execute();
  return new Map(
    rows.map(({ code, content }) => [code, { id: `${code} ${content.title.id}`, en: `${code} ${content.title.en}` }]),
  );
}

/** Ids are "kind/meaning". */
async function noteWordsNames(tx: Tx, ids: readonly string[]) {
  const rows = await tx
    .selectFrom('voter_note_words')
    .select(['kind', 'meaning', 'label_id as id', 'label_en as en'])
    .distinctOn(['kind', 'meaning'])
    .orderBy('kind')
    .orderBy('meaning')
    .orderBy('since', 'desc')
    .execute();
  return namesOf(
    ids,
    rows.map(({ kind, meaning, ...name }) => [`${kind}/${meaning}`, name]),
  );
}

/** Ids are "action/code". */
async function decisionKindNames(tx: Tx, ids: readonly string[]) {
  const rows = await tx
    .selectFrom('voter_decision_kinds')
    .select(['action', 'code', 'label_id as id', 'label_en as en'])
    .distinctOn(['action', 'code'])
    .orderBy('action')
    .orderBy('code')
    .orderBy('since', 'desc')
    .execute();
  return namesOf(
    ids,
    rows.map(({ action, code, ...name }) => [`${action}/${code}`, name]),
  );
}

const namesOf = <Name>(ids: readonly string[], all: readonly (readonly [string, Name])[]): Map<string, Name> =>
  new Map(all.filter(([id]) => ids.includes(id)));
