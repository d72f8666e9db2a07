/** What the sheet knows and the text does not tell: said beside the draft, so that nothing goes unnoticed. */
import type { FactPath } from '../../schema.ts';
import type { GapName } from '../gaps.ts';
import type { Sheet, StatementEntry } from '../sheet.ts';
import { themeSlot } from '../wording/events.ts';
import { clean, cutText } from '../wording/words.ts';
import { printDecimal } from '../../../language/index.ts';
import { isToldOfGuests } from '../templates/figures.ts';
import { paraphraseParts } from '../templates/speakers.ts';
import type { Piece } from './text.ts';

type Fact = { readonly path: FactPath; readonly words: string };

const longest = 80;
const shown = 8;

/** One piece for each kind of fact of which something is told nowhere in `pieces`, but for those of no concern here. */
export function leftOut(sheet: Sheet, pieces: readonly Piece[], unconcerned: readonly GapName[] = []): Piece[] {
  const told = new Set(
    pieces.flatMap((part) => ('gap' in part ? [] : part.sentences.flatMap(({ sentence }) => sentence.facts))),
  );
  return Object.entries(factsOf(sheet, pieces)).flatMap(([name, facts]): Piece[] => {
    if (unconcerned.includes(name as GapName)) return [];
    const silent = facts.filter(({ path }) => !told.has(path));
    return silent.length === 0 ? [] : [{ gap: name as GapName, detail: listed(silent.map(({ words }) => words)) }];
  });
}

function factsOf(sheet: Sheet, pieces: readonly Piece[]): Partial<Record<GapName, Fact[]>> {
  const { facts, localFacts } = sheet;
  const single = (path: FactPath, words: string | undefined): Fact[] =>
    clean(words) === '' ? [] : [{ path, words: clean(words) }];
  const tables = new Set(facts.figures.flatMap(({ group }) => (group === undefined ? [] : [group])));
  return {
    'unused-figures': [
      ...facts.figures
        .filter((figure) => figure.group === undefined && !isToldOfGuests(sheet, figure))
        .map(({ id, label, value, unit }) => ({
          path: `/figures/${id}/value` as const,
          words: `${clean(label)} ${printDecimal(value)}${unit === undefined ? '' : ` ${clean(unit)}`}`,
        })),
      ...facts.figures
        .filter(({ group }) => group !== undefined)
        .slice(0, 1)
        .map(({ id }) => ({ path: `/figures/${id}/value` as const, words: `rincian ${tables.size} baris` })),
    ],
    'unused-statements': [...sheet.statements.values()]
      .filter(({ speaker }) => speaker !== undefined)
      .flatMap((entry) => (isWhollyTold(entry, pieces) ? [] : [{ path: silentPath, words: entry.statement.text }])),
    'unused-people': [...sheet.people.values()].map(({ path, name }) => ({
      path: `${path}/name` as const,
      words: name,
    })),
    'unused-points': [
      ...facts.keyPoints.map(({ id, text }) => ({ path: `/keyPoints/${id}/text` as const, words: text })),
      ...localFacts.keyPoints.map(({ id, text }) => ({ path: `/local/keyPoints/${id}/text` as const, words: text })),
    ],
    'unused-decisions': facts.decisions.map(({ id, text }) => ({
      path: `/decisions/${id}/text` as const,
      words: text,
    })),
    'unused-papers': [
      ...(facts.papers ?? []).map(({ id, citation }) => ({ path: `/papers/${id}/citation` as const, words: citation })),
      ...facts.regulations.map(({ id, citation }) => ({
        path: `/regulations/${id}/citation` as const,
        words: citation,
      })),
    ],
    'unused-others': [
      ...single('/attended', facts.attended),
      ...single('/invited', facts.invited),
      ...single('/purpose', facts.purpose),
      ...single('/series', facts.series),
      ...single('/theme', themeSlot(facts)?.text),
    ],
  };
}

/** No sentence names this path, so a fact with it is always told as left out. */
const silentPath: FactPath = '/statements';

/** Every part of a paraphrase is told, or the quote. */
function isWhollyTold({ ref, statement }: StatementEntry, pieces: readonly Piece[]): boolean {
  const told = new Set(
    pieces.flatMap((part) =>
      'gap' in part
        ? []
        : part.sentences.flatMap(({ sentence }) =>
            sentence.template?.bindings.statement === ref ? [sentence.template.bindings.part ?? ''] : [],
          ),
    ),
  );
  return told.size >= (statement.kind === 'paraphrase' ? paraphraseParts(statement.text).length : 1);
}

function listed(words: readonly string[]): string {
  const named = words.slice(0, shown).map((one) => cutText(clean(one), longest));
  const more = words.length - named.length;
  return `${named.join('; ')}${more > 0 ? `; dan ${more} lainnya` : ''}`;
}
