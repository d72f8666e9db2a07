/**
 * Claims that the unit's model makes of passages: each cites passages by ids that were offered, and is checked against
 * those that it cites. What they do not bear out is told to the model once, and dropped when it comes again.
 */
import {
  askModel,
  claimsIn,
  claimsSchema,
  fencedPassages,
  passagesAreData,
  type ModelAsk,
  type ModelClaim,
} from '../../models/index.ts';
import type { Words, Work } from '../../platform/index.ts';
import { ownWords } from '../reading/own-words.ts';
import { statusOf } from '../reading/answer.ts';
import type { AnswerClaim, AnswerWarning } from '../schema.ts';
import type { KeptPassage } from '../tables.ts';

export type Material = Pick<ModelAsk, 'unitId' | 'task' | 'system' | 'security' | 'about'> & {
  /** What is asked of the passages; '' where `system` says all. */
  readonly question: string;
  readonly passages: readonly KeptPassage[];
  readonly mostClaims: number;
};

export type Said = {
  /** Those that their passages bear out. */
  readonly claims: readonly AnswerClaim[];
  readonly refused: number;
  readonly model: string | null;
  readonly logId?: string;
  readonly warning?: AnswerWarning;
};

/** Takes each piece of an answer as it comes; `done` waits until what was shown of it is kept. */
export type Saying = { readonly onText: (piece: string) => void; readonly done: () => Promise<void> };

/** Asks at most twice; of both attempts the one stands of which more is borne out. `say`: for each attempt anew. */
export async function claimsOfModel(work: Work, material: Material, say: () => Saying): Promise<Said> {
  const ids = material.passages.map(({ n }) => idOf(n));
  let said: Said | null = null;
  let refused: string[] = [];
  for (let attempt = 0; attempt < 2; attempt++) {
    const { onText, done } = say();
    const asked = { ...promptOf(material, ids, refused), signal: work.signal, onText };
    const answer = await askModel(work.platform, work.actor, asked);
    await done();
    if (!answer.ok) return said ?? { ...nothing, warning: failedWarning(answer.failure.message) };
    const judged = claimsIn(answer.value.json, ids)
      .slice(0, material.mostClaims)
      .map((claim) => judge(claim, material.passages));
    refused = judged.flatMap(({ claim, text }) => (claim ? [] : [text]));
    const { model, logId } = answer.value;
    const now = { claims: judged.flatMap(({ claim }) => claim ?? []), refused: refused.length, model, logId };
    if (said === null || now.claims.length >= said.claims.length) said = now;
    if (refused.length === 0) break;
  }
  const stands = said ?? nothing;
  if (stands.claims.length > 0) return stands;
  return { ...stands, warning: stands.refused > 0 ? refusedWarning : nothingSaid };
}

const nothing: Said = { claims: [], refused: 0, model: null };
const idOf = (n: number): string => `p${n}`;

function promptOf(material: Material, ids: readonly string[], refused: readonly string[]): ModelAsk {
  const { unitId, task, security, about, system, question, passages, mostClaims } = material;
  const again =
    'These sentences were not borne out by the passages; do not say them again:\n' +
    refused.map((text) => `- ${JSON.stringify(text)}`).join('\n');
  const parts = [
    question,
    fencedPassages(passages.map(({ n, text }) => ({ id: idOf(n), text }))),
    refused.length === 0 ? '' : again,
  ];
  return {
    unitId,
    task,
    security,
    about,
    system: `${system} ${passagesAreData}`,
    prompt: parts.filter((part) => part !== '').join('\n'),
    schema: claimsSchema(ids, mostClaims),
  };
}

/**
 * A claim that the passages which it cites bear out, not others; none where the evidence room refuses it, or where it
 * brings words of its own.
 */
function judge(
  { text, passageIds }: ModelClaim,
  passages: readonly KeptPassage[],
): { text: string; claim: AnswerClaim | null } {
  const cited = passages.filter(({ n }) => passageIds.includes(idOf(n)));
  const status = statusOf(text, cited, cited);
  const hasOwnWords = () => {
    const said = cited.map((passage) => `${passage.title}\n${passage.heading}\n${passage.text}`);
    return ownWords(text, said).length > 0;
  };
  const isBorneOut = status === 'verbatim' || (status === 'needs-reading' && !hasOwnWords());
  return { text, claim: isBorneOut ? { text, form: 'model', status, passages: cited.map(({ n }) => n) } : null };
}

const refusedWarning: AnswerWarning = {
  code: 'model-refused',
  message: {
    id: 'Kalimat model tidak cocok dengan kutipannya, sehingga tidak ditampilkan. Yang tampil adalah kutipan dokumen.',
    en: 'What the model said did not fit its passages and is not shown. You see the words of the documents.',
  },
  passage: null,
};
const nothingSaid: AnswerWarning = {
  code: 'model-refused',
  message: {
    id:
      'Model tidak menghasilkan kalimat yang menyebut sumbernya; model kecil sering begitu. Yang tampil adalah ' +
      'kutipan dokumen.',
    en:
      'The model made no sentence that names its source; small models often do not. You see the words of the ' +
      'documents.',
  },
  passage: null,
};
/** No model worked: why. */
export const failedWarning = (message: Words): AnswerWarning => ({
  code: 'model-failed',
  message: { id: `Model tidak dipakai: ${message.id}`, en: `No model was used: ${message.en}` },
  passage: null,
});
