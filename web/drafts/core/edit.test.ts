import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block, DraftContent } from '../../../src/drafts/schema.ts';
import type { Claim } from '../../../src/evidence/index.ts';
import { addBlock, editableText, sameText, toEdited, typeInto, withTypedText } from './edit.ts';

const claim = (id: string, text: string): Claim => ({
  id,
  text,
  template: { id: 'news.lead', version: 1, bindings: { wording: '0' } },
  facts: [`/${id}`],
  passages: [],
});
const lead: Block = {
  id: 'lead',
  kind: 'paragraph',
  claims: [
    claim('a', 'Kegiatan dibuka pukul 09.30 WITA.'),
    claim('b', 'Ia menyambut peserta.'),
    claim('c', 'Acara ditutup dengan doa.'),
  ],
};
const passage = { sourceId: 'fact-sheet', start: 3, end: 9 };
const typing = { restsOn: ({ id }: Claim) => (id === 'b' ? [passage] : []), taken: new Set<string>() };
const type = (typed: string, block = lead) => withTypedText(block, typed, typing);

describe('typing into a block', () => {
  test('that changes nothing keeps every claim as it was', () => {
    expect(type(editableText(lead))).toEqual([lead]);
  });

  test('makes only the changed sentence a person’s own, and it goes on citing what it rested on', () => {
    const [after] = type(editableText(lead).replace('menyambut', 'menyapa'));
    expect(after?.claims).toEqual([
      lead.claims[0],
      { id: 'b', text: 'Ia menyapa peserta.', facts: [], passages: [passage] },
      lead.claims[2],
    ]);
  });

  test('puts a new sentence between others without touching them', () => {
    const [after] = type(
      'Kegiatan dibuka pukul 09.30 WITA. Hadir Kab. Alor. Ia menyambut peserta. Acara ditutup dengan doa.',
    );
    expect(after?.claims.map(({ id, template }) => [id, template !== undefined])).toEqual([
      ['a', true],
      ['lead-own', false],
      ['b', true],
      ['c', true],
    ]);
  });

  test('takes a sentence away', () => {
    expect(type('Kegiatan dibuka pukul 09.30 WITA. Acara ditutup dengan doa.')[0]?.claims).toEqual([
      lead.claims[0],
      lead.claims[2],
    ]);
  });

  test('breaks a paragraph in two, and removes it when nothing is left', () => {
    const blocks = type('Kegiatan dibuka pukul 09.30 WITA.\n\nIa menyambut peserta. Acara ditutup dengan doa.');
    expect(blocks.map(({ id, claims }) => [id, claims.map((each) => each.id)])).toEqual([
      ['lead', ['a']],
      ['lead-2', ['b', 'c']],
    ]);
    expect(type('  \n ')).toEqual([]);
  });

  test('keeps a title one sentence and the cells of a row apart', () => {
    const title: Block = { id: 'title', kind: 'title', claims: [claim('t', 'KPU Ikuti Bimtek')] };
    expect(type('KPU Ikuti. Bimtek\nBaru', title)[0]?.claims.map(({ text }) => text)).toEqual([
      'KPU Ikuti. Bimtek Baru',
    ]);
    const row: Block = { id: 'row', kind: 'table-row', claims: [claim('x', 'Tempat'), claim('y', 'Aula. Lantai 2.')] };
    expect(type(editableText(row), row)).toEqual([row]);
  });

  test('whatever is typed: ids are unique, no words are lost, templates belong to unchanged words only', () => {
    const words = fc.constantFrom(
      'Kegiatan dibuka pukul 09.30 WITA.',
      'Ia menyambut peserta.',
      'Acara ditutup dengan doa.',
      'Baru.',
      '\n',
      'tanpa titik',
      '“Kutipan.”',
    );
    const content: DraftContent = {
      kind: 'news',
      blocks: [lead, { id: 'b', kind: 'paragraph', claims: [claim('lead-own', 'Lain.')] }],
    };
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), (parts) => {
        const after = typeInto(content, lead, parts.join(' '), typing.restsOn);
        const claims = after.blocks.flatMap((block) => block.claims);
        const ids = [...after.blocks.map(({ id }) => id), ...claims.map(({ id }) => id)];
        expect(new Set(ids).size).toBe(ids.length - ids.filter((id) => id === 'b').length + Number(ids.includes('b')));
        expect(
          claims
            .slice(0, -1)
            .map(({ text }) => text)
            .join('')
            .replace(/\s/g, ''),
        ).toBe(parts.join('').replace(/\s/g, ''));
        for (const each of claims)
          if (each.template)
            expect(
              [...lead.claims, ...content.blocks[1]!.claims].some(
                (old) => old.id === each.id && old.text === each.text,
              ),
            ).toBe(true);
      }),
    );
  });
});

test('what is sent carries neither templates nor facts, and no empty blocks', () => {
  const { content, block } = addBlock({ kind: 'news', blocks: [lead] }, 'lead');
  expect(content.blocks.map(({ id }) => id)).toEqual(['lead', block.id]);
  expect(toEdited(content)).toEqual({
    blocks: [
      { id: 'lead', kind: 'paragraph', claims: lead.claims.map(({ id, text }) => ({ id, text, passages: [] })) },
    ],
  });
});

test('two texts are the same when a reader sees the same', () => {
  const one: DraftContent = { kind: 'news', blocks: [lead] };
  expect(sameText(one, addBlock(one, undefined).content)).toBe(true);
  expect(sameText(one, typeInto(one, lead, 'Lain.', typing.restsOn))).toBe(false);
});
