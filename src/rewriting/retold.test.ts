/** What the check lets through of sentences that are told again, honestly and otherwise; and what it must never. */
import { expect, test } from 'vitest';
import { judgeSentences } from '../drafts/index.ts';
import type { DraftContent } from '../drafts/schema.ts';
import { splitSentences } from '../language/index.ts';
import { altered, honest, material, type Rewriting } from './testing/rewrites.ts';

const text = material.join('\n');
const passages = splitSentences(text).map(({ start, end }) => ({ sourceId: 's', start, end }));
const source = { id: 's', kind: 'material', title: '', text, passages };
type Judge = typeof judgeSentences;
const kind = { rerender: () => null, follows: () => null } as unknown as Parameters<Judge>[0];
const basis = { sources: [source], figures: new Map() } as unknown as Parameters<Judge>[1];

function judged(block: 'title' | 'paragraph', { before, after }: Rewriting) {
  const start = text.indexOf(before);
  const cited = { sourceId: 's', start, end: start + before.length };
  const claim = { id: 'c', text: before, facts: [], passages: start < 0 ? [] : [cited] };
  const content = { kind: 'news', blocks: [{ id: 'b', kind: block, claims: [claim] }] } as unknown as DraftContent;
  return judgeSentences(kind, basis, content, [{ claimId: 'c', text: after }])[0];
}
const isRefused = (one: Rewriting): boolean => judged('paragraph', one)?.status === 'unsupported';

test('of sentences that say something else few get to a reader; of honest ones most do', () => {
  const through = altered.filter((one) => !isRefused(one)).map(({ after }) => after);
  const refused = honest.filter(isRefused).map(({ after }) => after);
  console.log(
    `altered: ${through.length} of ${altered.length} offered; honest: ${refused.length} of ${honest.length} refused`,
  );
  expect(through.length).toBeLessThanOrEqual(altered.length * 0.1);
  expect(refused.length).toBeLessThanOrEqual(honest.length * 0.2);
});

test('another cause than the sources tell is refused, and told by its word', () => {
  const [before] = material;
  const after = 'Dua petugas penyelenggara tingkat kecamatan di Nusa Lontar diberhentikan karena suap.';
  expect(judged('paragraph', { before, after })).toMatchObject({
    status: 'unsupported',
    problems: [{ code: 'unknown-word', text: 'suap' }],
  });
});

test('a word of the very title that is told again is no unknown word', () => {
  const before = 'Nota Telaah: Kebocoran Soal Seleksi di Nusa Lontar';
  const after = 'Nota Telaah: Soal Seleksi Bocor di Nusa Lontar';
  expect(judged('title', { before, after })).toMatchObject({ status: 'needs-reading', problems: [] });
  const other = judged('title', { before, after: 'Nota Telaah: Korupsi Soal Seleksi di Nusa Lontar' });
  expect(other).toMatchObject({ status: 'unsupported' });
});
