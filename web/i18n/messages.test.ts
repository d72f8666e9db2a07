import { glob } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { allCatalogues, say } from './messages.ts';

const web = path.join(import.meta.dirname, '..');
const found: string[] = [];
for await (const file of glob('**/*messages.ts', { cwd: web })) found.push(file);
for (const file of found.filter((name) => !name.startsWith('i18n'))) await import(path.join(web, file));

const sentences = allCatalogues().flatMap((catalogue) => Object.entries(catalogue));
const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).toSorted();

test('every room speaks Indonesian and English', () => {
  expect(allCatalogues().length).toBeGreaterThanOrEqual(6);
  for (const [key, sentence] of sentences) {
    expect(sentence.id.trim(), key).not.toBe('');
    expect(sentence.en.trim(), key).not.toBe('');
  }
});

test('both languages of a sentence hold the same values', () => {
  for (const [key, sentence] of sentences) expect(placeholders(sentence.en), key).toEqual(placeholders(sentence.id));
});

test('a value is put in its place, and a missing one stays visible', () => {
  const sentence = { id: '{count} usulan dari {name}', en: '{count} proposals of {name}' };
  expect(say(sentence, { count: 3, name: '{count}' }, 'id')).toBe('3 usulan dari {count}');
  expect(say(sentence, { count: 3 }, 'en')).toBe('3 proposals of {name}');
});
