/** The second step: the text of a file, in a process of its own. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { keepText, readTextInProcess, storedText, type DocumentText } from '../../documents/index.ts';
import { ok, withFolder, type Result, type Work } from '../../platform/index.ts';
import { openInProcess } from '../containers/open-in-process.ts';
import { defineStep, onePage, originalBytes, type PaperAtWork } from './step-job.ts';

type Text = Pick<DocumentText, 'text' | 'pages' | 'warnings'>;

export const readTextJob = defineStep('text', 'light', async (work, paper) => {
  const bytes = await originalBytes(work, paper);
  if (!bytes.ok) return bytes;
  const text = paper.format === 'mail' ? await textOfMail(work, paper, bytes.value) : await textOf(paper, bytes.value);
  if (!text.ok) return text;
  return ok({
    write: async ({ tx }) => {
      if (paper.documentId !== null) await keepText(tx, paper.documentId, text.value);
    },
    needless: ['ocr'],
  });
});

const textOf = ({ name, mime }: Pick<PaperAtWork, 'name' | 'mime'>, bytes: Uint8Array): Promise<Result<Text>> =>
  readTextInProcess({ bytes, file: { name, mime } });

/** The lines above the letter and what it says; what it says as a page of HTML is read like any such file. */
async function textOfMail({ platform }: Work, { name }: PaperAtWork, bytes: Uint8Array): Promise<Result<Text>> {
  const opened = await withFolder(platform, async (folder) => {
    await writeFile(path.join(folder, 'asli'), bytes);
    return openInProcess({ folder, file: 'asli', name });
  });
  if (!opened.ok) return opened;
  const { text = '', html = null } = opened.value.mail ?? {};
  if (html === null) return ok(onePage(storedText(text)));
  const page = await textOf({ name: `${name}.html`, mime: 'text/html' }, new TextEncoder().encode(html));
  if (!page.ok) return page;
  return ok({ ...onePage(`${storedText(text)}\n\n${page.value.text}`), warnings: page.value.warnings });
}
