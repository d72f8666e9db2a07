/**
 * How a number is written: a template with open parts, as offices agree on it ('{urut}/{klasifikasi}-{jenis}/{kode}/
 * {tahun}'). `{urut:3}` writes 7 as 007; `{bulan}` is the month in Roman numerals.
 */
import { printRoman } from '../../language/index.ts';

/** Parts of a number as its template fills them. */
export type NumberParts = {
  /** 'PL.01.1'. */
  readonly classification?: string | null;
  /** 'SD', 'Kpt'. */
  readonly kind: string;
  /** Of the unit: '53', '3305'. */
  readonly code: string;
  /** YYYY-MM-DD. */
  readonly date: string;
};

const slot = /\{(\w+)(?::(\d))?\}/g;
const written = {
  urut: () => '{urut}',
  klasifikasi: ({ classification }: NumberParts) => classification ?? '',
  jenis: ({ kind }: NumberParts) => kind,
  kode: ({ code }: NumberParts) => code,
  bulan: ({ date }: NumberParts) => printRoman(Number(date.slice(5, 7))),
  tahun: ({ date }: NumberParts) => date.slice(0, 4),
} as const;
export type NumberSlot = keyof typeof written;

const isSlot = (name: string): name is NumberSlot => Object.hasOwn(written, name);

const slotsOf = (template: string): readonly string[] => [...template.matchAll(slot)].map(([, name = '']) => name);

/** What keeps a template from being used: parts that are not known, no `{urut}` or two, a stray brace. */
export type TemplateFault = {
  readonly fault: 'unknown-part' | 'no-count' | 'two-counts' | 'brace';
  readonly at: string;
};

export function templateFault(template: string): TemplateFault | null {
  const slots = slotsOf(template);
  const unknown = slots.find((name) => !isSlot(name));
  if (unknown !== undefined) return { fault: 'unknown-part', at: `{${unknown}}` };
  const counts = slots.filter((name) => name === 'urut').length;
  if (counts !== 1) return { fault: counts === 0 ? 'no-count' : 'two-counts', at: '{urut}' };
  return /[{}]/.test(template.replace(slot, '')) ? { fault: 'brace', at: template } : null;
}

/** The template with all but `{urut}` filled in; or the parts that it asks for and that are not there. */
export function fillTemplate(
  template: string,
  parts: NumberParts,
): { readonly form: string } | { readonly missing: readonly string[] } {
  const missing: string[] = [];
  const form = template.replace(slot, (whole, name: string) => {
    if (name === 'urut' || !isSlot(name)) return whole;
    const text = written[name](parts);
    if (text === '') missing.push(name);
    return text;
  });
  return missing.length === 0 ? { form } : { missing };
}

/** The number that a form becomes; kc.number_text writes the same. */
export const printNumber = (form: string, seq: number, suffix = ''): string =>
  form.replace(/\{urut(?::(\d))?\}/, (_, width?: string) => String(seq).padStart(Number(width ?? 1), '0') + suffix);
