/**
 * Fields of letters that somebody else wrote: a folder of files (DOCX, PDF, scans, e-mail, text) with an answer beside
 * each (NAME.json). What is proposed is compared with the answers loosely where words may be written otherwise
 * (offices, addressees, what is asked), exactly where they may not (numbers, days).
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { picturePage, readDocument } from '../../src/documents/index.ts';
import { recognisePage } from '../../src/documents/ocr/index.ts';
import { isDoubtful } from '../../src/documents/scans/uncertain.ts';
import { readMail } from '../../src/library/containers/mail.ts';
import { readLetter, type LetterReading } from '../../src/letters/incoming/reading/index.ts';
import { mayBeCertain, type LetterField } from '../../src/letters/incoming/certain.ts';
import { dayFrom } from '../../src/letters/incoming/reading/day-words.ts';
import { singleFields } from '../../src/letters/schema.ts';
import type { Judged } from './judge-items.ts';
import { goalsOfFields, judgeLetter, type LetterAnswer } from './letters-judge.ts';
import { partsOfItems, printParts, type JudgedPart } from './letters-parts.ts';
import { printGoals, printInfo } from './goals.ts';

type Span = { readonly start: number; readonly end: number };
type Text = {
  readonly text: string;
  readonly pages: readonly Span[];
  /** Words that recognition believes little of: what rests on them is never shown as certain. */
  readonly doubtful: readonly Span[];
};

/** A letter comes in some days after it was written; one without a day a week before the first day that it names. */
function receivedOn({ date, events, duties }: LetterAnswer): string {
  if (date !== null) return dayFrom(date, 3);
  const [first] = [...events.map((one) => one.date), ...duties.map(({ by }) => by)]
    .filter((day) => day !== null)
    .toSorted();
  return first === undefined ? '2026-12-15' : dayFrom(first, -7);
}

type Asked = { readonly folder: string; readonly faults: boolean; readonly kept?: string | undefined };

/** `kept`: a folder in which texts are kept between runs, as recognition takes long. */
export async function measureUnseenLetters({ folder, faults, kept }: Asked): Promise<void> {
  const names = (await readdir(folder)).filter((name) => /\.(?:docx|pdf|eml|txt)$/.test(name)).toSorted();
  const judged: Judged[] = [];
  const parts: JudgedPart[] = [];
  for (const name of names) {
    const answer = JSON.parse(
      await readFile(path.join(folder, name.replace(/\.\w+$/, '.json')), 'utf8'),
    ) as LetterAnswer;
    const { text, pages, doubtful } = await textOf(folder, name, kept);
    const reading = doubted(readLetter(text, { pages: [...pages], receivedOn: receivedOn(answer) }), doubtful);
    const found = judgeLetter(answer, reading);
    judged.push(...found);
    parts.push(...partsOfItems(answer, reading));
    for (const { field, verdict, sure, said } of faults ? found : [])
      if (verdict !== 'right') printInfo(`fault ${name}`, `${field} ${verdict}${sure ? ' sure' : ''} ${said}`);
  }
  printInfo('unseen-letters', names.length);
  printParts('unseen', parts);
  printGoals([
    ...goalsOfFields('unseen', judged),
    {
      name: 'unseen-wrong-and-sure',
      value: judged.filter(({ verdict, sure }) => verdict === 'wrong' && sure).length,
      target: { equal: 0 },
    },
  ]);
}

async function textOf(folder: string, name: string, kept: string | undefined): Promise<Text> {
  const place = kept === undefined ? null : path.join(kept, `${name}.text.json`);
  const known = place === null ? null : await readFile(place, 'utf8').catch(() => null);
  if (known !== null) return JSON.parse(known) as Text;
  const read = await readText(name, await readFile(path.join(folder, name)));
  if (place !== null) {
    await mkdir(path.dirname(place), { recursive: true });
    await writeFile(place, JSON.stringify(read));
  }
  return read;
}

async function readText(name: string, bytes: Uint8Array): Promise<Text> {
  if (name.endsWith('.eml')) {
    const mail = await readMail(bytes);
    if (mail === null) throw new Error(`${name} is no e-mail`);
    const page =
      mail.html === null
        ? null
        : await readDocument(new TextEncoder().encode(mail.html), { name: 'surat.html', mime: 'text/html' });
    const text = page?.ok === true ? `${mail.text}\n\n${page.value.text}` : mail.text;
    return { text, pages: [{ start: 0, end: text.length }], doubtful: [] };
  }
  const read = await readDocument(bytes, { name, mime: '' });
  if (read.ok && read.value.text.trim().length > 40)
    return { text: read.value.text, pages: read.value.pages, doubtful: [] };
  return recognised(name, bytes, read.ok ? Math.max(1, read.value.pages.length) : 1);
}

async function recognised(name: string, bytes: Uint8Array, most: number): Promise<Text> {
  let text = '';
  const pages: Span[] = [];
  const doubtful: Span[] = [];
  for (let page = 1; page <= most; page += 1) {
    const picture = await picturePage(bytes, { page, width: 1_654, name });
    if (!picture.ok) break;
    const read = await recognisePage(picture.value, { name });
    if (!read.ok) throw new Error(read.failure.message.en);
    const start = text.length;
    text += read.value.text;
    pages.push({ start, end: text.length });
    const { words } = read.value.layout;
    doubtful.push(...words.filter(isDoubtful).map((word) => ({ start: start + word.start, end: start + word.end })));
    text += '\n\n';
  }
  return { text, pages, doubtful };
}

/** As the house does before proposals are shown. */
function doubted({ single, duties, meetings, ...reading }: LetterReading, doubtful: readonly Span[]): LetterReading {
  const sureOf = <R extends Span & { readonly sure: boolean }>(field: LetterField, read: R): R => ({
    ...read,
    sure: read.sure && mayBeCertain(field) && !doubtful.some(({ start, end }) => start < read.end && end > read.start),
  });
  const heads = singleFields.map((field) => [field, single[field] && sureOf(field, single[field])]);
  return {
    ...reading,
    single: Object.fromEntries(heads) as LetterReading['single'],
    duties: duties.map((duty) => sureOf('duties', duty)),
    meetings: meetings.map((meeting) => sureOf('meetings', meeting)),
  };
}
