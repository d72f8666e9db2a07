/**
 * A template is data: an identity, the fact items it takes, several phrasings, and the slots they are filled with.
 * `slots` is also the guard: null where the bound facts do not carry the sentence. Nothing else may enter a sentence,
 * so what a template made can be made again from its use and compared. A room that composes keeps its templates in a
 * book of its own; what its slots are filled from (`Sheet`) is its own matter too.
 */
import type { FigureSlot, TemplateUse } from '../../evidence/schema.ts';
import { capitalise } from './letters.ts';
import {
  moveFigures,
  parsePattern,
  renderPattern,
  type Pattern,
  type Rendered,
  type Slot,
  type Slots,
} from './pattern.ts';

export type Bindings = Readonly<Record<string, string>>;

export type TemplateDefinition<Sheet> = {
  readonly id: string;
  /** Raised whenever a phrasing or a slot changes: texts of an older version no longer re-render. */
  readonly version: number;
  /** Names of the bindings it takes, beside the number of its wording. */
  readonly parameters: readonly string[];
  readonly phrasings: readonly string[];
  readonly slots: (sheet: Sheet, bindings: Bindings) => Slots | null;
  /** Set where the text is not a sentence: a heading, a cell. Its first letter stays as it is. */
  readonly verbatim?: boolean;
};

export type Template<Sheet> = Omit<TemplateDefinition<Sheet>, 'phrasings'> & {
  readonly patterns: readonly Pattern[];
  readonly variants: number;
};

export type TemplateBook<Sheet> = {
  /** Adds templates at module load. Throws on an id used twice. */
  readonly defineTemplates: (definitions: readonly TemplateDefinition<Sheet>[]) => void;
  readonly templateOf: (id: string) => Template<Sheet>;
  /**
   * Makes a templated sentence again. Null for anything that is not exactly a use of a known template: unknown id,
   * other version, missing or surplus bindings, a wording that does not exist, facts that no longer carry it. Never
   * throws, whatever the bindings hold.
   */
  readonly rerender: (use: TemplateUse, sheet: Sheet) => Rendered | null;
};

export function templateBook<Sheet>(): TemplateBook<Sheet> {
  const book = new Map<string, Template<Sheet>>();
  return {
    defineTemplates(definitions) {
      for (const { phrasings, ...definition } of definitions) {
        if (book.has(definition.id)) throw new Error(`template defined twice: ${definition.id}`);
        const patterns = phrasings.map(parsePattern);
        book.set(definition.id, {
          ...definition,
          patterns,
          variants: patterns.reduce((sum, pattern) => sum + pattern.variants, 0),
        });
      }
    },
    templateOf(id) {
      const template = book.get(id);
      if (template === undefined) throw new Error(`no such template: ${id}`);
      return template;
    },
    rerender(use, sheet) {
      const template = book.get(use.id);
      if (template === undefined || template.version !== use.version) return null;
      const { wording, ...bindings } = use.bindings;
      if (wording === undefined || !/^(?:0|[1-9]\d{0,8})$/.test(wording) || Number(wording) >= template.variants)
        return null;
      const names = Object.keys(bindings);
      if (
        names.length !== template.parameters.length ||
        !template.parameters.every((name) => Object.hasOwn(bindings, name))
      )
        return null;
      const slots = template.slots(sheet, bindings);
      return slots === null ? null : renderSlots(template, slots, Number(wording));
    },
  };
}

/** The sentence of a template with these slots and this wording; null when they do not fit. */
export function renderSlots<Sheet>(template: Template<Sheet>, slots: Slots, variant: number): Rendered | null {
  let rest = variant;
  for (const pattern of template.patterns) {
    if (rest < pattern.variants) {
      const rendered = renderPattern(pattern, slots, rest);
      return rendered === null ? null : finished(rendered, template.verbatim ?? false);
    }
    rest -= pattern.variants;
  }
  return null;
}

/** Shorthand for slots: undefined when there is nothing to print. */
export const slot = (text: string | undefined, ...facts: Slot['facts'][number][]): Slot | undefined =>
  text === undefined || text === '' ? undefined : { text, facts };
/** Texts and slots in a row as one slot; its figures keep their places. */
export function joinSlots(...parts: readonly (string | Slot)[]): Slot {
  let text = '';
  const figures: FigureSlot[] = [];
  for (const part of parts) {
    if (typeof part !== 'string') figures.push(...moveFigures(part.figures, text.length));
    text += typeof part === 'string' ? part : part.text;
  }
  return { text, facts: parts.flatMap((part) => (typeof part === 'string' ? [] : part.facts)), figures };
}

/** A slot without text: a condition inside a phrasing. */
export const when = (holds: boolean): Slot | undefined => (holds ? { text: '', facts: [] } : undefined);

/** The text as it is printed. Folding spaces before a figure moves it; nothing else does. */
function finished({ text, facts, figures }: Rendered, verbatim: boolean): Rendered {
  const folded = fold(text)
    .replace(/([.?!…])\.$/, '$1')
    .replace(/([.?!…]”)\.$/, '$1')
    .trim();
  const place = (at: number): number => fold(text.slice(0, at)).trimStart().length;
  return {
    text: verbatim ? folded : capitalise(folded),
    facts,
    figures: figures.map((figure) => ({ ...figure, start: place(figure.start), end: place(figure.end) })),
  };
}
const fold = (text: string): string => text.replace(/ {2,}/g, ' ');
