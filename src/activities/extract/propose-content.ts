/** Proposals of who took part, what was said, counted, cited and decided. */
import { oneLine } from '../../language/index.ts';
import { findCommitment, findCredit } from './circumstances.ts';
import type { Collector } from './collect.ts';
import { findFigures } from './figures.ts';
import type { Findings } from './findings.ts';
import type { Reading, Span } from './reading.ts';

export function proposePeople({ people, statements }: Findings, { add, itemId }: Collector): void {
  for (const person of people) {
    add(person.span, {
      path: person.local ? 'local.people' : 'people',
      value: person.value,
      confidence: person.uncertain ? 'medium' : 'high',
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
      confidence: statement.sure ? 'high' : 'medium',
      group: 'said',
      ...(statement.explicit ? {} : { note: meant(speaker.value.name) }),
    });
  }
}

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

export function proposeFigures(
  { reading, dates, times, regulations, series, people }: Findings,
  { add, itemId }: Collector,
): void {
  const taken: Span[] = [...dates, ...times, ...regulations, ...series, ...people.map((person) => person.span)];
  for (const figure of reading.sentences.flatMap((sentence) => findFigures(sentence, taken))) {
    add(figure, {
      path: 'figures',
      confidence: figure.sure ? 'medium' : 'low',
      group: 'numbers',
      value: {
        id: itemId('n'),
        label: figure.label,
        value: figure.value,
        ...(figure.unit ? { unit: figure.unit } : {}),
      },
    });
  }
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

/** "Rapat memutuskan …" and the lines of lists: candidates only, for a person to sort. Lines that name a person are people. */
export function proposePoints({ reading, people }: Findings, { add, itemId }: Collector): void {
  for (const point of pointsOf(reading)) {
    if (people.some((person) => person.span.start < point.end && point.start < person.span.end)) continue;
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
    const decided =
      /(?:disepakati|diputuskan|menyepakati|memutuskan|disimpulkan)\s+(?:bahwa\s+|untuk\s+)?(?<text>[^“”"]{15,600}?)[.;]?$/iu.exec(
        sentence.text,
      );
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
