import { describe, expect, test } from 'vitest';
import { draftContentSchema, type DraftContent } from '../../../src/drafts/schema.ts';
import { prepareSources, type Claim, type ClaimCheck, type Source } from '../../../src/evidence/index.ts';
import { typeInto } from './edit.ts';
import { createLiveCheck } from './live-check.ts';

const text = 'Tempat: Aula KPU Kabupaten Alor\nJumlah hadir: 14 orang';
const place = { sourceId: 'local-facts', start: 8, end: 31, fact: '/local/place' };
const attendance = { sourceId: 'local-facts', start: 46, end: 54, fact: '/local/attendance' };
const report = 'Kegiatan diikuti 14 orang. Acara ditutup dengan doa.';
const sources: Source[] = [
  { id: 'local-facts', kind: 'local-facts', title: 'Fakta lokal', text, passages: [place, attendance] },
  {
    id: 'm1',
    kind: 'material',
    title: 'Catatan',
    text: report,
    passages: [
      { sourceId: 'm1', start: 0, end: 26 },
      { sourceId: 'm1', start: 27, end: 52 },
    ],
  },
];
const templated = (id: string, words: string): Claim => ({
  id,
  text: words,
  template: { id, version: 1, bindings: { wording: '0' } },
  facts: ['/local/attendance'],
  passages: [],
});
const content: DraftContent = draftContentSchema.parse({
  kind: 'news',
  blocks: [
    {
      id: 'p',
      kind: 'paragraph',
      claims: [templated('a', 'Peserta berjumlah 14 orang.'), templated('b', 'Kegiatan berlangsung tertib.')],
    },
  ],
});
const fromServer: ClaimCheck[] = [
  { claimId: 'a', status: 'from-facts', passages: [attendance], problems: [] },
  {
    claimId: 'b',
    status: 'unsupported',
    passages: [],
    problems: [{ code: 'no-passage', start: 0, end: 1, text: 'K' }],
  },
];
const prepared = prepareSources(sources);
const block = content.blocks[0]!;
const typed = (words: string) =>
  typeInto(content, block, words, ({ id }) => fromServer.find(({ claimId }) => claimId === id)?.passages ?? []);

describe('the check while typing', () => {
  test('takes the word of the server for sentences that did not change, and only for those', () => {
    const check = createLiveCheck(() => prepared, content, fromServer, {});
    const { checks } = check(content);
    expect(checks.get('a')?.status).toBe('from-facts');
    expect(checks.get('b')?.status).toBe('unsupported');
  });

  test('judges a changed sentence by its words, and gives the status back when the words come back', () => {
    const check = createLiveCheck(() => prepared, content, fromServer, {});
    const status = (words: string) => check(typed(`${words} Kegiatan berlangsung tertib.`)).checks.get('a')?.status;
    expect(status('Peserta berjumlah 15 orang.')).toBe('unsupported');
    expect(status('Kegiatan diikuti 14 orang.')).toBe('verbatim');
    expect(status('Kegiatan diikuti 41 orang.')).toBe('unsupported');
    expect(status('Peserta berjumlah 14 orang.')).toBe('from-facts');
  });

  test('does not check again what did not change', () => {
    const check = createLiveCheck(() => prepared, content, fromServer, {});
    const before = check(content).checks.get('a');
    expect(check(typed('Peserta berjumlah 14 orang. Lain sekali.')).checks.get('a')).toBe(before);
  });

  test('agrees with the server on numbers of stored queries: what they give now decides', () => {
    const text = 'Pemilih berjumlah 14 orang.';
    const query = 'recap/x/5305/total';
    const counted: DraftContent = draftContentSchema.parse({
      kind: 'minutes',
      blocks: [
        {
          id: 'p',
          kind: 'paragraph',
          claims: [{ ...templated('a', text), figures: [{ start: 18, end: 20, query, value: '14' }] }],
        },
      ],
    });
    const status = (server: ClaimCheck['status'], now: Record<string, string>) =>
      createLiveCheck(
        () => prepared,
        counted,
        [{ claimId: 'a', status: server, passages: [attendance], problems: [] }],
        now,
      )(counted).checks.get('a')?.status;
    expect(status('computed', { [query]: '14' })).toBe('computed');
    expect(status('computed', { [query]: '15' })).toBe('unsupported');
    expect(status('unsupported', { [query]: '15' })).toBe('unsupported');
    expect(status('unsupported', {})).toBe('unsupported');
  });
});
