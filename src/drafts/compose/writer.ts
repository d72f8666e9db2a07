/**
 * Picks wordings. The same unit, activity and facts always give the same text; another unit gets another one.
 * Every choice is drawn from its own hash, so that a change of one fact does not reword the rest. Among a few
 * drawn wordings the one that repeats the least of what the text already says is taken.
 */
import type { Claim } from '../../evidence/schema.ts';
import { speechPattern } from '../../language/index.ts';
import { renderPattern } from './pattern.ts';
import { renderSlots, type Bindings, type TemplateBook } from './template.ts';

/** A claim without the id it gets when the text is put together. */
export type Sentence = Omit<Claim, 'id'>;

export type Writer = {
  /** The sentence of a template, or null where the facts do not carry it. */
  readonly say: (template: string, bindings?: Bindings) => Sentence | null;
  /** A choice of the plan: an integer below `count`. */
  readonly choose: (key: string, count: number) => number;
};

const attempts = 8;

export function createWriter<Sheet>(book: Pick<TemplateBook<Sheet>, 'templateOf'>, sheet: Sheet, seed: string): Writer {
  const used = new Map<string, number>();
  const choose = (key: string, count: number): number => hash(`${seed}\n${key}`) % Math.max(1, count);

  function say(id: string, bindings: Bindings = {}): Sentence | null {
    const template = book.templateOf(id);
    const slots = template.slots(sheet, bindings);
    if (slots === null) return null;
    const fitting: { first: number; variants: number }[] = [];
    let first = 0;
    for (const pattern of template.patterns) {
      if (renderPattern(pattern, slots, 0) !== null) fitting.push({ first, variants: pattern.variants });
      first += pattern.variants;
    }
    if (fitting.length === 0) return null;
    const key = `${id} ${Object.values(bindings).join(' ')}`;
    let best: { sentence: Sentence; cost: number } | null = null;
    for (let attempt = 0; attempt < attempts; attempt++) {
      const pattern = fitting[choose(`${key} pattern ${attempt}`, fitting.length)] as (typeof fitting)[number];
      const wording = pattern.first + choose(`${key} wording ${attempt}`, pattern.variants);
      const rendered = renderSlots(template, slots, wording);
      if (rendered === null || rendered.text === '') continue;
      const cost = repetition(rendered.text);
      if (best === null || cost < best.cost) {
        const use = { id, version: template.version, bindings: { ...bindings, wording: String(wording) } };
        best = {
          sentence: {
            text: rendered.text,
            template: use,
            facts: [...rendered.facts],
            passages: [],
            ...(rendered.figures.length === 0 ? {} : { figures: [...rendered.figures] }),
          },
          cost,
        };
      }
      if (best.cost === 0) break;
    }
    if (best === null) return null;
    for (const mark of marksOf(best.sentence.text)) used.set(mark, (used.get(mark) ?? 0) + 1);
    return best.sentence;
  }

  const repetition = (text: string): number => marksOf(text).reduce((sum, mark) => sum + (used.get(mark) ?? 0), 0);
  return { say, choose };
}

/**
 * Words whose repetition a reader notices: reporting verbs, connectives, ways to name the activity again, first words.
 */
const noticeable = new RegExp(
  String.raw`\b(?:${speechPattern('verb', 'own')}|(?:${speechPattern('beside', 'own')}|menurut)(?:nya)?|sementara itu|dalam kesempatan|pada kesempatan|lebih lanjut|selanjutnya|selaku|menyelenggarakan|menggelar|melaksanakan|mengadakan|digelar|dilaksanakan|diselenggarakan|diadakan|melalui (?:kegiatan|bimtek)|diikuti|mengikuti|dihadiri|dibuka|dipandu|ditujukan|materi tentang|materi mengenai|\p{L}+ (?:ini|tersebut))\b`,
  'giu',
);

function marksOf(text: string): string[] {
  const outsideQuotes = text.replace(/“[^”]*”/g, '“”').toLowerCase();
  return [
    ...(outsideQuotes.match(noticeable) ?? []),
    `^${outsideQuotes.split(' ').slice(0, 2).join(' ')}`,
    `^${outsideQuotes.split(' ')[0]}`,
  ];
}

/** FNV-1a with a final mix: small, and the same in every JavaScript engine. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
