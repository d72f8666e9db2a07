/** What the form of papers finds in a text; it runs in the process that reads documents. */
import type { Found, Propose } from '../documents/index.ts';
import type { FieldProposal } from './field-proposals.ts';
import type { Citation } from './fields/citations.ts';
import { guessCode, type Lesson } from './fields/classify.ts';
import { readDay } from './fields/day.ts';
import { readInstrument } from './fields/heading.ts';
import { readIssuer } from './fields/issuer.ts';
import { readLetter } from './fields/letter.ts';
import { isLegal, isNational } from './fields/paper-kinds.ts';
import type { Heading, Placed } from './fields/placed.ts';
import { readRelations } from './fields/relations.ts';

export type KnownOfPaper = {
  /** What the people of its unit taught by classing others. */
  readonly lessons: readonly Lesson[];
  /** The codes that there are. */
  readonly codes: readonly string[];
};

type FoundFields = Found<FieldProposal>;
type Pages = Parameters<Propose<FieldProposal, KnownOfPaper>>[0]['pages'];

const propose: Propose<FieldProposal, KnownOfPaper> = ({ text: stored, pages }, { lessons, codes }): FoundFields => {
  // Bars stand between the cells of a form; every letter stays where it stood.
  const text = stored.replaceAll('|', ' ');
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
    if (!mayFell(heading, text, of)) continue;
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

/**
 * Only what decides can amend or repeal: rules and decrees, known by their heading or by what they decide; a circular,
 * other circulars. Letters, reports and news speak of it only. Nothing repeals itself.
 */
function mayFell(heading: Heading | null, text: string, of: Citation): boolean {
  const kind = heading?.kind?.value;
  if (of.kind === kind && of.number === heading?.number?.value && of.year === heading?.year?.value) return false;
  if (kind === 'se' && of.kind === 'se') return true;
  return (heading !== null && isLegalKind(heading)) || decides.test(text);
}

const decides = /MEMUTUSKAN|M\s+E\s+M\s+U\s+T\s+U\s+S\s+K\s+A\s+N/u;

/** A letter may cite a rule at the beginning of a line, and a paper with the heading of a rule may have labels. */
function headingOf(text: string): Heading | null {
  const instrument = readInstrument(text);
  const letter = readLetter(text);
  const isLetter = letter?.title !== undefined && letter.number !== undefined;
  if (instrument === null || (isLetter && letter.end < (instrument.kind?.start ?? 0))) return owned(text, letter);
  const title = instrument.title ?? letter?.title;
  return owned(text, { ...instrument, ...(title ? { title } : {}) });
}

/** Rules say whose they are in their heading, or are the whole country's. */
function owned(text: string, heading: Heading | null): Heading | null {
  if (heading === null || heading.issuer !== undefined || isLegalKind(heading)) return heading;
  const issuer = readIssuer(text);
  return issuer === null ? heading : { ...heading, issuer };
}

/** A circular is a letter to many. */
const isLegalKind = ({ kind }: Heading): boolean =>
  kind !== undefined &&
  kind.value !== 'se' &&
  (isNational(kind.value) || isLegal(kind.value.replace(/^lampiran /, '')));

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
