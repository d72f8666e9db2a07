/** Phrasings for what an activity was about and what came out of it: key points, figures, decisions. */
import { joinSlots, slot, type Bindings, type Slot, type Slots } from '../../../drafts/index.ts';
import type { Figure } from '../../schema.ts';
import { defineTemplates } from '../template.ts';
import type { Sheet } from '../sheet.ts';
import { printDate, printDecimal, printNumberWords } from '../../../language/index.ts';
import { asClause, clean, countWords, joinClauses, lowerFirst } from '../wording/words.ts';
import { nounSlots } from './common.ts';

type Item = { readonly id: string; readonly text: string };

/** A key point by its reference; the unit's own are `local:<id>`. */
function keyPointOf({ facts, localFacts }: Sheet, ref: string) {
  const own = ref.startsWith('local:');
  const id = own ? ref.slice('local:'.length) : ref;
  const point = (own ? localFacts : facts).keyPoints.find((candidate) => candidate.id === id);
  return point && { point, path: `${own ? '/local' : ''}/keyPoints/${id}/text` as const };
}

/** Whole sentences stand alone; phrases are listed together. */
export const isSentence = (text: string): boolean => /[.!?…]["”]?$/.test(clean(text)) || countWords(clean(text)) > 16;

/** The key points a news item lists in one sentence. */
export const shortPoints = (points: readonly Item[]): Item[] =>
  points.filter(({ text }) => !isSentence(text) && asClause(text) !== '').slice(0, 4);

function figureSlot(sheet: Sheet, id: string | undefined): Slot | undefined {
  const figure = sheet.facts.figures.find((candidate) => candidate.id === id);
  if (figure === undefined) return undefined;
  const path = `/figures/${figure.id}` as const;
  const unit = clean(figure.unit);
  const counted: Slot = {
    text: unit === '' ? '' : unit === '%' ? '%' : ` ${unit}`,
    facts: unit === '' ? [] : [`${path}/unit`],
  };
  return joinSlots(queried(figure, printDecimal(figure.value)), counted);
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

/** The value of a figure, however it is written; a stored query behind it goes with it. */
const queried = ({ id, query, value }: Figure, text: string): Slot => ({
  text,
  facts: [`/figures/${id}/value`],
  ...(query === undefined ? {} : { figures: [{ start: 0, end: text.length, query, value }] }),
});

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
    decisionLower: slot(lowerFirst(asClause(decision.text)), `${path}/text`),
    owner: slot(asClause(decision.owner), `${path}/owner`),
    due: slot(printDate(decision.due), `${path}/due`),
  };
}

defineTemplates([
  {
    id: 'substance/points',
    version: 1,
    parameters: [],
    slots: (sheet) => {
      const points = shortPoints(sheet.facts.keyPoints);
      return {
        ...nounSlots(sheet),
        points: slot(
          joinClauses(points.map(({ text }) => lowerFirst(asClause(text)))),
          ...points.map(({ id }) => `/keyPoints/${id}/text` as const),
        ),
      };
    },
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
      return found === undefined || !isSentence(found.point.text)
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
    slots: (sheet) => {
      const points = shortPoints(sheet.localFacts.keyPoints);
      return {
        ...nounSlots(sheet),
        unit: slot(clean(sheet.unit.shortName)),
        points: slot(
          joinClauses(points.map(({ text }) => lowerFirst(asClause(text)))),
          ...points.map(({ id }) => `/local/keyPoints/${id}/text` as const),
        ),
      };
    },
    phrasings: [
      '<Catatan|Pokok catatan> {unit} <dari|atas> <kegiatan|{noun}> <ini|tersebut> <ialah|yaitu|meliputi> {points}.',
      '{unit} mencatat {points}.',
    ],
  },
  {
    id: 'substance/figures',
    version: 1,
    parameters: ['figures'],
    slots: (sheet, { figures: list = '' }) => {
      const ids = list.split('\n');
      if (ids.length > 3) return null;
      const parts = ids.map((id) => [figureLabel(sheet, id), figureSlot(sheet, id)] as const);
      if (parts.some(([label, value]) => label === undefined || value === undefined)) return null;
      const joined = (verb: string): Slot =>
        joinSlots(
          ...parts.flatMap(([label, value], at) => [
            at === 0 ? '' : at < parts.length - 1 ? ', ' : parts.length === 2 ? ' dan ' : ', dan ',
            label as Slot,
            ` ${verb}`,
            value as Slot,
          ]),
        );
      return { counted: joined('sebanyak '), noted: joined('tercatat ') };
    },
    phrasings: ['Adapun {counted}.', '{noted}.', 'Data yang tercatat <ialah|yaitu> {counted}.'],
  },
  {
    id: 'substance/decision',
    version: 1,
    parameters: ['decision'],
    slots: decisionSlots,
    phrasings: [
      'Keputusan yang <diambil|dihasilkan> <dalam|pada> <kegiatan|{noun}> <ini|tersebut>: {decisionLower}[, dengan penanggung jawab {owner}][ dan tenggat {due}].',
      '<Dalam|Pada> <kegiatan|{noun}> <ini|tersebut> diputuskan: {decisionLower}[, dengan penanggung jawab {owner}][ dan tenggat {due}].',
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
