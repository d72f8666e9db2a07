/** What turns a claim beside its nearest sentence in more than one word: hedges, aspect, part and whole. */
import { printNumberWords, type TurnClass } from '../../language/index.ts';
import { actsOf } from '../acts/compare.ts';
import type { Act } from '../acts/read.ts';
import type { SentenceReading } from '../relations.ts';
import type { Turn } from '../turns/index.ts';
import type { Doubt } from './causes.ts';
import type { Found } from './near.ts';

const found = (doubt: Doubt, { start, end }: { readonly start: number; readonly end: number }): Found => ({
  doubt,
  code: 'left-out',
  start,
  end,
});
const has = (turns: readonly Turn[], classes: readonly TurnClass[]): boolean =>
  turns.some((turn) => classes.includes(turn.class));

/** Doubts of the claim as a whole. */
export function turnedDoubts(
  claim: SentenceReading,
  nearest: SentenceReading,
  related: readonly SentenceReading[],
): Found[] {
  return [
    ...putInHedges(claim, related.length > 0 ? related : [nearest]),
    ...otherAspects(claim, [nearest, ...related]),
    ...someAsAll(claim, related.length > 0 ? related : [nearest]),
    ...partAsWhole(claim, nearest),
    ...droppedAvowal(claim, nearest),
  ];
}

const hedges: readonly TurnClass[] = ['doubt', 'hearsay'];
const open: readonly TurnClass[] = [
  ...hedges,
  'condition',
  'can',
  'may',
  'about',
  'almost',
  'false',
  'avowal',
  'pretence',
];
const undecided: readonly TurnClass[] = ['proposal', 'plan', 'wish', ...open];

/** "konon", "diduga" of what is told outright, "mempertimbangkan" of what is decided. */
function putInHedges(claim: SentenceReading, related: readonly SentenceReading[]): Found[] {
  const isOpen = related.some(({ turns }) => has(turns, open));
  const isDecided =
    related.some(({ turns }) => has(turns, ['sure'])) && !related.some((one) => has(one.turns, undecided));
  return claim.turns.flatMap((turn) =>
    (hedges.includes(turn.class) && !isOpen) || (turn.class === 'proposal' && isDecided)
      ? [found('hedge-put-in', turn)]
      : [],
  );
}

const aspects: readonly (readonly [RegExp, 'done' | 'plan' | 'pending'])[] = [
  [/^(?:sudah|telah|selesai|rampung|tuntas)$/, 'done'],
  [/^(?:akan|bakal|hendak|segera|rencananya|berencana|berniat|mau|ingin)$/, 'plan'],
  [/^(?:belum|batal|urung)$/, 'pending'],
];
const aspectReach = 2;
/** What stands right before the act and tells whether it is done. */
function aspectOf(act: Act, { tokens }: SentenceReading): 'done' | 'plan' | 'pending' | undefined {
  const at = tokens.indexOf(act.token);
  const before = tokens.slice(Math.max(0, at - aspectReach), at).map(({ lower }) => lower);
  return aspects.find(([pattern]) => before.some((lower) => pattern.test(lower)))?.[1];
}

function otherAspects(claim: SentenceReading, sentences: readonly SentenceReading[]): Found[] {
  return actsOf(claim).flatMap((act) => {
    const own = aspectOf(act, claim);
    if (own !== 'done' && own !== 'plan') return [];
    const told = sentences.flatMap((sentence) =>
      actsOf(sentence).flatMap((one) => (one.meaning === act.meaning ? [aspectOf(one, sentence) ?? 'none'] : [])),
    );
    if (told.length === 0 || told.includes(own)) return [];
    if (own === 'plan') return told.every((one) => one === 'done') ? [found('done-as-plan', act.token)] : [];
    return told.every((one) => one === 'plan' || one === 'pending') ? [found('plan-as-done', act.token)] : [];
  });
}

const partial: readonly TurnClass[] = ['some', 'most', 'few', 'not-all', 'one-of', 'usual'];
const total: readonly TurnClass[] = ['all', 'each', 'none'];
/** "Semua kecamatan", "tidak satu pun partai" of "sebagian kecamatan", "beberapa partai". */
function someAsAll(claim: SentenceReading, related: readonly SentenceReading[]): Found[] {
  if (has(claim.turns, partial) || has(claim.turns, ['exception'])) return [];
  return claim.turns.flatMap((turn) => {
    const [head] = turn.heads;
    if (!total.includes(turn.class) || head === undefined) return [];
    const isPart = related.some(({ turns }) =>
      turns.some((other) => partial.includes(other.class) && other.heads.slice(0, 2).includes(head)),
    );
    const isWhole = related.some(({ turns }) =>
      turns.some((other) => total.includes(other.class) && other.heads.includes(head)),
    );
    return isPart && !isWhole ? [found('some-as-all', turn)] : [];
  });
}

const share = new RegExp(
  String.raw`(?<!\p{L})(?:separuh|setengah|sepertiga|seperempat|sebagian(?:\s(?:besar|kecil))?|mayoritas)\s` +
    String.raw`(?:dari\s)?(?:total\s|seluruh\s)?(?<whole>\d[\d.]*)`,
  'iu',
);
const parts = /(?<!\p{L})(?:separuh|setengah|sepertiga|seperempat|sebagian|mayoritas|dari|persen)(?!\p{L})|%/iu;
/** "Sebanyak 16 pegawai" of "separuh dari 16 pegawai". */
function partAsWhole(claim: SentenceReading, nearest: SentenceReading): Found[] {
  const whole = share.exec(nearest.text)?.groups?.['whole']?.replace(/\.$/, '');
  if (whole === undefined || parts.test(claim.text)) return [];
  const spelled = printNumberWords(whole.replaceAll('.', ''));
  const token =
    spelled !== undefined && claim.text.toLowerCase().startsWith(`${spelled} `)
      ? claim.tokens[0]
      : claim.tokens.find(({ text }) => text === whole);
  return token ? [found('part-as-whole', token)] : [];
}

const says =
  /^(?:kata|ujar|menurut|mengaku|mengakui|pengakuan|menyatakan|menyebut|mengatakan|klaim|mengklaim|laporan|keterangan)/;
/** "tidak pernah didatangi" of "mengaku tidak pernah didatangi". */
function droppedAvowal(claim: SentenceReading, nearest: SentenceReading): Found[] {
  const avowal = nearest.turns.find(({ class: kind }) => kind === 'avowal');
  if (!avowal || claim.tokens.some(({ lower }) => says.test(lower))) return [];
  return avowal.heads.some((head) => claim.meanings.has(head))
    ? [found('avowal-dropped', { start: 0, end: claim.text.length })]
    : [];
}
