import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draftText } from '../../drafts/loop/text.ts';
import type { DraftContent, EditedContent } from '../../drafts/schema.ts';
import { activityTexts as draftKinds } from '../schema.ts';
import { applyEdit, checkContent, prepareDraftSources } from '../testing/texts.ts';
import { aceh, alor, alorLocal, noLocal, ntt, nttLocal, pleno, sparse, webinar } from '../testing/samples.ts';
import { blockersFor, textBlockers, type Standing } from '../../drafts/loop/blockers.ts';
import { personalDataIn } from '../../drafts/loop/check.ts';
import { compareVersions } from '../../drafts/loop/compare.ts';
import { claimHash, textHash } from '../../drafts/loop/hashes.ts';
import { compose } from './index.ts';

const input = { facts: webinar, localFacts: nttLocal, unit: ntt };
const news = compose('news', input);
const asEdited = (content: DraftContent): EditedContent => ({
  blocks: content.blocks.map(({ id, kind, claims }) => ({
    id,
    kind,
    claims: claims.map((claim) => ({ id: claim.id, text: claim.text, passages: [] })),
  })),
});
const claimsOf = (content: DraftContent) => content.blocks.flatMap(({ claims }) => claims);
const statuses = (content: DraftContent): Record<string, string> =>
  Object.fromEntries(
    checkContent(content, input, prepareDraftSources(input)).map(({ claimId, status }) => [claimId, status]),
  );

describe('checking composed drafts', () => {
  test('every sentence of every kind rests on the facts', () => {
    const sheets = [
      input,
      { facts: webinar, localFacts: alorLocal, unit: alor },
      { facts: pleno, localFacts: noLocal, unit: alor },
      { facts: sparse, localFacts: noLocal, unit: aceh },
    ];
    for (const sheet of sheets) {
      const sources = prepareDraftSources(sheet);
      for (const kind of draftKinds) {
        for (let variant = 0; variant < 12; variant++) {
          for (const check of checkContent(compose(kind, { ...sheet, variant: String(variant) }), sheet, sources))
            expect(check).toMatchObject({ status: 'from-facts', problems: [] });
        }
      }
    }
  });
});

describe('an edit', () => {
  test('that changes nothing keeps everything', () => {
    for (const kind of draftKinds)
      expect(applyEdit(compose(kind, input), asEdited(compose(kind, input)))).toEqual(compose(kind, input));
  });

  test('takes the template from the changed sentence only', () => {
    const edited = asEdited(news);
    const lead = edited.blocks.find(({ id }) => id === 'lead')!;
    lead.claims[0]!.text = lead.claims[0]!.text.replace('Jumat', 'Sabtu');
    const after = applyEdit(news, edited);
    const changed = claimsOf(after).filter(({ template }) => template === undefined);
    expect(changed.map(({ id }) => id)).toEqual([lead.claims[0]!.id]);
    expect(statuses(after)[lead.claims[0]!.id]).toBe('unsupported');
    expect(
      Object.entries(statuses(after)).filter(([id, status]) => id !== lead.claims[0]!.id && status !== 'from-facts'),
    ).toEqual([]);
  });

  test('that types a sentence back word for word gives it its template again', () => {
    const edited = asEdited(news);
    const lead = edited.blocks.find(({ id }) => id === 'lead')!.claims[0]!;
    const right = lead.text;
    lead.text = right.replace('Jumat', 'Sabtu');
    const wrong = applyEdit(news, edited);
    lead.text = right;
    expect(statuses(applyEdit(wrong, edited))[lead.id]).not.toBe('from-facts');
    expect(applyEdit(wrong, edited, claimsOf(news))).toEqual(news);
    lead.text = right.replace('Jumat', 'Kamis');
    expect(statuses(applyEdit(wrong, edited, claimsOf(news)))[lead.id]).toBe('unsupported');
  });

  test('may name the unit the text speaks for, and no other', () => {
    const typed = (unit: string) => ({
      ...news,
      blocks: [
        {
          id: 'b',
          kind: 'paragraph' as const,
          claims: [{ id: 'c', text: `${unit} mengikuti ${webinar.title}.`, facts: [], passages: [] }],
        },
      ],
    });
    expect(statuses(typed('KPU NTT'))['c']).toBe('needs-reading');
    expect(statuses(typed('KPU Bali'))['c']).toBe('unsupported');
  });

  test('cannot smuggle in a template', () => {
    const edited = {
      blocks: [
        {
          id: 'x',
          kind: 'paragraph',
          claims: [
            {
              id: 'new',
              text: 'KPU NTT menang.',
              passages: [],
              template: claimsOf(news)[0]!.template,
              facts: ['/title'],
            },
          ],
        },
      ],
    } as unknown as EditedContent;
    expect(claimsOf(applyEdit(news, edited))).toEqual([
      { id: 'new', text: 'KPU NTT menang.', facts: [], passages: [] },
    ]);
  });

  test('that moves "ia …" behind another person takes its template', () => {
    const speech = news.blocks.find(({ claims }) =>
      claims.some(({ template }) => template?.bindings.mention === 'it'),
    )!;
    const pronoun = speech.claims.find(({ template }) => template?.bindings.mention === 'it')!;
    const other = news.blocks.find(({ id }) => id.startsWith('speaker-') && id !== speech.id)!;
    const edited = asEdited(news);
    edited.blocks = edited.blocks.map((block) => {
      if (block.id === speech.id) return { ...block, claims: block.claims.filter(({ id }) => id !== pronoun.id) };
      return block.id === other.id
        ? { ...block, claims: [block.claims[0]!, { id: pronoun.id, text: pronoun.text, passages: [] }] }
        : block;
    });
    expect(claimsOf(applyEdit(news, edited)).find(({ id }) => id === pronoun.id)?.template).toBeUndefined();
  });

  test('cuts what was typed into sentences, keeps only known gaps, drops empty blocks', () => {
    const edited: EditedContent = {
      blocks: [
        {
          id: 'p',
          kind: 'paragraph',
          claims: [{ id: 'c', text: 'Kalimat pertama. Kalimat kedua pada pukul 09.30 WITA.\u0000', passages: [] }],
        },
        { id: 'gap-photo', kind: 'gap', claims: [] },
        { id: 'gap-invented', kind: 'gap', claims: [] },
        { id: 'e', kind: 'paragraph', claims: [{ id: 'd', text: '  ', passages: [] }] },
      ],
    };
    const after = applyEdit(news, edited);
    expect(claimsOf(after).map(({ id, text }) => [id, text])).toEqual([
      ['c', 'Kalimat pertama.'],
      ['c.2', 'Kalimat kedua pada pukul 09.30 WITA.'],
    ]);
    expect(after.blocks.map(({ id }) => id)).toEqual(['p', 'gap-photo']);
  });

  test('whatever is sent, ids stay unique and words are only those sent or kept', () => {
    const ids = fc.constantFrom('lead-1', 'lead-2', 'title-1', 'x', 'x.2', 'x~2');
    const claim = fc.record({ id: ids, text: fc.string({ unit: 'binary' }), passages: fc.constant([]) });
    const block = fc.record({
      id: fc.constantFrom('lead', 'title', 'gap-photo', 'y'),
      kind: fc.constantFrom('paragraph', 'title', 'gap', 'table-row'),
      claims: fc.array(claim, { maxLength: 4 }),
    });
    fc.assert(
      fc.property(fc.array(block, { maxLength: 5 }), (blocks) => {
        const after = applyEdit(news, { blocks } as unknown as EditedContent);
        const found = claimsOf(after).map(({ id }) => id);
        expect(new Set(found).size).toBe(found.length);
        expect(new Set(after.blocks.map(({ id }) => id)).size).toBe(after.blocks.length);
        for (const { text } of claimsOf(after)) expect(text).not.toMatch(/\p{Cc}/u);
      }),
    );
  });
});

describe('blockers', () => {
  const standing = (content: DraftContent, more: Partial<Standing> = {}): Standing => ({
    content,
    checks: checkContent(content, input, prepareDraftSources(input)),
    contributors: ['writer'],
    confirmations: [],
    sourcesChanged: false,
    ...more,
  });
  const paraphrase = applyEdit(news, {
    blocks: [
      {
        id: 'p',
        kind: 'paragraph',
        claims: [
          {
            id: 'c',
            text: 'Kegiatan bimtek tersebut dibuka Kepala Pusat Data dan Informasi KPU RI Ratna Kusumadewi.',
            passages: [],
          },
        ],
      },
    ],
  });

  test('a composed text has none, except for those who wrote it', () => {
    expect(textBlockers(standing(news))).toEqual([]);
    expect(blockersFor(standing(news), 'writer')).toEqual([{ code: 'own-text' }]);
  });

  test('a paraphrase waits for a reader other than its writers', () => {
    const text = claimsOf(paraphrase)[0]!.text;
    const unread = standing(paraphrase);
    expect(unread.checks[0]!.status).toBe('needs-reading');
    expect(textBlockers(unread)).toEqual([{ code: 'unconfirmed-claim', claimId: 'c' }]);
    expect(textBlockers({ ...unread, confirmations: [{ claimHash: claimHash(text), person: 'writer' }] })).toHaveLength(
      1,
    );
    expect(
      textBlockers({ ...unread, confirmations: [{ claimHash: claimHash(`${text} `), person: 'reader' }] }),
    ).toHaveLength(1);
    expect(textBlockers({ ...unread, confirmations: [{ claimHash: claimHash(text), person: 'reader' }] })).toEqual([]);
  });

  test('changed facts, missing checks and an empty text block', () => {
    expect(textBlockers(standing(news, { sourcesChanged: true }))).toEqual([{ code: 'sources-changed' }]);
    expect(textBlockers(standing(news, { checks: [] }))).toHaveLength(claimsOf(news).length);
    expect(textBlockers(standing({ kind: 'news', blocks: [] }))).toEqual([{ code: 'empty-text' }]);
  });
});

test('comparing versions gives both texts back', () => {
  const edited = asEdited(news);
  edited.blocks[1]!.claims[0]!.text += ' Tambahan.';
  const after = applyEdit(news, edited);
  const changes = compareVersions(news, after);
  expect(
    changes
      .filter(({ type }) => type !== 'added')
      .map(({ text }) => text)
      .join(''),
  ).toBe(draftText(news));
  expect(
    changes
      .filter(({ type }) => type !== 'removed')
      .map(({ text }) => text)
      .join(''),
  ).toBe(draftText(after));
  expect(changes.some(({ type, text }) => type === 'added' && text.includes('Tambahan'))).toBe(true);
});

test('the hash is of the words a reader sees: questions and ids do not count, one letter does', () => {
  const renamed = {
    ...news,
    blocks: news.blocks.filter(({ kind }) => kind !== 'gap').map((block) => ({ ...block, id: `${block.id}x` })),
  };
  expect(textHash(renamed)).toBe(textHash(news));
  const edited = asEdited(news);
  edited.blocks[0]!.claims[0]!.text += 's';
  expect(textHash(applyEdit(news, edited))).not.toBe(textHash(news));
});

test('personal data is found by place and not repeated', () => {
  const content = applyEdit(news, {
    blocks: [
      {
        id: 'p',
        kind: 'paragraph',
        claims: [{ id: 'c', text: 'Hubungi 0812-3456-7890 untuk keterangan.', passages: [] }],
      },
    ],
  });
  const [finding] = personalDataIn(content);
  expect(finding).toMatchObject({ blockId: 'p', kind: 'phone' });
  expect(JSON.stringify(finding)).not.toContain('3456');
});
