/**
 * The one place through which everything passes that a model reads. Personal data is hidden, and characters that nobody
 * sees are left out. Engines take nothing but a `ReadyPrompt`, and only this module makes one.
 */
import { findPersonalData, visible } from '../../evidence/index.ts';
import { inPlainDigits } from '../../platform/schema.ts';
import { disguisedMail } from './disguised-mail.ts';
import { spokenNumbers } from './spoken-numbers.ts';

declare const ready: unique symbol;

export type JsonSchema = Readonly<Record<string, unknown>>;

export type ReadyPrompt = {
  readonly [ready]: true;
  /** What the model is to do; of the program's own words. */
  readonly system: string;
  /** The material, fenced, and what is asked of it. */
  readonly prompt: string;
  /** The shape of the answer; also told in words at the end of `system`. */
  readonly schema: JsonSchema | null;
  /** How many pieces of personal data were hidden. */
  readonly hidden: number;
};

/** Tokens by which models tell who speaks: in a text from outside they would be taken for the program's. */
const turnMarks = /<\|[^|<>\n]{0,40}\|>|<\/?s>|\[\/?INST\]|<<\/?SYS>>|<\/?(?:start|end)_of_turn>/gi;
/** Characters without a picture that `visible` keeps: selectors of variants, tags, marks around other letters. */
const unseen = new RegExp(
  [
    String.raw`\u034F|[\u115F\u1160]|[\u17B4\u17B5]|[\u180B-\u180F]|\u20E3`,
    String.raw`[\u2800\u3164\uFFA0]|[\uFE00-\uFE0F]|[\u{E0000}-\u{E0FFF}]`,
  ].join('|'),
  'gu',
);

type Listener = (prompt: ReadyPrompt) => void;
const listeners = new Set<Listener>();

/** Tells of every prompt that is made from now on; returns how to stop. Tests of the whole house listen. */
export function watchPrompts(listener: Listener): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export function readyPrompt(asked: {
  readonly system: string;
  readonly prompt: string;
  readonly schema?: JsonSchema | undefined;
}): ReadyPrompt {
  const schema = asked.schema ? clean(JSON.stringify(asked.schema)) : null;
  const system = clean(asked.system);
  const prompt = clean(asked.prompt);
  const shape = schema === null ? '' : `\n\nAnswer with JSON of exactly this shape and nothing else:\n${schema.text}`;
  const made = {
    system: system.text + shape,
    prompt: prompt.text,
    schema: schema === null ? null : (JSON.parse(schema.text) as JsonSchema),
    hidden: system.hidden + prompt.hidden + (schema?.hidden ?? 0),
  } as ReadyPrompt;
  for (const listener of listeners) listener(made);
  return made;
}

/** A text as a model, the record of what was sent and the trail may have it. */
export function clean(written: string): { readonly text: string; readonly hidden: number } {
  const text = visible(written).replace(unseen, '').replace(turnMarks, ' ');
  let cleaned = '';
  let at = 0;
  const found = personalDataIn(text);
  for (const { kind, start, end } of found) {
    if (start < at) continue;
    cleaned += `${text.slice(at, start)}[${labels[kind]} disamarkan]`;
    at = end;
  }
  return { text: cleaned + text.slice(at), hidden: found.length };
}

const labels = { nik: 'NIK', nkk: 'NKK', phone: 'TELEPON', email: 'SUREL', address: 'ALAMAT' } as const;
type Found = { readonly kind: keyof typeof labels; readonly start: number; readonly end: number };

/**
 * As evidence finds it, and more than the answers of routes hide: broken over several lines, in words, and mail in
 * disguise. Spans are of `text`, in order.
 */
function personalDataIn(text: string): Found[] {
  // Material stands in a prompt as JSON. Tabs part cells.
  const oneLine = inPlainDigits(text)
    .replace(/\\t|\t/g, (tab) => '|'.padEnd(tab.length))
    .replace(/\\[nr]|\s/g, (blank) => ' '.repeat(blank.length));
  const broken = findPersonalData(oneLine).filter(
    ({ kind, text: written }) => kind === 'nik' || kind === 'nkk' || (kind === 'phone' && isMobile(written)),
  );
  const all: Found[] = [...findPersonalData(text), ...spokenNumbers(text), ...disguisedMail(text)];
  const more = broken.filter(({ start, end }) => !all.some((one) => one.start <= start && end <= one.end));
  // The last digit may take two code units.
  const whole = (end: number) => (/^[\uDC00-\uDFFF]/.test(text.slice(end, end + 1)) ? end + 1 : end);
  return merged([...all, ...more].map((one) => ({ ...one, end: whole(one.end) })));
}

/** Over the end of a line only what begins as mobile numbers do, and holds no stops: hours of a programme do. */
const isMobile = (written: string): boolean =>
  /^(?:\+?62|\(?0)[^\p{L}\p{N}]*8/u.test(written) && !/\d[.:]\d/.test(written);

function merged(found: readonly Found[]): Found[] {
  const inOrder = found.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const kept: Found[] = [];
  for (const one of inOrder) {
    const last = kept.at(-1);
    if (last && one.start < last.end) kept[kept.length - 1] = { ...last, end: Math.max(last.end, one.end) };
    else kept.push(one);
  }
  return kept;
}
