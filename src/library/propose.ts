/** What the form of papers finds in a text; it runs in the process that reads documents. */
import type { Found, Propose } from '../documents/index.ts';
import type { FieldProposal } from './field-proposals.ts';
import { guessCode, type Lesson } from './fields/classify.ts';
import { readDay } from './fields/day.ts';
import { readInstrument, readLetter, type Heading, type Placed } from './fields/heading.ts';
import { readRelations } from './fields/relations.ts';

export type KnownOfPaper = {
  /** What the people of its unit taught by classing others. */
  readonly lessons: readonly Lesson[];
  /** The codes that there are. */
  readonly codes: readonly string[];
};

type FoundFields = Found<FieldProposal>;
type Pages = Parameters<Propose<FieldProposal, KnownOfPaper>>[0]['pages'];

const propose: Propose<FieldProposal, KnownOfPaper> = ({ text, pages }, { lessons, codes }): FoundFields => {
  const heading = headingOf(text);
  const day = readDay(text);
  const proposals: FieldProposal[] = [];
  const add = (
    path: 'kind' | 'number' | 'year' | 'title' | 'issuer' | 'date',
    found?: Placed<string | number> | null,
  ) => {
    if (!found) return;
    const { value, start, end, sure, mended } = found;
    const note = mended === undefined ? {} : { note: mendedNote(mended, value) };
    const base = {
      id: path,
      start,
      end,
      ...pageOf(pages, start),
      confidence: sure ? 'high' : 'medium',
      ...note,
    } as const;
    proposals.push({ ...base, group: 'identity', path, value } as FieldProposal);
  };
  add('kind', heading?.kind);
  add('issuer', heading?.issuer);
  add('number', heading?.number);
  // A letter's year is that of its day where its number names none.
  add('year', heading?.year ?? (day && { ...day, value: Number(day.value.slice(0, 4)), sure: false }));
  add('title', heading?.title);
  add('date', day);
  for (const { relation, of, start, end, sure } of readRelations(text, heading?.title ?? null)) {
    const { kind, number, year, issuer } = of;
    const id = `${relation}-${kind}-${number}-${year}`.replaceAll(/[^\p{L}\p{N}-]+/gu, '.').slice(0, 90);
    proposals.push({
      id,
      start,
      end,
      ...pageOf(pages, start),
      confidence: sure ? 'high' : 'medium',
      group: 'relations',
      path: 'relations',
      value: { id, relation, kind, number, year, issuer },
    });
  }
  return classed({ proposals, inconsistencies: [] }, text, { lessons, codes });
};

/** A paper with a heading of a rule may say what it is about as letters do. */
function headingOf(text: string): Heading | null {
  const instrument = readInstrument(text);
  if (instrument?.title !== undefined) return instrument;
  const letter = readLetter(text);
  return instrument === null ? letter : { ...instrument, ...(letter?.title ? { title: letter.title } : {}) };
}

function classed(found: FoundFields, text: string, { lessons, codes }: KnownOfPaper): FoundFields {
  const guess = guessCode(text, lessons);
  if (!guess.sure)
    return {
      ...found,
      inconsistencies: [
        {
          code: 'library/classification-unsure',
          spans: [],
          message: {
            id: 'Kode klasifikasi: tidak yakin. Pilih sendiri; dari pilihan Anda sistem belajar.',
            en: 'Classification code: not sure. Choose it yourself; the program learns from what you choose.',
          },
        },
      ],
    };
  if (!codes.includes(guess.code)) return found;
  const because = guess.because.join(', ');
  return {
    ...found,
    proposals: [
      ...found.proposals,
      {
        id: 'classification',
        start: 0,
        end: 0,
        confidence: 'medium',
        note: {
          id: `Kata yang paling berbicara untuk kode ini: ${because}.`,
          en: `The words that speak most for this code: ${because}.`,
        },
        group: 'filing',
        path: 'classification',
        value: guess.code,
      },
    ],
  };
}

const mendedNote = (written: string, value: string | number) => ({
  id: `Tertulis “${written}”; dibaca ${value}. Cocokkan dengan aslinya.`,
  en: `It reads “${written}”; taken as ${value}. Compare it with the original.`,
});

/** The page on which a place of the text stands; a text of one page names none. */
function pageOf(pages: Pages, at: number): { readonly page?: number } {
  if (pages.length < 2) return {};
  const index = pages.findIndex(({ start, end }) => at >= start && at <= end);
  return index < 0 ? {} : { page: index + 1 };
}

export default propose;
