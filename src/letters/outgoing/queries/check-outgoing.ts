/** A letter of the office as the linter finds it before it leaves: as it would stand on paper today. */
import { partsOf, wordsOnPaper, type OnPaper } from '../../../drafts/index.ts';
import { heldAs, positionTitle, unitById } from '../../../identity/index.ts';
import { ok, type Result, type Room, type Tx, type UnitId } from '../../../platform/index.ts';
import {
  checkOwn,
  ownGround,
  ruleOf,
  stoppingOn,
  structureRules,
  type LetterFinding,
  type LetterStructure,
  type OwnGround,
} from '../../linter/index.ts';
import { letterIdSchema } from '../../schema.ts';
import { letterText } from '../as-text.ts';
import { composeLetter } from '../compose.ts';
import { fail } from '../failures.ts';
import { missingSlots } from '../kinds/fill-sentence.ts';
import { letterKindOn } from '../kinds/kinds.ts';
import { missingParts, partWords } from '../kinds/required.ts';
import type { OutgoingFacts, Sheet } from '../sheet.ts';
import { letterParts, type LetterWords } from '../on-paper.ts';
import {
  outgoingIdSchema,
  type CheckedOutgoing,
  type LetterKind,
  type OutgoingFields,
  type OutgoingId,
} from '../schema.ts';
import { letterLayout } from '../templates.ts';
import { variantOf } from '../merge/queries/variant.ts';
import { refuseMerge } from '../merge/queries/refuse-merge.ts';
import { answeredBy, behalfLines, dayIn, factsOfOutgoing } from './facts.ts';
import { readOutgoing } from './read-outgoing.ts';

export type Typed = {
  readonly unitId: UnitId;
  readonly kind: string;
  readonly fields: OutgoingFields;
  readonly answers?: string | undefined;
};

/** A letter from its fields alone, before they are saved. Null where there is no such kind or unit. */
export async function checkTyped(
  tx: Tx,
  { unitId, kind: code, fields, answers }: Typed,
  now: Date,
): Promise<CheckedOutgoing | null> {
  const composed = await composedOf(tx, { unitId, kind: code, fields, answers }, now);
  return composed === null ? null : checkComposed(tx, composed, now);
}

/** What a letter is composed of that is being typed. Null where there is no such kind. */
export async function composedOf(
  tx: Tx,
  { unitId, kind: code, fields, answers }: Typed,
  now: Date,
): Promise<Composed | null> {
  const kind = await letterKindOn(tx, code, { unitId, day: await dayIn(tx, unitId, now) });
  const answered = answers === undefined ? null : await answeredBy(tx, letterIdSchema.parse(answers));
  return kind === undefined ? null : { unitId, kind, fields, answers: answered };
}

type Composed = Omit<OutgoingFacts, 'signer'> & { readonly unitId: UnitId };

/** What is composed of these facts. Null where there is no such unit. */
export async function checkComposed(
  tx: Tx,
  { unitId, kind, fields, answers }: Composed,
  now: Date,
): Promise<CheckedOutgoing | null> {
  const unit = await unitById(tx, unitId);
  if (unit === undefined) return null;
  const date = await dayIn(tx, unitId, now);
  const signer = await positionTitle(tx, heldAs(kind.signer, unitId));
  const facts = { kind, fields, answers, signer };
  const { blocks } = composeLetter({ facts, unit }, 'check');
  const words = { unit, parts: partsOf(blocks, letterLayout), approval: null };
  return checkSheet(tx, unitId, { facts, unit }, { number: null, date }, words);
}

/** A letter with its words as they stand now; null where the reader sees none. */
export async function checkOutgoing(
  tx: Tx,
  rooms: readonly Room[],
  id: OutgoingId,
  now: Date,
): Promise<CheckedOutgoing | null> {
  const row = await readOutgoing(tx, id);
  const variant = row && (await variantOf(tx, row));
  const words = row?.draft_id == null ? null : await wordsOnPaper(tx, rooms, row.draft_id, variant);
  return words === null ? null : checkWords(tx, words, now);
}

async function checkWords(tx: Tx, words: OnPaper, now: Date): Promise<CheckedOutgoing | null> {
  const row = await readOutgoing(tx, outgoingIdSchema.parse(words.subjectId));
  const facts = row && (await factsOfOutgoing(tx, row));
  if (row === undefined || facts === undefined) return null;
  const date = row.dated ?? (await dayIn(tx, row.unit_id, now));
  return checkSheet(
    tx,
    row.unit_id,
    { facts, unit: words.unit },
    { number: row.number, date, hasList: row.merge !== null },
    words,
  );
}

/** What is the same of all letters of a kind that a unit writes on a day. */
export type LetterGround = {
  readonly own: OwnGround;
  readonly behalf: readonly string[];
  readonly stops: ReadonlySet<string>;
};

export const letterGround = async (tx: Tx, unitId: UnitId, kind: LetterKind, date: string): Promise<LetterGround> => ({
  own: await ownGround(tx, { unitId, numbered: kind.numbered, date }),
  behalf: await behalfLines(tx, unitId, kind),
  stops: await stoppingOn(tx, date),
});

type Bears = {
  readonly number: string | null;
  readonly date: string;
  /** What stands in braces is filled, or asked for, by a list of recipients. */
  readonly hasList?: boolean;
};

/** A letter of these facts and words as the linter finds it. `ground`: read before, where many are checked. */
export async function checkSheet(
  tx: Tx,
  unitId: UnitId,
  sheet: Sheet,
  { number, date, hasList = false }: Bears,
  words: LetterWords,
  ground?: LetterGround,
): Promise<CheckedOutgoing> {
  const { facts } = sheet;
  const { kind, fields } = facts;
  const { own, behalf, stops } = ground ?? (await letterGround(tx, unitId, kind, date));
  const found = await checkOwn(
    tx,
    letterText(letterParts({ ...facts, number, date, behalf }, words)),
    {
      unitId,
      structure: structureOf(kind),
      numbered: kind.numbered,
      number,
      date,
      attached: fields.attachments.length,
    },
    own,
  );
  const findings = [...ownFindings(sheet), ...(hasList ? [] : openSlots(found.text)), ...found.findings];
  return {
    ...found,
    findings,
    stops: [...new Set(findings.filter(({ rule, doubtful }) => stops.has(rule) && !doubtful).map(({ rule }) => rule))],
  };
}

const ofHouse = (rule: string, id: string, en: string, [start, end] = [0, 0]): LetterFinding => {
  const { source, verified } = ruleOf(rule);
  return { rule, start, end, says: { id, en }, mend: null, source, verified, doubtful: false };
};

/** Names in braces that would go out as they are. */
const openSlots = (text: string): LetterFinding[] =>
  [...text.matchAll(/\{[a-z][a-z0-9_]{0,39}\}/g)]
    .slice(0, 50)
    .map(({ 0: slot, index }) =>
      ofHouse(
        'slot-open',
        `${slot} belum terisi. Tulis isinya, atau kirim surat ini ke banyak penerima: daftarnya yang mengisi.`,
        `${slot} is not filled. Write what it stands for, or send this letter to many: their list fills it.`,
        [index, index + slot.length],
      ),
    );

/** What its kind asks for and it does not have; shown at its beginning. */
function ownFindings(sheet: Sheet): LetterFinding[] {
  return [
    ...missingParts(sheet.facts).map((part) =>
      ofHouse(
        'part-required',
        `Jenis surat ini mewajibkan ${partWords[part].id}.`,
        `This kind asks for ${partWords[part].en}.`,
      ),
    ),
    ...missingSlots(sheet).map((slot) =>
      ofHouse(
        'slot-gone',
        `Kalimat jenis surat ini memerlukan fakta {${slot}}, yang tidak ada.`,
        `A sentence of this kind needs the fact {${slot}}, which is not there.`,
      ),
    ),
  ];
}

/** The rules that a kind is held to: those of its name where a structure has that name, else of its structure. */
function structureOf({ label, structure }: LetterKind): LetterStructure {
  const heading = label.id.toUpperCase();
  return structureRules.find((rule) => rule.heading !== '' && heading.startsWith(rule.heading))?.structure ?? structure;
}

/** Refuses a letter that would leave with what a rule stops; of a merge, where a row would. */
export async function refuseFaulty(tx: Tx, words: OnPaper, now: Date): Promise<Result<null>> {
  const row = await readOutgoing(tx, outgoingIdSchema.parse(words.subjectId));
  const list = row === undefined ? ok(null) : await refuseMerge(tx, row);
  // Where every row is a letter of its own, its rows were looked at in place of it.
  if (!list.ok || row?.merge === 'sendiri') return list;
  const found = await checkWords(tx, words, now);
  const stopping = found?.findings.filter(({ rule, doubtful }) => found.stops.includes(rule) && !doubtful) ?? [];
  const [first] = stopping;
  if (first === undefined) return ok(null);
  return fail(
    'letters/would-leave-wrong',
    { count: stopping.length, says: first.says },
    { details: { rules: [...new Set(stopping.map(({ rule }) => rule))] } },
  );
}
