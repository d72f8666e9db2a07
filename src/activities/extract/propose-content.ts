/** Proposals of who took part, what was said, counted, cited and decided. */
import { oneLine, readDecimal, stem, words } from '../../language/index.ts';
import { findCommitment } from './circumstances.ts';
import type { Collector } from './collect.ts';
import { attendedOf } from './propose-circumstances.ts';
import { findFigures, type Context, type FoundFigure } from './figures.ts';
import type { Findings } from './findings.ts';
import { tableFigures, type TableFigure } from './tables.ts';
import type { Reading, Span } from './reading.ts';

export function proposePeople({ people, statements }: Findings, { add, itemId }: Collector): void {
  for (const person of people) {
    add(person.span, {
      path: person.local ? 'local.people' : 'people',
      value: person.value,
      // Never sure: names are, but one in four roles is not, where nobody here wrote the text.
      confidence: 'medium',
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

/** What a unit says of itself: its hope or commitment, and who wrote the item. */
export function proposeLocal({ reading, units, localUnit, credits }: Findings, { add }: Collector): void {
  const commitment =
    localUnit &&
    reading.sentences.map((sentence) => findCommitment(sentence, units)).find((sentence) => sentence !== undefined);
  if (commitment)
    add(commitment, { path: 'local.commitment', value: commitment.value, confidence: 'high', group: 'local' });
  for (const { role, found } of credits)
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
  const figures = corrected(reading, [...tables.flatMap(tableFigures), ...inSentences]);
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
function figuresOfSentences({ sentences, text }: Reading, taken: readonly Span[]): FoundFigure[] {
  const longest = taken.reduce((length, { start, end }) => Math.max(length, end - start), 0);
  let from = 0;
  let context: Context = { lead: '' };
  let section: string | undefined;
  return sentences.flatMap((sentence, at) => {
    while (from < taken.length && (taken[from] as Span).start + longest < sentence.start) from++;
    const own: Span[] = [];
    for (let next = from; next < taken.length && (taken[next] as Span).start < sentence.end; next++)
      own.push(taken[next] as Span);
    const lead =
      at === 0
        ? ''
        : (text
            .slice(Math.max(0, sentence.start - 120), sentence.start)
            .split('\n')
            .at(-1) ?? '');
    section = headingOf(sentence.text) ?? section;
    const found = findFigures(sentence, own, { ...context, lead, ...(section ? { section } : {}) });
    context = found.context;
    // "tanpa kehadiran 3 anggota": what its label does not say, and would turn round.
    return found.figures.filter(({ start }) => !without.test(text.slice(Math.max(0, start - 40), start)));
  });
}

const without = /(?<!\p{L})(?:tanpa(?:\s+kehadiran)?|ketidakhadiran|minus|kecuali|selain)\s+$/iu;

/** "7. Anggaran", "E. Biaya": a numbered line of one to three words. */
const headingOf = (line: string): string | undefined =>
  /^(?:\d{1,2}|[A-Z]|[IVX]{1,4})[.)]\s+(?<name>\p{Lu}\p{Ll}+(?:\s\p{L}+){0,2})$/u
    .exec(line)
    ?.groups?.name?.toLowerCase();

const correction = new RegExp(
  String.raw`(?<!\p{L})(?:tertulis|tercantum|terketik|ditulis)\s+(?<wrong>\d[\d.,]*\d|\d)(?:\s\p{L}+)?\s*[,;]?\s*` +
    String.raw`(?:yang\s+)?(?:seharusnya|semestinya|mestinya|harusnya|benar(?:nya)?(?:\s+adalah)?)\s+` +
    String.raw`(?<right>\d[\d.,]*\d|\d)(?!\d)`,
  'giu',
);

/** "Ralat: tertulis 1.521, seharusnya 1.512": the number that it names elsewhere has the right value. */
function corrected({ text, sentences }: Reading, figures: readonly Counted[]): readonly Counted[] {
  const corrections = [...text.matchAll(correction)].slice(0, 20).map((match) => {
    const { wrong = '', right = '' } = match.groups ?? {};
    const end = match.index + match[0].length;
    const sentence = sentences.find((one) => one.start <= match.index && match.index < one.end);
    const said = new Set(words(sentence?.text.slice(0, 600) ?? '').map(({ lower }) => lower));
    return {
      start: match.index,
      end,
      wrong: readDecimal(wrong),
      right: readDecimal(right),
      from: end - right.length,
      said,
    };
  });
  if (corrections.length === 0) return figures;
  return figures
    .filter(({ start }) => !corrections.some((one) => one.start <= start && start < one.from))
    .map((figure) => {
      const named = corrections.find(
        (one) =>
          one.wrong === figure.value &&
          figure.start < one.start &&
          words(`${figure.group ?? ''} ${figure.label}`).some(({ lower }) => one.said.has(lower)),
      );
      return named ? { ...figure, value: named.right, start: named.from, end: named.end } : figure;
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
export function proposePoints(found: Findings, { add, itemId, proposals }: Collector): void {
  const { reading, peopleOf, statements, papers } = found;
  const attended = attendedOf(found);
  const told: readonly Span[] = [...peopleOf.flat(), ...statements, ...papers, ...(attended ? [attended] : [])];
  const facts = proposals.filter(({ path }) => path === 'figures' || path.startsWith('when.'));
  for (const point of pointsOf(reading)) {
    if (told.some((span) => span.start < point.end && point.start < span.end)) continue;
    const stored = reading.stored(point.start, point.end);
    if (isOnlyFacts(point.value, facts.filter((fact) => fact.start >= stored.start && fact.end <= stored.end).length))
      continue;
    add(point, {
      path: point.path,
      value: { id: itemId(point.path === 'decisions' ? 'd' : 'k'), text: point.value },
      confidence: 'low',
      group: 'said',
    });
  }
}

/** "meninggal 41, pindah 20, ganda 3", "rapat ditutup jam 12.30": the sheet holds all of it as figures and hours. */
const isOnlyFacts = (text: string, facts: number): boolean => facts > 0 && words(text).length <= 4 + 4 * facts;

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
