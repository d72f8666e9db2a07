/** The second step: the text of a file with the places of its words, in a process of its own. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import {
  keepValue,
  originalBytes,
  readTextInProcess,
  storedText,
  warning,
  type LeftToRecognition,
} from '../../documents/index.ts';
import { ok, withFolder, type Result, type Work } from '../../platform/index.ts';
import { openInProcess } from '../containers/open-in-process.ts';
import { keepReading } from '../pages/keep-reading.ts';
import { placeOfMail } from '../queries/place-of-mail.ts';
import { defineStep, type PaperAtWork } from './step-job.ts';

export const readTextJob = defineStep('text', 'light', async (work, paper) => {
  const bytes = await originalBytes(work.platform.files, paper);
  if (!bytes.ok) return bytes;
  const read = paper.format === 'mail' ? await textOfMail(work, paper, bytes.value) : await textOf(paper, bytes.value);
  if (!read.ok) return read;
  const { files } = work.platform;
  const { text, pages, warnings, layouts, scanned } = read.value;
  // What waits for recognition is no text yet: stored text never changes.
  if (scanned.length > 0) return ok({ kept: await keepValue(files, { text, pages, warnings, layouts, scanned }) });
  return ok({ write: await keepReading(files, paper, { text, pages, warnings, layouts }), needless: ['ocr'] });
});

const textOf = (
  { name, mime }: Pick<PaperAtWork, 'name' | 'mime'>,
  bytes: Uint8Array,
): Promise<Result<LeftToRecognition>> => readTextInProcess({ bytes, file: { name, mime } });

/** The lines above the letter and what it says; what it says as a page of HTML is read like any such file. */
async function textOfMail(
  { platform, actor }: Work,
  paper: PaperAtWork,
  bytes: Uint8Array,
): Promise<Result<LeftToRecognition>> {
  const { name, mime } = paper;
  const { depth } = await platform.database.read(actor, (tx) => placeOfMail(tx, paper));
  const opened = await withFolder(platform, async (folder) => {
    await writeFile(path.join(folder, 'asli'), bytes);
    return openInProcess({ folder, file: 'asli', name, mime, depth });
  });
  if (!opened.ok) return opened;
  const { text = '', html = null, leftOut = [] } = opened.value.mail ?? {};
  const head = storedText(text);
  const unopened = leftOut.length === 0 ? [] : [warning('mails-left-out', leftOut.join('; '))];
  if (html === null) return ok(onePage(head, unopened));
  const page = await textOf({ name: `${name}.html`, mime: 'text/html' }, new TextEncoder().encode(html));
  return page.ok ? ok(onePage(`${head}\n\n${page.value.text}`, [...page.value.warnings, ...unopened])) : page;
}

const onePage = (text: string, warnings: LeftToRecognition['warnings']): LeftToRecognition => ({
  text,
  pages: [{ start: 0, end: text.length }],
  warnings,
  layouts: [],
  scanned: [],
});
