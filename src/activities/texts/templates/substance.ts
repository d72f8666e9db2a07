/** Phrasings for what an activity was about and what came out of it: key points, figures, decisions. */
import { joinSlots, slot, when, type Bindings, type Slot, type Slots } from '../../../drafts/index.ts';
import { defineTemplates } from '../template.ts';
import type { Sheet } from '../sheet.ts';
import { printDate, printDecimal, printNumberWords, speechPattern } from '../../../language/index.ts';
import { eventNoun } from '../wording/events.ts';
import { asClause, clean, countWords, isInShorthand, joinClauses, lowerFirst } from '../wording/words.ts';
import { nounSlots } from './common.ts';
import { figureValue, queried } from './figures.ts';

type Item = { readonly id: string; readonly text: string };

/** A key point by its reference; the unit's own are `local:<id>`. */
function keyPointOf({ facts, localFacts }: Sheet, ref: string) {
  const own = ref.startsWith('local:');
  const id = own ? ref.slice('local:'.length) : ref;
  const point = (own ? localFacts : facts).keyPoints.find((candidate) => candidate.id === id);
  return point && { point, path: `${own ? '/local' : ''}/keyPoints/${id}/text` as const };
}

/** A key point that is the number of a paper is no topic. */
const isPaper = (text: string): boolean =>
  /^(?:berita acara|surat|keputusan|nota|perjanjian|undangan|sk|ba|mou)\b.*\b(?:nomor|no\.?)\s*:?\s*\d/i.test(
    clean(text),
  );

/** What a paper is to the activity: what records it, what was agreed, what it rests on, or something else. */
function paperKind({ facts }: Sheet, citation: string): 'record' | 'agreement' | 'order' | 'other' {
  const isMeeting = /^(?:rapat|pleno)/.test(eventNoun(facts));
  const isDecision = /^(?:keputusan|surat keputusan|sk\b)/i.test(citation);
  if (/^(?:berita acara|ba\b|notula|risalah)/i.test(citation) || (isDecision && isMeeting)) return 'record';
  if (/^(?:nota kesepahaman|nota kesepakatan|mou\b|perjanjian|naskah perjanjian|kesepakatan)/i.test(citation))
    return 'agreement';
  return isDecision || /^(?:surat|undangan|nota dinas|memo|radiogram)/i.test(citation) ? 'order' : 'other';
}

/** The papers that the activity rests on. */
export const orders = (sheet: Sheet): readonly string[] =>
  (sheet.facts.papers ?? [])
    .filter(({ citation }) => paperKind(sheet, asClause(citation)) === 'order')
    .map(({ id }) => id);

function paperSlots(sheet: Sheet, { paper: id }: Bindings): Slots | null {
  const paper = (sheet.facts.papers ?? []).find((candidate) => candidate.id === id);
  if (paper === undefined) return null;
  const citation = slot(asClause(paper.citation), `/papers/${paper.id}/citation`);
  // That something came of what has not been held is not told.
  return sheet.stage !== 'held' || citation === undefined
    ? null
    : { ...nounSlots(sheet), [paperKind(sheet, citation.text)]: citation };
}

/** Whole sentences stand alone; phrases are listed together. */
export const isSentence = (text: string): boolean =>
  /[.!?…]["”]?$/.test(clean(text)) || countWords(clean(text)) > 16 || tellsWho.test(clean(text));
/** "Sekretaris menyampaikan realisasi anggaran": who said what is no topic of a list. */
const tellsWho = new RegExp(String.raw`^\p{Lu}[\p{L}. ]{2,40}\s(?:${speechPattern('verb', 'proposed')})\s`, 'u');

/** The key points a news item lists in one sentence. */
export const shortPoints = (points: readonly Item[]): Item[] =>
  points
    .filter(({ text }) => !isSentence(text) && !isPaper(text) && isPrintable(text) && asClause(text) !== '')
    .slice(0, 5);

/** Words of a note are the clerk's to write out; "ada dua pertanyaan" is no topic. */
const isPrintable = (text: string): boolean => !isInShorthand(text) && !/^ada\s/i.test(clean(text));

function figureSlot(sheet: Sheet, id: string | undefined): Slot | undefined {
  const figure = sheet.facts.figures.find((candidate) => candidate.id === id);
  return figure && figureValue(figure);
}

/** The figure in digits and, where it is whole, in words. */
function spelledFigure(sheet: Sheet, id: string | undefined): Slot | undefined {
  const figure = sheet.facts.figures.find((candidate) => candidate.id === id);
  if (figure === undefined) return undefined;
  const unit = clean(figure.unit);
  const words = unit === '%' ? undefined : printNumberWords(figure.value);
  if (words === undefined) return figureSlot(sheet, id);
  return joinSlots(queried(figure, printDecimal(figure.value)), ' (', queried(figure, words), ')', {
    text: unit === '' ? '' : ` ${unit}`,
    facts: unit === '' ? [] : [`/figures/${figure.id}/unit`],
  });
}

function figureLabel(sheet: Sheet, id: string | undefined): Slot | undefined {
  const figure = sheet.facts.figures.find((candidate) => candidate.id === id);
  return figure && slot(lowerFirst(asClause(figure.label)), `/figures/${figure.id}/label`);
}

function decisionSlots(sheet: Sheet, { decision: id }: Bindings): Slots | null {
  const decision = sheet.facts.decisions.find((candidate) => candidate.id === id);
  if (decision === undefined) return null;
  const path = `/decisions/${decision.id}` as const;
  return {
    ...nounSlots(sheet),
    decision: slot(asClause(decision.text), `${path}/text`),
    owner: slot(asClause(decision.owner), `${path}/owner`),
    due: slot(printDate(decision.due), `${path}/due`),
  };
}

/** A decision in the form its grammar asks for: what was settled, what is to be done, a thing, or a whole clause. */
function toldDecisionSlots(sheet: Sheet, { place, ...bindings }: Bindings): Slots | null {
  const slots = decisionSlots(sheet, bindings);
  const decision = slots?.decision;
  if (slots === null || decision === undefined || (place !== 'first' && place !== 'next')) return null;
  const told = { ...decision, text: lowerFirst(decision.text) };
  const settled = /^(?:menetapkan|menyepakati|menyetujui|mengesahkan|memutuskan)\s/i.test(told.text);
  const act = !settled && /^(?:akan |segera )?(?:me\p{Ll}{3,}|ber\p{Ll}{3,})\s/u.test(told.text);
  const thing =
    !settled &&
    !act &&
    !/\s(?:di\p{Ll}{3,}|akan|harus|wajib|perlu|dapat|adalah|menjadi|ter\p{Ll}{3,})\s/u.test(` ${told.text} `);
  return {
    ...slots,
    settled: settled ? told : undefined,
    act: act ? told : undefined,
    thing: thing ? told : undefined,
    clause: settled || act || thing ? undefined : told,
    first: when(place === 'first'),
    next: when(place === 'next'),
  };
}
const followUp = '[, dengan tindak lanjut oleh {owner}][ paling lambat {due}]';

/** The noun of the activity and its short key points as clauses. */
export const pointsSlots = (sheet: Sheet): Slots => ({ ...nounSlots(sheet), points: pointsSlot(sheet.facts, '') });

function pointsSlot({ keyPoints }: Pick<Sheet['facts'], 'keyPoints'>, of: '' | '/local'): Slots[string] {
  const points = shortPoints(keyPoints);
  return slot(
    joinClauses(points.map(({ text }) => lowerFirst(asClause(text)))),
    ...points.map(({ id }) => `${of}/keyPoints/${id}/text` as const),
  );
}

defineTemplates([
  {
    id: 'substance/points',
    version: 1,
    parameters: [],
    slots: pointsSlots,
    phrasings: [
      '<Pokok bahasan|Hal yang dibahas> <dalam|pada> <kegiatan|{noun}> <ini|tersebut> meliputi {points}.',
      '<Kegiatan|{noun}> <ini|tersebut> membahas {points}.',
      '<Dalam|Pada> <kegiatan|{noun}> <ini|tersebut> dibahas {points}.',
    ],
  },
  {
    id: 'substance/point-sentence',
    version: 1,
    parameters: ['point'],
    slots: (sheet, { point: ref = '' }) => {
      const found = keyPointOf(sheet, ref);
      return found === undefined || !isSentence(found.point.text) || isInShorthand(found.point.text)
        ? null
        : { point: slot(asClause(found.point.text), found.path) };
    },
    phrasings: ['{point}.'],
  },
  {
    id: 'substance/point-item',
    version: 1,
    parameters: ['point'],
    slots: (sheet, { point: ref = '' }) => {
      const found = keyPointOf(sheet, ref);
      return found === undefined ? null : { point: slot(asClause(found.point.text), found.path) };
    },
    phrasings: ['{point}.'],
  },
  {
    id: 'substance/local-points',
    version: 1,
    parameters: [],
    slots: (sheet) => ({
      ...nounSlots(sheet),
      unit: slot(clean(sheet.unit.shortName)),
      points: pointsSlot(sheet.localFacts, '/local'),
    }),
    phrasings: [
      '<Catatan|Pokok catatan> {unit} <dari|atas> <kegiatan|{noun}> <ini|tersebut> <ialah|yaitu|meliputi> {points}.',
      '{unit} mencatat {points}.',
    ],
  },
  {
    id: 'substance/decision',
    version: 2,
    parameters: ['decision', 'place'],
    slots: (sheet, bindings) => (sheet.stage === 'held' ? toldDecisionSlots(sheet, bindings) : null),
    phrasings: [
      `{first}<Kegiatan|{noun}> <ini|tersebut> {settled}${followUp}.`,
      `{first}<Dalam|Pada> <kegiatan|{noun}> <ini|tersebut> diputuskan untuk {act}${followUp}.`,
      `{first}<Kegiatan|{noun}> <ini|tersebut> memutuskan untuk {act}${followUp}.`,
      `{first}<Kegiatan|{noun}> <ini|tersebut> menghasilkan {thing}${followUp}.`,
      `{first}<Dalam|Pada> <kegiatan|{noun}> <ini|tersebut> diputuskan bahwa {clause}${followUp}.`,
      `{next}<Kegiatan|{noun}> <ini|tersebut> juga {settled}${followUp}.`,
      `{next}Selain itu, diputuskan untuk {act}${followUp}.`,
      `{next}<Kegiatan|{noun}> <ini|tersebut> juga menghasilkan {thing}${followUp}.`,
      `{next}Selain itu, diputuskan bahwa {clause}${followUp}.`,
      `{next}Diputuskan pula bahwa {clause}${followUp}.`,
    ],
  },
  {
    // The paper that an activity ended in, or that it rests on, by what kind of paper it is.
    id: 'substance/paper',
    version: 1,
    parameters: ['paper'],
    slots: paperSlots,
    phrasings: [
      'Hasil <kegiatan|{noun}> <ini|tersebut> dituangkan dalam {record}.',
      'Kerja sama <ini|tersebut> dituangkan dalam {agreement}.',
      '<Kegiatan|{noun}> <ini|tersebut> dilaksanakan berdasarkan {order}.',
      '<Kegiatan|{noun}> <ini|tersebut> menghasilkan {other}.',
    ],
  },
  {
    id: 'substance/decision-cell',
    version: 1,
    parameters: ['decision'],
    slots: decisionSlots,
    phrasings: ['{decision}'],
  },
  {
    id: 'substance/owner-cell',
    version: 1,
    parameters: ['decision'],
    slots: decisionSlots,
    verbatim: true,
    phrasings: ['{owner}'],
  },
  {
    id: 'substance/due-cell',
    version: 1,
    parameters: ['decision'],
    slots: decisionSlots,
    verbatim: true,
    phrasings: ['{due}'],
  },
  {
    id: 'substance/figure-label-cell',
    version: 1,
    parameters: ['figure'],
    slots: (sheet, { figure: id }) => {
      const figure = sheet.facts.figures.find((candidate) => candidate.id === id);
      return figure === undefined ? null : { label: slot(asClause(figure.label), `/figures/${figure.id}/label`) };
    },
    phrasings: ['{label}'],
  },
  {
    id: 'substance/figure-item',
    version: 1,
    parameters: ['figure'],
    slots: (sheet, { figure: id }) => ({ label: figureLabel(sheet, id), value: spelledFigure(sheet, id) }),
    phrasings: ['{label} sebanyak {value}.'],
  },
  {
    id: 'substance/group-cell',
    version: 1,
    parameters: ['figure'],
    verbatim: true,
    slots: (sheet, { figure: id }) => ({
      group: slot(clean(sheet.facts.figures.find((candidate) => candidate.id === id)?.group), `/figures/${id}/group`),
    }),
    phrasings: ['{group}'],
  },
  // The label of a column of a table of figures.
  {
    id: 'substance/column-cell',
    version: 1,
    parameters: ['figure'],
    slots: (sheet, { figure: id }) => ({
      label: slot(
        asClause(sheet.facts.figures.find((candidate) => candidate.id === id)?.label),
        `/figures/${id}/label`,
      ),
    }),
    phrasings: ['{label}'],
  },
  {
    id: 'substance/figure-value-cell',
    version: 1,
    parameters: ['figure'],
    verbatim: true,
    slots: (sheet, { figure: id }) => ({ value: figureSlot(sheet, id) }),
    phrasings: ['{value}'],
  },
]);
