/** For documents of all constructs the text that is read is the text that is seen; numbers exactly. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDocument } from '../index.ts';
import { anyDocument, printableDocument } from './testing/constructs.ts';
import { docx } from './testing/docx.ts';

const numbers = (text: string): string[] => text.match(/\d+/g) ?? [];

async function read(bytes: Uint8Array): Promise<string> {
  const result = await readDocument(bytes, { name: 'buatan.docx' });
  if (!result.ok) throw new Error(result.failure.message.en);
  return result.value.text;
}

test('what is read is what is seen', async () => {
  await fc.assert(
    fc.asyncProperty(anyDocument, async ({ parts, seen }) => {
      const text = await read(docx(parts));
      expect(numbers(text)).toEqual(numbers(seen));
      expect(text).toBe(seen);
    }),
    { numRuns: 400 },
  );
});

/** Programs that print documents, where this machine has them. */
function hasPrinter(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' });
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    console.log('skipped: no LibreOffice and pdftotext here to print documents with');
    return false;
  }
}

test.skipIf(!hasPrinter())(
  'the printed pages hold the same numbers as the text that is read',
  { timeout: 180_000 },
  async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'kerja-cerdas-print-'));
    try {
      const documents = fc.sample(printableDocument, { numRuns: 20, seed: 7 }).map(({ parts }) => docx(parts));
      documents.forEach((bytes, at) => writeFileSync(path.join(folder, `${at}.docx`), bytes));
      const files = readdirSync(folder).map((name) => path.join(folder, name));
      const home = `-env:UserInstallation=file://${folder}/profile`;
      execFileSync('soffice', [home, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files], {
        stdio: 'ignore',
      });
      for (const [at, bytes] of documents.entries()) {
        const printed = execFileSync('pdftotext', ['-layout', path.join(folder, `${at}.pdf`), '-'], {
          encoding: 'utf8',
        });
        expect(numbers(await read(bytes)).toSorted(), `document ${at}`).toEqual(numbers(printed).toSorted());
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
