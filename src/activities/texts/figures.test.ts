import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { prepareSources, type ClaimCheck } from '../../evidence/index.ts';
import { applyEdit, checkContent, draftSources } from '../testing/texts.ts';
import type { DraftContent } from '../../drafts/schema.ts';
import { alor, noLocal, recapFigures, recapPleno } from '../testing/samples.ts';
import { printNumberWords, readNumbers } from '../../language/index.ts';
import { compose, type ComposeInput } from './index.ts';

const input: ComposeInput = { facts: recapPleno, localFacts: noLocal, unit: alor, figures: recapFigures };
const checked = (content: DraftContent, on: ComposeInput = input): readonly ClaimCheck[] =>
  checkContent(content, on, prepareSources(draftSources(on)));
const statusOf = (checks: readonly ClaimCheck[], claimId: string) =>
  checks.find((check) => check.claimId === claimId)?.status;
const claimsOf = (content: DraftContent) => content.blocks.flatMap(({ claims }) => claims);

test('numbers in words say what the digits say', () => {
  expect(
    ['0', '11', '15', '20', '100', '1000', '1001', '152340', '205000000', '1100000'].map((value) =>
      printNumberWords(value),
    ),
  ).toEqual([
    'nol',
    'sebelas',
    'lima belas',
    'dua puluh',
    'seratus',
    'seribu',
    'seribu satu',
    'seratus lima puluh dua ribu tiga ratus empat puluh',
    'dua ratus lima juta',
    'satu juta seratus ribu',
  ]);
  expect([printNumberWords('58.59'), printNumberWords('-1')]).toEqual([undefined, undefined]);
  fc.assert(
    fc.property(
      fc.oneof(fc.nat(2_000), fc.nat(300_000_000), fc.integer({ min: 0, max: 999_999_999_999_999 })),
      (value) => {
        const words = printNumberWords(String(value)) as string;
        expect(readNumbers(words, () => false)).toMatchObject([{ start: 0, end: words.length, value: String(value) }]);
      },
    ),
  );
});

describe('figures of stored queries', () => {
  for (const kind of ['minutes', 'news', 'report'] as const) {
    const content = compose(kind, input);
    const counted = claimsOf(content).filter(({ figures }) => figures !== undefined);

    test(`every number of ${kind} from a query is computed, and every such claim names its queries`, () => {
      expect(counted.length).toBeGreaterThan(0);
      const statuses = checked(content);
      for (const claim of claimsOf(content))
        expect([claim.text, statusOf(statuses, claim.id)]).toEqual([
          claim.text,
          claim.figures ? 'computed' : 'from-facts',
        ]);
      for (const { text, figures = [] } of counted)
        for (const { start, end, value } of figures)
          expect(readNumbers(text.slice(start, end), () => false)).toMatchObject([
            { start: 0, end: end - start, value },
          ]);
    });

    test(`one value of the recap changed: exactly the claims of ${kind} that state it are unsupported`, () => {
      const query = recapPleno.figures[0]?.query as string;
      const statuses = checked(content, { ...input, figures: new Map([...recapFigures, [query, '152341']]) });
      for (const claim of counted)
        expect([claim.text, statusOf(statuses, claim.id)]).toEqual([
          claim.text,
          claim.figures?.some((figure) => figure.query === query) ? 'unsupported' : 'computed',
        ]);
    });

    test(`the recap is gone: no number of ${kind} stands`, () => {
      const statuses = checked(content, { ...input, figures: new Map() });
      for (const claim of counted) expect(statusOf(statuses, claim.id)).toBe('unsupported');
    });
  }

  test('a number changed by hand, in digits or in words, is unsupported', () => {
    const content = compose('minutes', input);
    for (const change of [
      (text: string) => text.replace('152.340', '152.430'),
      (text: string) => text.replace('tiga ratus empat puluh)', 'tiga ratus lima puluh)'),
    ]) {
      const edited = applyEdit(content, {
        blocks: content.blocks.map((block) => ({
          ...block,
          claims: block.claims.map(({ id, text }) => ({
            id,
            text: id === 'figure-r-total-1' ? change(text) : text,
            passages: [],
          })),
        })),
      });
      expect(claimsOf(edited).find(({ id }) => id === 'figure-r-total-1')?.text).not.toBe(
        claimsOf(content).find(({ id }) => id === 'figure-r-total-1')?.text,
      );
      expect(statusOf(checked(edited), 'figure-r-total-1')).toBe('unsupported');
    }
  });

  test('a number that its query no longer gives carries no sentence of a person either', () => {
    const typed: DraftContent = {
      kind: 'news',
      blocks: [
        {
          id: 'p',
          kind: 'paragraph',
          claims: [{ id: 'c', text: 'Pemilih laki-laki berjumlah 74.120 orang.', facts: [], passages: [] }],
        },
      ],
    };
    expect(statusOf(checked(typed), 'c')).toBe('needs-reading');
    const without = (...gone: string[]) =>
      new Map([...recapFigures].filter(([query]) => !gone.some((end) => query.endsWith(end))));
    // All voters less the women still give the men.
    expect(statusOf(checked(typed, { ...input, figures: without('/l') }), 'c')).toBe('needs-reading');
    expect(statusOf(checked(typed, { ...input, figures: without('/l', '/p') }), 'c')).toBe('unsupported');
  });
});
