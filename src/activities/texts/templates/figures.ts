/**
 * Figures as a reader is told them: what changed in a list first, then how many voters it has and of whom, then what
 * else was counted. Figures of stored queries and typed ones never share a sentence: the former are computed again.
 */
import { joinSlots, slot, when, type Bindings, type Slot, type Slots } from '../../../drafts/index.ts';
import { monthNumber, printDecimal } from '../../../language/index.ts';
import type { Figure } from '../../schema.ts';
import type { Sheet } from '../sheet.ts';
import { defineHeld } from '../template.ts';
import { asClause, clean, countWords, isInShorthand, lowerFirst } from '../wording/words.ts';
import { nounSlots } from './common.ts';

/** What a figure counts. `people`: who came to the activity. */
type FigureKind = 'total' | 'men' | 'women' | 'sexless' | 'spread' | 'change' | 'before' | 'people' | 'other';

const voterList = '(?:pemilih|daftar pemilih(?: \\p{L}+){0,2}|dpt|dpb|dps|pemilih terdaftar)';
const regions = '(?:kecamatan|distrik|desa|kelurahan|kampung|nagari|gampong|kabupaten|kota|provinsi|tps)';
const kinds: readonly (readonly [FigureKind, RegExp])[] = [
  ['total', new RegExp(`^${voterList}$`, 'u')],
  ['men', /^(?:pemilih )?laki[- ]laki$/],
  ['women', /^(?:pemilih )?perempuan$/],
  ['sexless', /^(?:pemilih )?tanpa (?:keterangan )?jenis kelamin$/],
  ['spread', new RegExp(`^${regions}(?:[/ ]${regions})?$`)],
  ['change', /^(?:pemilih )?(?:baru|tms|(?:yang )?tidak memenuhi syarat(?: \(tms\))?)$/],
  ['change', /^(?:pemilih )?(?:ubah|ubah data|perubahan|perubahan data|perbaikan|perbaikan data)(?: pemilih)?$/],
  ['change', /^(?:pemilih (?:pindah )?|pindah )(?:masuk|keluar)$/],
  ['before', /^pemilih (?:(?:pada )?(?:periode|triwulan|semester) (?:sebelumnya|lalu)|awal|sebelumnya)$/],
  ['people', /^(?:peserta|hadirin|undangan)(?: (?:yang )?hadir| total| seluruhnya)?$/],
];

function kindOf({ label }: Figure): FigureKind {
  const counted = bare(label).toLowerCase();
  return kinds.find(([, pattern]) => pattern.test(counted))?.[0] ?? 'other';
}

/** What is counted, without a word that only says that it is counted. */
const bare = (label: string): string =>
  asClause(label)
    .replace(/^(?:jumlah|total|banyaknya)\s+/i, '')
    .replace(/^(peserta|hadirin|undangan) total$/i, '$1');

/** The same inside a sentence: one capital at its head is a head's, not a name's, where it has no other. */
function inSentence(label: string): string {
  const isHead = /^\p{Lu}\p{Ll}+(?:[/ ]|$)/u.test(label) && !/\p{Lu}/u.test(label.slice(1));
  return isHead && (label.includes(' ') || kinds.some(([, pattern]) => pattern.test(label.toLowerCase())))
    ? label.charAt(0).toLowerCase() + label.slice(1)
    : lowerFirst(label);
}

/** The figures that belong to no table: a table stands in the report. */
const loose = ({ facts }: Sheet): readonly Figure[] => facts.figures.filter(({ group }) => group === undefined);

/** Whether the words about who came hold this count already: "perwakilan 12 partai politik". */
export const isToldOfGuests = ({ facts }: Sheet, figure: Figure): boolean => {
  const label = bare(figure.label).toLowerCase();
  const attended = clean(facts.attended).toLowerCase();
  const value = printDecimal(figure.value);
  return (
    figure.query === undefined &&
    [`${value} ${label}`, `${label.split(' ')[0]} ${value} `].some(
      (words) => words.length > 4 && attended.includes(words),
    )
  );
};

/** The figures of one sentence each, by the template that tells them. */
type FigureSentence = { readonly template: string; readonly figures: readonly Figure[] };

/** How many figures that are nothing of a list one sentence tells, and how many sentences there are of them. */
const together = 6;
const sentencesOfOthers = 2;

/** The sentences of a text about its figures, in their order; what they do not tell is told nowhere. */
export function figureSentences(sheet: Sheet): readonly FigureSentence[] {
  const stored = loose(sheet).filter(({ query }) => query !== undefined);
  const typed = loose(sheet).filter((figure) => figure.query === undefined && !isToldOfGuests(sheet, figure));
  return [stored, typed].flatMap(sentencesOf);
}

/** Of the people who came; told beside who they were. */
export const peopleFigure = (sheet: Sheet): Figure | undefined =>
  loose(sheet).find((figure) => figure.query === undefined && kindOf(figure) === 'people');

/** Whether the parts of the voters do not make their sum: a question, not a sentence. */
export const sumIsOff = (sheet: Sheet): boolean => {
  const { total, men, women, sexless } = partsOf(loose(sheet));
  return total !== undefined && men !== undefined && women !== undefined && !addsUp(total, men, women, sexless);
};

function sentencesOf(figures: readonly Figure[]): FigureSentence[] {
  const { total, before, men, women, sexless, spread, changes } = partsOf(figures);
  const isSplit = men !== undefined && women !== undefined;
  const split =
    total !== undefined && isSplit && addsUp(total, men, women, sexless)
      ? [men, women, ...(sexless ? [sexless] : [])]
      : [];
  const voters = total === undefined ? [] : [total, ...(before ? [before] : []), ...split, ...spread];
  const sentences: FigureSentence[] = [];
  if (changes.length > 0) sentences.push({ template: 'figures/changes', figures: changes });
  if (voters.length > 0) sentences.push({ template: 'figures/voters', figures: voters });
  const contradicted = total !== undefined && isSplit && split.length === 0 ? [men, women] : [];
  const told = new Set([...changes, ...voters, ...contradicted]);
  const others = figures.filter(
    (figure) => !told.has(figure) && kindOf(figure) !== 'people' && isTellable(figure, figures),
  );
  const parts = sentenceParts(others).slice(0, sentencesOfOthers);
  return [...sentences, ...parts.map((part) => ({ template: 'figures/others', figures: part }))];
}

/**
 * Whether a reader can be told what the figure counts by its label alone. What cannot is listed beside the draft: the
 * words of a note ("pmlh", "cuma dr akta"), the rest of a sentence, one label for two numbers.
 */
function isTellable(figure: Figure, all: readonly Figure[]): boolean {
  if (figure.query !== undefined || kindOf(figure) !== 'other') return true;
  const label = bare(figure.label);
  if (Number(figure.value) === 0) return false;
  const isOfAnother = (other: Figure): boolean =>
    other !== figure && other.unit === figure.unit && bare(other.label).toLowerCase() === label.toLowerCase();
  const isPart =
    fragment.test(label) || saidOf.test(label) || isLength(figure) || (isMeasured(figure) && isPredicate.test(label));
  return label !== '' && !isPart && !all.some(isOfAnother) && monthNumber(label) === 0 && !isInShorthand(label);
}
/** It begins or ends as the part of a sentence does, or says whose it is as the speaker would. */
const fragment = new RegExp(
  '^(?:dari|di|ke|pada|untuk|oleh|dengan|antaranya?|disusul|lalu|kemudian|tetapi|cuma|hanya|baru|datang|rapat ini)(?= |$)|' +
    '(?:^| )(?:sebelum|setelah|cuma|hanya|dulu|lagi|saja|dan|atau|yang|dari|di|ke|pada|untuk|oleh|per|rencana|' +
    'proses|turun|naik)$|(?<!\\p{L})(?:kita|kami|saya|data semester)(?!\\p{L})',
  'iu',
);
/** Who says it, and not what is counted. */
const saidOf = /(?<!\p{L})(?:bilang|katanya|menjawab|bertanya)(?!\p{L})/iu;
/** How long or how far: part of another sentence. */
const isLength = ({ unit }: Figure): boolean =>
  /^(?:hari(?: kerja)?|menit|jam|detik|malam|tahun|km|kilometer|meter|m2|hektare?)$/i.test(clean(unit));
const isMeasured = ({ unit, value }: Figure): boolean =>
  clean(unit) === '%' || rupiah.test(clean(unit)) || (clean(unit) === '' && value.includes('.'));

/** The figures of one sentence after another; what is so of some and not of others stays in one sentence. */
function sentenceParts(figures: readonly Figure[]): readonly (readonly Figure[])[] {
  const parts: Figure[][] = [];
  for (const group of groupsOf(figures)) {
    const last = parts.at(-1);
    if (last && last.length + group.length <= together) last.push(...group);
    else parts.push([...group]);
  }
  return parts;
}

function groupsOf(figures: readonly Figure[]): readonly (readonly Figure[])[] {
  const groups: Figure[][] = [];
  for (const figure of figures) {
    const last = groups.at(-1);
    const before = last?.at(-1);
    if (last && before && (isContrary(before, figure) || isSexOf(last, figure) || isPartOf(last[0], figure)))
      last.push(figure);
    else groups.push([figure]);
  }
  return groups;
}

const withoutTurn = (label: string): string => label.toLowerCase().replace(/\b(?:yang|tidak|belum)\s+/g, '');
/** "sah" and "tidak sah" beside each other. */
const isContrary = (one: Figure, other: Figure): boolean =>
  /\b(?:tidak|belum)\b/i.test(other.label) !== /\b(?:tidak|belum)\b/i.test(one.label) &&
  (withoutTurn(one.label).endsWith(withoutTurn(other.label)) ||
    withoutTurn(other.label).endsWith(withoutTurn(one.label)));

/** Men or women behind the people whom they are part of, or behind the other sex. */
function isSexOf(group: readonly Figure[], figure: Figure): boolean {
  const kind = kindOf(figure);
  if (kind !== 'men' && kind !== 'women') return false;
  const before = kindOf(group.at(-1) as Figure);
  return group.length === 1 || ((before === 'men' || before === 'women') && before !== kind);
}

/** "16 rancangan SOP", "11 rancangan SOP telah disetujui": what is so of some of them. */
const isPartOf = (whole: Figure | undefined, figure: Figure): boolean =>
  whole !== undefined && figure.unit === whole.unit && restOf(whole, figure) !== undefined;
/** What the label says behind the label of the whole. */
function restOf(whole: Figure, figure: Figure): string | undefined {
  const [long, short] = [bare(figure.label), bare(whole.label)];
  const isLonger = long.toLowerCase().startsWith(`${short.toLowerCase()} `) && short !== '';
  return isLonger ? long.slice(short.length + 1) : undefined;
}

/** "16 rancangan SOP (11 telah disetujui, 3 dikembalikan, dan 2 belum dibahas)"; undefined where they do not add up. */
function withParts([whole, ...parts]: readonly Figure[]): Slot | undefined {
  const sum = parts.reduce((total, { value }) => total + Number(value), 0);
  if (whole === undefined || parts.length < 2 || sum !== Number(whole.value)) return undefined;
  const told = parts.map((part): Slot | undefined => {
    const rest = restOf(whole, part);
    const value = queried(part, printDecimal(part.value));
    return rest === undefined
      ? undefined
      : joinSlots(value, { text: ` ${rest}`, facts: [`/figures/${part.id}/label`] });
  });
  const known = told.filter((one) => one !== undefined);
  const list = known.length === parts.length ? listed(known) : undefined;
  return list && joinSlots(countedThing(whole), ' (', list, ')');
}

/** "148 siswa (82 perempuan dan 66 laki-laki)": the sexes with the sum that they make. */
function withSexes(group: readonly Figure[]): readonly Slot[] {
  const split = withParts(group);
  if (split) return [split];
  const [whole, one, other] = group;
  const sums = whole && one && other && Number(one.value) + Number(other.value) === Number(whole.value);
  const sexed = [one, other].every((figure) => figure && ['men', 'women'].includes(kindOf(figure)));
  return sums && sexed && group.length === 3
    ? [joinSlots(countedThing(whole), ' (', countedThing(one), ' dan ', countedThing(other), ')')]
    : group.map(countedThing);
}

function partsOf(figures: readonly Figure[]) {
  const first = (kind: FigureKind) => figures.find((figure) => kindOf(figure) === kind);
  const all = (kind: FigureKind) => figures.filter((figure) => kindOf(figure) === kind);
  return {
    total: first('total'),
    before: first('before'),
    men: first('men'),
    women: first('women'),
    sexless: first('sexless'),
    spread: all('spread'),
    changes: all('change'),
  };
}

const addsUp = (total: Figure, men: Figure, women: Figure, sexless?: Figure): boolean =>
  Number(men.value) + Number(women.value) + Number(sexless?.value ?? 0) === Number(total.value);

/** The value of a figure, however it is written; a stored query behind it goes with it. */
export const queried = ({ id, query, value }: Figure, text: string): Slot => ({
  text,
  facts: [`/figures/${id}/value`],
  ...(query === undefined ? {} : { figures: [{ start: 0, end: text.length, query, value }] }),
});

/** "152.340 orang", "58,59%". */
export function figureValue(figure: Figure): Slot {
  const unit = clean(figure.unit);
  const paths = unit === '' ? [] : [`/figures/${figure.id}/unit` as const];
  if (rupiah.test(unit)) return joinSlots({ text: 'Rp', facts: paths }, queried(figure, printDecimal(figure.value)));
  return joinSlots(queried(figure, printDecimal(figure.value)), {
    text: unit === '' ? '' : unit === '%' ? '%' : ` ${unit}`,
    facts: paths,
  });
}

const rupiah = /^(?:rp\.?|rupiah)$/i;
const persons = /^(?:orang|jiwa|pemilih|peserta)$/i;
const countsPersons =
  /\b(?:pemilih|peserta|orang|siswa|warga|anggota|petugas|laki-laki|perempuan|undangan|pegawai|hadirin|relawan|penonton|pengguna|saksi|guru|pelajar|mahasiswa)\b/i;

/** "3.210 pemilih baru", "1.204 buah kotak suara", "partisipasi pemilih sebesar 58,59%". */
function countedThing(figure: Figure): Slot {
  const unit = clean(figure.unit);
  const label = slot(inSentence(bare(figure.label)), `/figures/${figure.id}/label`);
  if (label === undefined) return figureValue(figure);
  if (kindOf(figure) === 'people' && unit !== '' && !persons.test(unit)) return figureValue(figure);
  if (isMeasured(figure)) return joinSlots(label, ' sebesar ', figureValue(figure));
  if (isPredicate.test(label.text)) return joinSlots(label, ' ', figureValue(figure));
  if (countWords(label.text) > 5 || /[(:\d]/.test(label.text))
    return joinSlots(label, ' sebanyak ', figureValue(figure));
  const isNamed = unit === '' || label.text.toLowerCase().startsWith(unit.toLowerCase());
  const isPerson = persons.test(unit) && countsPersons.test(label.text);
  return isNamed || isPerson
    ? joinSlots(queried(figure, printDecimal(figure.value)), ' ', label)
    : joinSlots(figureValue(figure), ' ', label);
}

/** What is said of some, without who they are: "dikabulkan", "sudah dicek", "meninggal", "sisa". */
const isPredicate = new RegExp(
  '^(?:yang |sudah |telah |belum |tidak |masih |sisa(?:nya)?(?: |$)|meninggal|pindah |' +
    '(?:ganda|hilang|gugur|lulus|hadir|sah|rusak)$|di(?!sabilitas|nas|strik)\\p{Ll}{4,}(?:$|(?<=kan) ))',
  'u',
);

/** A change of a list: its short names are spelled out. */
function changedThing(figure: Figure): Slot {
  const label = inSentence(bare(figure.label));
  const spelled = label.replace(/\btms$/i, 'tidak memenuhi syarat (TMS)');
  const named = /pemilih|^per/i.test(spelled) ? spelled : `pemilih ${spelled}`;
  return joinSlots(queried(figure, printDecimal(figure.value)), ' ', {
    text: named,
    facts: [`/figures/${figure.id}/label`],
  });
}

const listed = (parts: readonly Slot[]): Slot | undefined =>
  parts.length === 0
    ? undefined
    : joinSlots(
        ...parts.flatMap((part, at) => [
          at === 0 ? '' : at < parts.length - 1 ? ', ' : parts.length === 2 ? ' dan ' : ', dan ',
          part,
        ]),
      );

/** The figures that a sentence is bound to: each exists, and all come from queries or none does. */
function boundFigures(sheet: Sheet, { figures = '' }: Bindings): readonly Figure[] | null {
  const found = figures.split('\n').map((id) => sheet.facts.figures.find((figure) => figure.id === id));
  const known = found.filter((figure) => figure !== undefined);
  const isMixed = new Set(known.map(({ query }) => query === undefined)).size > 1;
  return known.length === found.length && known.length <= 40 && !isMixed ? known : null;
}

function voterSlots(sheet: Sheet, bindings: Bindings): Slots | null {
  const figures = boundFigures(sheet, bindings);
  if (figures === null) return null;
  const { total, before, men, women, sexless, spread } = partsOf(figures);
  if (total === undefined) return null;
  const label = inSentence(asClause(total.label));
  const split = men !== undefined && women !== undefined && addsUp(total, men, women, sexless);
  const change = before === undefined ? 0 : Math.sign(Number(total.value) - Number(before.value));
  const of = (figure: Figure, word: string): Slot =>
    joinSlots(queried(figure, printDecimal(figure.value)), {
      text: ` ${word}`,
      facts: [`/figures/${figure.id}/label`],
    });
  const unsaid = sexless === undefined ? [] : [of(sexless, 'tanpa keterangan jenis kelamin')];
  return {
    ...nounSlots(sheet),
    label: slot(/^(?:jumlah|total)\b/i.test(label) ? label : `jumlah ${label}`, `/figures/${total.id}/label`),
    total: clean(total.unit) === '' ? joinSlots(figureValue(total), ' orang') : figureValue(total),
    more: before && change > 0 ? figureValue(before) : undefined,
    fewer: before && change < 0 ? figureValue(before) : undefined,
    same: before && change === 0 ? { text: '', facts: figureValue(before).facts } : undefined,
    split: split ? listed([of(men, 'laki-laki'), of(women, 'perempuan'), ...unsaid]) : undefined,
    spread: listed(spread.map(countedThing)),
  };
}

const compared =
  '[, naik dari {more} pada periode sebelumnya][, turun dari {fewer} pada periode sebelumnya]' +
  '[, tetap sama dengan periode sebelumnya{same}]';

defineHeld([
  {
    id: 'figures/changes',
    version: 1,
    parameters: ['figures'],
    slots: (sheet, bindings) => ({
      ...nounSlots(sheet),
      changes: listed((boundFigures(sheet, bindings) ?? []).map(changedThing)),
    }),
    phrasings: [
      '<Dalam|Pada> {noun} <ini|tersebut> tercatat {changes}.',
      '{noun} <ini|tersebut> mencatat {changes}.',
      'Pada periode ini tercatat {changes}.',
    ],
  },
  {
    id: 'figures/voters',
    version: 1,
    parameters: ['figures'],
    slots: voterSlots,
    phrasings: [
      `{label} <tercatat|kini tercatat|mencapai> {total}${compared}` +
        '[, terdiri atas {split}][, <tersebar|yang tersebar> di {spread}].',
    ],
  },
  {
    id: 'figures/others',
    version: 1,
    parameters: ['figures', 'place'],
    slots: (sheet, { place = '', ...bindings }) => ({
      ...nounSlots(sheet),
      first: when(place === 'first'),
      next: when(place === 'next'),
      things: listed(groupsOf(boundFigures(sheet, bindings) ?? []).flatMap(withSexes)),
    }),
    phrasings: [
      '{first}<Dalam|Pada> <kegiatan|{noun}> <ini|tersebut> tercatat {things}.',
      '{first}Data yang <disampaikan|tercatat> meliputi {things}.',
      '{next}Selain itu, <tercatat|terdapat> {things}.',
      '{next}Tercatat pula {things}.',
    ],
  },
  {
    id: 'figures/people',
    version: 1,
    parameters: ['figure'],
    slots: (sheet, { figure: id = '' }) => {
      const figure = loose(sheet).find((one) => one.id === id && kindOf(one) === 'people');
      return figure === undefined ? null : { ...nounSlots(sheet), people: countedThing(figure) };
    },
    phrasings: [
      '<Kegiatan|{noun}> <ini|tersebut> diikuti <|oleh >{people}.',
      'Sebanyak {people} mengikuti <kegiatan|{noun}> <ini|tersebut>.',
    ],
  },
]);
