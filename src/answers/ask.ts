/** A question from asking to its record: found in the sight of whoever asks, quoted, kept. */
import { unreadPapers } from '../library/index.ts';
import { modelOf, modelRests } from '../models/index.ts';
import { ok, runOperation, seesClass, type Actor, type Platform, type Result, type UnitId } from '../platform/index.ts';
import { classOfThings, findFor, laterRules, rarityNow, thingOf } from './find.ts';
import { namedPapers } from './named-papers.ts';
import { askQuestion } from './operations/ask-question.ts';
import { failedWarning } from './operations/claims-of-model.ts';
import { readAnswer, viewAnswer, type AnswerRow } from './queries/answers.ts';
import { quoteAnswer } from './reading/answer.ts';
import type { AnswerId, AnswerView, AnswerWarning } from './schema.ts';
import { fail } from './failures.ts';

export type Ask = {
  readonly unitId: UnitId;
  readonly question: string;
  readonly paperIds: readonly string[];
  readonly again?: AnswerRow;
};

/** Asks, and gives the record as whoever asked may read it; `menunggu` where a model still works on it. */
export async function ask(platform: Platform, actor: Actor, asked: Ask): Promise<Result<AnswerView>> {
  const unread = await platform.database.read(actor, (tx) => unreadPapers(tx, asked.unitId));
  const { question, warnings, ...named } = await namedPapers(platform, actor, asked.question);
  const paperIds = asked.paperIds.length > 0 ? asked.paperIds : named.paperIds;
  const { passages: found, indexVersion } = await findFor(platform, actor, { question, paperIds });
  const later = await laterRules(platform, actor, found);
  const besides = later.length === 0 ? [] : (await findFor(platform, actor, { question, paperIds: later })).passages;
  const answered = quoteAnswer(question, found, await rarityNow(platform), besides);
  const quoted = { ...answered, warnings: [...answered.warnings, ...warnings, ...unreadWarning(unread)] };
  // A question may tell as much as an answer: what is asked of a paper is kept as that paper is.
  const things = [
    ...[...quoted.passages, ...quoted.nearest].map(thingOf),
    ...paperIds.map((id) => ({ type: 'paper', id })),
  ];
  const security = await platform.database.read(actor, (tx) => classOfThings(tx, things));
  if (!seesClass(actor, security)) return fail('answers/no-paper');
  const hasChosen = quoted.found && (await modelOf(platform, asked.unitId)) !== null;
  // Nobody waits for a model that gave no answer a moment ago: the quotation is the answer.
  const rests = hasChosen ? await modelRests(platform, asked.unitId) : null;
  const told = rests ? { ...quoted, warnings: [...quoted.warnings, failedWarning(rests.message)] } : quoted;
  const hasModel = hasChosen && rests === null;
  const kept = await runOperation(platform, actor, askQuestion, {
    ...asked,
    quoted: told,
    indexVersion,
    security,
    hasModel,
  });
  return kept.ok ? openAnswer(platform, actor, kept.value.id) : kept;
}

/** What was put in a moment ago is not looked in yet: nobody shall take that for "it stands nowhere". */
const unreadWarning = (unread: number): AnswerWarning[] =>
  unread === 0
    ? []
    : [
        {
          code: 'still-reading',
          message: {
            id: `${unread} dokumen satker ini masih dibaca dan belum ikut dicari. Tanyakan lagi sebentar lagi.`,
            en: `Documents of this office still being read, and not searched yet: ${unread}. Ask again in a moment.`,
          },
          passage: null,
        },
      ];

export const openAnswer = (platform: Platform, actor: Actor, id: AnswerId): Promise<Result<AnswerView>> =>
  platform.database.read(actor, async (tx) => {
    const row = await readAnswer(tx, id);
    return row === undefined ? fail('answers/not-found') : ok(await viewAnswer(tx, platform, row));
  });

/** Asks an earlier question again, of the same papers; the new record says what is another now. */
export async function askAgain(platform: Platform, actor: Actor, id: AnswerId): Promise<Result<AnswerView>> {
  const again = await platform.database.read(actor, (tx) => readAnswer(tx, id));
  if (again === undefined) return fail('answers/not-found');
  const { unit_id: unitId, question, paper_ids: paperIds } = again;
  return ask(platform, actor, { unitId, question, paperIds, again });
}
