/** Faults planted by machine at every place of letters that others wrote and that have none. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readDocument } from '../../documents/index.ts';
import { lintLetter, readLetter } from './index.ts';
import { mutationKinds, mutationsOf } from './testing/mutate.ts';

const folder = path.join(import.meta.dirname, '../../../bench/sets/open/linter');

async function cleanTexts(): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.docx')).toSorted();
  const texts = names.map(async (name) => {
    const answer = JSON.parse(await readFile(path.join(folder, name.replace('.docx', '.json')), 'utf8')) as {
      clean: boolean;
    };
    const read = await readDocument(await readFile(path.join(folder, name)), { name, mime: '' });
    return answer.clean && read.ok ? [read.value.text] : [];
  });
  return (await Promise.all(texts)).flat();
}

test('the rule of a planted fault finds it wherever it stands, and no other rule speaks', async () => {
  const texts = await cleanTexts();
  expect(texts.length).toBeGreaterThan(5);
  const seen = new Set<string>();
  for (const text of texts) {
    expect(lintLetter(readLetter(text))).toEqual([]);
    for (const { kind, rules, text: wrong, at } of mutationsOf(text, 3)) {
      const said = lintLetter(readLetter(wrong)).map(({ rule, doubtful }) => (doubtful ? `${rule}?` : rule));
      const words = `${kind}: ${wrong.slice(Math.max(0, at - 40), at + 40)}`;
      expect(said.length, words).toBeGreaterThan(0);
      expect(
        said.filter((rule) => !(rules as readonly string[]).includes(rule)),
        words,
      ).toEqual([]);
      seen.add(kind);
    }
  }
  // Most kinds of faults have a place in them.
  expect(seen.size).toBeGreaterThan(mutationKinds.length / 2);
});
