/** Proposals of who took part, what was said, counted, cited and decided. */
import { oneLine, stem, words } from '../../language/index.ts';
import { findCommitment, findCredit } from './circumstances.ts';
import type { Collector } from './collect.ts';
import { findFigures, type FoundFigure } from './figures.ts';
import type { Findings } from './findings.ts';
import type { GatheredPerson } from './gather-people.ts';
import { tableFigures, type TableFigure } from './tables.ts';
import type { Reading, Span } from './reading.ts';

export function proposePeople({ people, statements, form }: Findings, { add, itemId }: Collector): void {
  const formal = form === 'news' || form === 'release' || form === 'letter' || form === 'minutes';
  for (const person of people) {
    add(person.span, {
      path: person.local ? 'local.people' : 'people',
      value: person.value,
      confidence: formal && isSure(person) ? 'high' : 'medium',
      group: person.local ? 'local' : 'people',
      ...(person.uncertain ? { note: guessedName } : {}),
    });
  }
  for (const statement of statements) {
    const speaker = people.find((person) => person.names.has(statement.speaker ?? ''));
    if (!speaker) continue;
    add(statement, {
      path: speaker.local ? 'local.statements' : 'statements',
      value: { id: itemId('s'), speakerId: speaker.value.id, kind: statement.kind, text: statement.text },
      confidence: 'medium',
      group: 'said',
      ...(statement.explicit ? {} : { note: meant(speaker.value.name) }),
    });
  }
}

/** Roles that words beside the name tell; who only came, or only spoke, may have had another one. */
const toldRoles: ReadonlySet<string> = new Set([
  'membuka',
  'memimpin',
  'menutup',
  'melantik',
  'narasumber',
  'moderator',
]);
const isSure = ({ uncertain, value }: GatheredPerson): boolean =>
  !uncertain && toldRoles.has(value.role) && value.position !== undefined;

/** What a unit says of itself: its hope or commitment, and who wrote the item. */
export function proposeLocal({ reading, units, localUnit }: Findings, { add }: Collector): void {
  const commitment =
    localUnit &&
    reading.sentences.map((sentence) => findCommitment(sentence, units)).find((sentence) => sentence !== undefined);
  if (commitment)
    add(commitment, { path: 'local.commitment', value: commitment.value, confidence: 'high', group: 'local' });
  for (const { role, found } of findCredit(reading))
    add(found, { path: `local.credit.${role}`, value: found.value, confidence: 'low', group: 'local' });
}

export function proposeFigures(found: Findings, { add, itemId }: Collector): void {
  const { reading, dates, times, regulations, papers, series, people, tables } = found;
  const taken: Span[] = [
    ...dates,
    ...times,
    ...regulations,
    ...papers,
    ...series,
    ...tables,
    ...people.map((person) => person.span),
  ].toSorted((a, b) => a.start - b.start);
  const inSentences = figuresOfSentences(reading, taken);
  const figures: readonly Counted[] = [...tables.flatMap(tableFigures), ...inSentences];
  for (const figure of onceEach(figures)) {
    const { label, value, unit, group, sure } = figure;
    add(figure, {
      path: 'figures',
      confidence: sure ? 'medium' : 'low',
      group: 'numbers',
      value: { id: itemId('n'), label, value, ...(unit ? { unit } : {}), ...(group ? { group } : {}) },
    });
  }
}

type Counted = TableFigure & { readonly unit?: string; readonly sure?: boolean };

/** `taken` in order: each sentence is shown only what lies in it. */
function figuresOfSentences({ sentences }: Reading, taken: readonly Span[]): FoundFigure[] {
  const longest = taken.reduce((length, { start, end }) => Math.max(length, end - start), 0);
  let from = 0;
  return sentences.flatMap((sentence) => {
    while (from < taken.length && (taken[from] as Span).start + longest < sentence.start) from++;
    const own: Span[] = [];
    for (let at = from; at < taken.length && (taken[at] as Span).start < sentence.end; at++)
      own.push(taken[at] as Span);
    return findFigures(sentence, own);
  });
}

/** A number that is told again, in the title and in the text, is proposed once: where its words say most. */
function onceEach(figures: readonly Counted[]): readonly Counted[] {
  const kept = new Map<string, Counted>();
  for (const figure of figures) {
    const key = figure.group ? `${figure.group} ${figure.label} ${figure.value}` : keyOf(figure);
    const known = kept.get(key);
    if (!known || figure.label.length > known.label.length) kept.set(key, { ...figure });
  }
  return [...kept.values()].toSorted((a, b) => a.start - b.start);
}

/** Large numbers are the same thing when they are equal; small ones when their labels share a word. */
function keyOf({ label, value, unit }: Counted): string {
  const plain = `${value} ${unit === '%' || unit === 'rupiah' ? unit : ''}`;
  if (value.length > 3) return plain;
  const [first = ''] = words(label).map(({ lower }) => stem(lower));
  return `${plain} ${first}`;
}

export function proposeRegulations({ regulations }: Findings, { add, itemId }: Collector): void {
  const cited = new Set<string>();
  for (const regulation of regulations) {
    const key = regulation.citation.toLowerCase();
    if (!cited.has(key))
      add(regulation, {
        path: 'regulations',
        value: { id: itemId('r'), citation: regulation.citation },
        confidence: 'high',
        group: 'rules',
      });
    cited.add(key);
  }
}

/** Papers by their number; each once. */
export function proposePapers({ papers }: Findings, { add, itemId }: Collector): void {
  const named = new Set<string>();
  for (const paper of papers) {
    const number = paper.citation.split(' ').at(-1)?.toLowerCase() ?? '';
    if (!named.has(number))
      add(paper, {
        path: 'papers',
        value: { id: itemId('b'), citation: paper.citation },
        confidence: 'medium',
        group: 'rules',
      });
    named.add(number);
  }
}

/**
 * "Rapat memutuskan …" and the lines of lists: candidates only, for a person to sort. Lines that name a person are
 * people.
 */
export function proposePoints({ reading, people, statements, papers }: Findings, { add, itemId }: Collector): void {
  const told: readonly Span[] = [...people.map((person) => person.span), ...statements, ...papers];
  for (const point of pointsOf(reading)) {
    if (told.some((span) => span.start < point.end && point.start < span.end)) continue;
    add(point, {
      path: point.path,
      value: { id: itemId(point.path === 'decisions' ? 'd' : 'k'), text: point.value },
      confidence: 'low',
      group: 'said',
    });
  }
}

function pointsOf(reading: Reading): (Span & { path: 'decisions' | 'keyPoints'; value: string })[] {
  return reading.sentences.flatMap((sentence) => {
    const decided = new RegExp(
      String.raw`(?:disepakati|diputuskan|menyepakati|memutuskan|disimpulkan)\s+(?:bahwa\s+|` +
        String.raw`untuk\s+)?(?<text>[^“”"]{15,600}?)[.;]?$`,
      'iu',
    ).exec(sentence.text);
    const listed = /^(?:\(?\d{1,2}[.)]|[a-z][.)]|[-•*–])\s+(?<text>\S[\s\S]{10,600}?)[.;]?$/u.exec(sentence.text);
    const text = decided?.groups?.text ?? listed?.groups?.text;
    if (!text) return [];
    const start = sentence.start + sentence.text.lastIndexOf(text);
    return [
      {
        start,
        end: start + text.length,
        value: oneLine(text),
        path: decided ? ('decisions' as const) : ('keyPoints' as const),
      },
    ];
  });
}

const guessedName = {
  id: 'Nama ini tanpa jabatan, atau batasnya dengan nama lembaga diperkirakan; periksa.',
  en: 'This name has no position, or where it begins after an institution was guessed; please check.',
};
const meant = (name: string) => ({
  id: `Pembicara disimpulkan dari kalimat sebelumnya: ${name}.`,
  en: `The speaker was taken from the sentence before: ${name}.`,
});
