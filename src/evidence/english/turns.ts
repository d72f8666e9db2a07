/**
 * Words that bound, weaken or oblige, in both languages: what the sentence says with one of them the rendering says
 * with one of its kind, and the reverse where English uses the word for nothing else.
 */
import type { RenderingProblem } from './schema.ts';

/** Any of these words; they are parts of a pattern. */
const says = (...words: readonly string[]): RegExp =>
  new RegExp(String.raw`(?<!\p{L})(?:${words.join('|')})(?!\p{L})`, 'giu');

type Turn = {
  /** Classes of the atoms of quantity, or words of the sentence. */
  readonly classes?: readonly string[];
  readonly words?: RegExp;
  readonly english: RegExp;
  /** English words that say this and nothing else. */
  readonly surely?: RegExp;
};

const turns: readonly Turn[] = [
  {
    classes: ['all', 'each'],
    words: says('para', 'sepanjang', 'selama'),
    english: says(
      'all',
      'entire',
      'entirely',
      'whole',
      'every',
      'everyone',
      'each',
      'throughout',
      'overall',
      'any',
      'both',
      'per',
      'total',
    ),
    surely: says('all', 'entire', 'every', 'each'),
  },
  {
    classes: ['some', 'several', 'few'],
    english: says(
      'some',
      'part',
      'partly',
      'portions?',
      'several',
      'few',
      'a number of',
      'a little',
      'small',
      'various',
      'multiple',
    ),
  },
  { classes: ['most'], english: says('most', 'mostly', 'majority') },
  { classes: ['many'], english: says('many', 'much', 'numerous', 'a lot', 'lots', 'large', 'more') },
  {
    classes: ['only'],
    english: says('only', 'just', 'solely', 'merely', 'exclusively'),
    surely: says('only', 'solely', 'merely'),
  },
  {
    classes: ['at-least'],
    english: says('at least', 'minimum', 'minimal', '(?:no|not) (?:fewer|less) than'),
    surely: says('at least', 'minimum'),
  },
  {
    classes: ['at-most', 'at-most-time', 'latest'],
    words: /\bsampai\b/giu,
    english: says(
      'at most',
      'maximum',
      'up to',
      'at the latest',
      'within',
      'by',
      'latest',
      '(?:no|not) (?:more|later|longer) than',
      '(?:does|do|must|may|shall) not exceed',
    ),
    surely: says('at most', 'maximum', 'up to', '(?:no|not) (?:more|later|longer) than', 'at the latest'),
  },
  {
    classes: ['more-than'],
    english: says('more than', 'over', 'above', String.raw`exceed\w*`, 'greater than', 'beyond', 'on', 'upon'),
    surely: /\b(?<!(?:no|not) )more than\b/giu,
  },
  {
    classes: ['less-than'],
    english: says('less than', 'fewer than', 'under', 'below', 'beneath'),
    surely: /\b(?<!(?:no|not) )(?:less|fewer) than\b/giu,
  },
  {
    classes: ['about'],
    english: says('about', 'around', 'approximately', 'roughly', 'some', 'nearly'),
    surely: says('approximately', 'roughly'),
  },
  { classes: ['almost'], english: says('almost', 'nearly'), surely: says('almost', 'nearly') },
  { classes: ['always'], english: /\balways\b/giu, surely: /\balways\b/giu },
  {
    classes: ['sometimes', 'rarely', 'often'],
    english: says('sometimes', 'rarely', 'seldom', 'often', 'frequently', 'occasionally'),
  },
  {
    classes: ['must'],
    words: says('perlu', 'kewajiban'),
    english: says(
      'must',
      'shall',
      'ha(?:s|ve|d) to',
      'required?s?',
      'requires',
      'obliged',
      String.raw`obligat\w+`,
      'mandatory',
      'compulsory',
      'need(?:s|ed)?',
    ),
    surely: says('must', 'shall', 'obliged', 'mandatory', 'compulsory'),
  },
  {
    classes: ['may', 'can', 'possibly'],
    words: says('bisa', 'mampu', 'diperbolehkan', 'diizinkan', 'kemungkinan', 'barangkali'),
    english: says(
      'can',
      'cannot',
      'may',
      'might',
      'could',
      'able',
      'allowed',
      'permitted',
      'possibl[ey]',
      'perhaps',
      'probably',
      'likely',
      'maybe',
    ),
    surely: says('might', 'possibly', 'perhaps', 'probably', 'maybe'),
  },
  {
    classes: ['allegedly'],
    words: says('dugaan', 'terduga', 'konon', 'kabarnya'),
    english: says('alleged(?:ly)?', 'suspected', 'reported(?:ly)?', 'suspicion'),
    surely: says('alleged(?:ly)?', 'suspected', 'reportedly'),
  },
  {
    words: says('akan', 'bakal', 'hendak', 'berencana', 'direncanakan', 'rencananya', 'dijadwalkan'),
    english: says(
      'will',
      'would',
      'going to',
      'plan(?:s|ned|ning)?',
      'scheduled',
      'upcoming',
      String.raw`intend\w*`,
      'about to',
      '(?:is|are|was|were) to',
      'shall',
    ),
    surely: says('will', 'going to', 'planned', 'scheduled'),
  },
  {
    words: says('puluhan', 'belasan'),
    english: /\b(?:tens|dozens|scores) of\b/giu,
    surely: /\b(?:tens|dozens|scores) of\b/giu,
  },
  { words: /\bratusan\b/giu, english: /\bhundreds\b/giu, surely: /\bhundreds\b/giu },
  { words: /\bribuan\b/giu, english: /\bthousands\b/giu, surely: /\bthousands\b/giu },
  { words: /\bjutaan\b/giu, english: /\bmillions\b/giu, surely: /\bmillions\b/giu },
  { words: says('setengah', 'separuh', 'separo'), english: /\bhalf\b/giu, surely: /\bhalf\b/giu },
  {
    words: says('ganda', 'dua kali'),
    english: says('double[sd]?', 'twice', 'duplicates?', 'two times'),
    surely: says('twice', 'doubled'),
  },
  { words: says('lusin', 'selusin'), english: /\bdozen\b/giu, surely: /\bdozen\b/giu },
  { words: says('pertama', 'kesatu', 'ke-1'), english: says('first', '1st', 'initial') },
];

/** `classes`: of the atoms of quantity in the sentence. */
export function turnProblems(sentence: string, classes: readonly string[], english: string): RenderingProblem[] {
  return turns.flatMap((turn): RenderingProblem[] => {
    const own = turn.words === undefined ? [] : [...sentence.matchAll(turn.words)].map(([written]) => written);
    const isSaid = own.length > 0 || (turn.classes?.some((one) => classes.includes(one)) ?? false);
    const isRequired = turn.classes?.some((one) => classes.includes(one)) || !turn.classes;
    if (isSaid && isRequired && [...english.matchAll(turn.english)].length === 0)
      return [{ code: 'missing', text: own[0] ?? nameOf(turn, classes) }];
    const surely = turn.surely === undefined ? undefined : [...english.matchAll(turn.surely)][0]?.[0];
    return !isSaid && surely !== undefined ? [{ code: 'added', text: surely }] : [];
  });
}

const nameOf = ({ classes = [] }: Turn, said: readonly string[]): string =>
  classes.find((one) => said.includes(one)) ?? '';

/** Bounds that hold a "no" without denying. */
const bounds =
  /\b(?:no|not)\s(?:more|less|fewer|later|longer|earlier|only)\s?(?:than)?\b|\bnot\sexceed\b|\bNo\.?\s?(?=\d)/gu;
const denies = new RegExp(
  String.raw`\b(?:not|cannot|no|never|without|nor|neither|none|nobody|nothing|nowhere|refus(?:e|es|ed|ing)|except|` +
    String.raw`unless|excluding)\b|n['’]t\b`,
  'giu',
);
/** Denied in the word itself; these may stand for one that is said. */
const deniedWithin = says(
  'yet',
  String.raw`invalid\w*`,
  'ineligible',
  'unable',
  'impossible',
  'unavailable',
  'unlawful',
  'illegal',
  'incorrect',
  'incomplete',
  'unregistered',
  'unchanged',
  'lack(?:s|ed|ing)?',
  'fail(?:s|ed|ing|ure)?',
  String.raw`cancel\w*`,
  String.raw`reject\w*`,
  'absent',
  'other than',
  'null',
  'zero',
);
const onlyBound = /\b(?:tidak|bukan)\s(?:hanya|lebih|kurang|saja)\b/giu;
const softly = new Set(['nihil', 'mustahil', 'batal', 'gagal']);

/** Whether a rendering denies as often as the sentence does, however it does it. */
export function negationProblems(negations: readonly string[], sentence: string, english: string): RenderingProblem[] {
  const within = negations.filter((one) => softly.has(one)).length;
  const most = negations.length;
  const least = Math.max(0, most - within - [...sentence.matchAll(onlyBound)].length);
  const plain = [...english.replace(bounds, ' ').matchAll(denies)].map(([written]) => written);
  const reach = plain.length + [...english.matchAll(deniedWithin)].length;
  if (reach < least) return [{ code: 'negation', text: negations.join(', ') }];
  return plain.length > most ? [{ code: 'negation', text: plain.join(', ') }] : [];
}
