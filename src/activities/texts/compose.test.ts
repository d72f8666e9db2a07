import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  activityFactsSchema,
  localFactsSchema,
  modes,
  personRoles,
  progressStates,
  type ActivityFacts,
  type LocalFacts,
} from '../schema.ts';
import { countCharacters, type DraftContent, type DraftingUnit } from '../../drafts/index.ts';
import { activityTexts as draftKinds } from '../schema.ts';
import {
  alor,
  alorLocal,
  aceh,
  noLocal,
  ntt,
  nttLocal,
  pleno,
  recapFigures,
  recapPleno,
  sparse,
  webinar,
} from '../testing/samples.ts';
import { checkContent, prepareDraftSources } from '../testing/texts.ts';
import { blockText, draftText } from '../../drafts/loop/text.ts';
import { compose, rerender as remake, type ComposeInput } from './index.ts';

const titleOf = (content: DraftContent): string =>
  content.blocks
    .filter(({ kind }) => kind === 'title')
    .map(blockText)
    .join('');
const claimsOf = (content: DraftContent) => content.blocks.flatMap(({ claims }) => claims);

const rerender = (...use: Parameters<typeof remake>): string | null => remake(...use)?.text ?? null;

describe('golden texts', () => {
  const cases: [string, ComposeInput][] = [
    ['webinar-ntt', { facts: webinar, localFacts: nttLocal, unit: ntt }],
    ['webinar-alor', { facts: webinar, localFacts: alorLocal, unit: alor }],
    ['pleno-alor', { facts: pleno, localFacts: noLocal, unit: alor }],
    ['rekap-alor', { facts: recapPleno, localFacts: noLocal, unit: alor, figures: recapFigures }],
    ['sparse-aceh', { facts: sparse, localFacts: noLocal, unit: aceh }],
  ];
  for (const [name, input] of cases) {
    test(name, async () => {
      const texts = draftKinds.map(
        (kind) =>
          `## ${kind}\n\n${compose(kind, input)
            .blocks.map((block) => (block.gap ? `[? ${block.gap.question.id}]` : blockText(block)))
            .join('\n')}\n`,
      );
      await expect(texts.join('\n')).toMatchFileSnapshot(`golden/${name}.txt`);
    });
  }
});

describe('a report', () => {
  test('prints background and preparation as they were written, and asks for them when they are missing', () => {
    const input = {
      facts: { ...webinar, background: 'Arsip digital bertambah setiap tahun. Petugasnya berganti.' },
      localFacts: nttLocal,
      unit: ntt,
    };
    const content = compose('report', input);
    expect(draftText(content)).toContain('Arsip digital bertambah setiap tahun. Petugasnya berganti.');
    expect(content.blocks.flatMap(({ gap }) => gap?.fact ?? [])).toContain('/preparation');
    expect(content.blocks.flatMap(({ gap }) => gap?.fact ?? [])).not.toContain('/background');
    for (const { status } of checkContent(content, input, prepareDraftSources(input)))
      expect(status).toBe('from-facts');
  });
});

describe('a news item', () => {
  test('says "menggelar" of its own activity and "mengikuti" of another unit\'s', () => {
    expect(draftText(compose('news', { facts: pleno, localFacts: noLocal, unit: alor }))).toMatch(
      /menggelar|menyelenggarakan|melaksanakan|mengadakan/,
    );
    const text = draftText(compose('news', { facts: webinar, localFacts: nttLocal, unit: ntt }));
    expect(titleOf(compose('news', { facts: webinar, localFacts: nttLocal, unit: ntt }))).toMatch(
      /^KPU NTT Ikuti Bimtek /,
    );
    expect(text).toMatch(/KPU Provinsi Nusa Tenggara Timur,? .*(mengikuti|berpartisipasi dalam) Bimbingan Teknis/);
  });

  test('does not claim that a unit took part when its own facts do not say so', () => {
    const content = compose('news', { facts: webinar, localFacts: noLocal, unit: ntt });
    expect(draftText(content)).not.toMatch(
      /KPU (NTT|Provinsi Nusa Tenggara Timur) .*(mengikuti|berpartisipasi|menghadiri)/,
    );
    expect(content.blocks.some(({ gap }) => gap?.fact === '/local/people')).toBe(true);
  });

  test('has 200 to 350 words when the facts carry them', () => {
    const many: ActivityFacts = {
      ...webinar,
      statements: Array.from({ length: 30 }, (_, at) => ({
        id: `m${at}`,
        speakerId: `p${(at % 3) + 1}`,
        kind: 'paraphrase',
        text: `satuan kerja perlu menata arsip bagian ${at} dengan tertib agar mudah ditemukan kembali oleh siapa pun yang berwenang`,
      })),
    };
    for (const facts of [webinar, many]) {
      const paragraphs = compose('news', { facts, localFacts: nttLocal, unit: ntt })
        .blocks.filter(({ kind }) => kind === 'paragraph')
        .map(blockText)
        .join(' ');
      const words = paragraphs.split(/\s+/).length;
      expect(words).toBeGreaterThanOrEqual(200);
      expect(words).toBeLessThanOrEqual(355);
    }
  });

  test('prints the weekday that the date has', () => {
    const on = (start: string, end?: string): string =>
      draftText(
        compose('news', {
          facts: { ...webinar, when: { start, ...(end ? { end } : {}) } },
          localFacts: nttLocal,
          unit: ntt,
        }),
      );
    expect(on('2025-10-17')).toMatch(/Jumat \(17\/10(\/2025)?\)/);
    expect(on('2025-10-31', '2025-11-02')).toMatch(/Jumat–Minggu \(31\/10–2\/11(\/2025)?\)/);
    expect(on('2025-12-31', '2026-01-02')).toContain('Rabu–Jumat (31/12/2025–2/1/2026)');
    expect(on('2024-02-29')).toMatch(/Kamis \(29\/2/);
    expect(on('2025-02-29')).not.toMatch(/29/);
  });
});

describe('making a sentence again', () => {
  const input = { facts: webinar, localFacts: nttLocal, unit: ntt };
  const claims = claimsOf(compose('news', input));

  test('fails when a bound fact has changed', () => {
    const quote = claims.find(
      ({ template }) => template?.id === 'statement/quote' && template.bindings.statement === 's4',
    );
    expect(rerender(quote!.template!, input)).toBe(quote!.text);
    const reworded = {
      ...webinar,
      statements: webinar.statements.map((statement) =>
        statement.id === 's4' ? { ...statement, text: 'Mesin memutuskan.' } : statement,
      ),
    };
    expect(rerender(quote!.template!, { ...input, facts: reworded })).not.toBe(quote!.text);
  });

  test('refuses a statement put into the mouth of somebody else', () => {
    const said = claims.find(({ template }) => template?.bindings.statement === 's3')!;
    expect(rerender({ ...said.template!, bindings: { ...said.template!.bindings, person: 'p1' } }, input)).toBeNull();
    const moved = {
      ...webinar,
      statements: webinar.statements.map((statement) =>
        statement.id === 's3' ? { ...statement, speakerId: 'p1' } : statement,
      ),
    };
    expect(rerender(said.template!, { ...input, facts: moved })).toBeNull();
  });

  test('refuses a role that the person did not have', () => {
    const opener = claims.find(({ template }) => template?.id === 'speaker/opener')!;
    expect(
      rerender({ ...opener.template!, bindings: { ...opener.template!.bindings, person: 'p2' } }, input),
    ).toBeNull();
  });

  test('refuses other versions, surplus and missing bindings, and wordings that do not exist', () => {
    const { template } = claims.find(({ template: use }) => use?.id === 'speaker/opener')!;
    const use = template!;
    expect(rerender({ ...use, version: use.version + 1 }, input)).toBeNull();
    expect(rerender({ ...use, bindings: { ...use.bindings, extra: 'x' } }, input)).toBeNull();
    expect(rerender({ ...use, bindings: { wording: '0' } }, input)).toBeNull();
    for (const wording of ['', '-1', '01', '1.5', '1e3', '999999999', 'NaN'])
      expect(rerender({ ...use, bindings: { ...use.bindings, wording } }, input)).toBeNull();
  });

  test('is total: no use of a template, whatever it holds, throws', () => {
    const ids = [
      ...new Set(draftKinds.flatMap((kind) => claimsOf(compose(kind, input)).map(({ template }) => template!.id))),
    ];
    const names = fc.constantFrom(
      'wording',
      'person',
      'statement',
      'part',
      'mention',
      'place',
      'photo',
      'figures',
      'decision',
      'heading',
      'label',
      'field',
      '__proto__',
      'constructor',
    );
    const values = fc.oneof(
      fc.string(),
      fc.constantFrom('p1', 's1', 'local:a1', '0', 'full', 'it', 'first', 'next', 'toString', '__proto__'),
    );
    fc.assert(
      fc.property(fc.constantFrom(...ids, 'toString'), fc.dictionary(names, values), (id, bindings) => {
        const text = rerender({ id, version: 1, bindings }, input);
        expect(text === null || typeof text === 'string').toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

/** Sheets made of plain words, so that every word of a text can be looked up in its facts. */
const plainSheet = sheets(
  fc
    .constantFrom(
      'arsip',
      'tertata',
      'Lamboan',
      'Sirevel',
      'Morindo',
      'layanan',
      'publik',
      'Kelvara',
      '2024',
      '17',
      '3.500',
      'untuk',
      'pemilih',
      'di',
    )
    .chain((first) =>
      fc
        .array(
          fc.constantFrom(
            'arsip',
            'tertata',
            'Lamboan',
            'layanan',
            'publik',
            'Kelvara',
            '2024',
            '17',
            'untuk',
            'pemilih',
            'di',
          ),
          { maxLength: 12 },
        )
        .map((rest) => [first, ...rest].join(' ')),
    ),
);
/** Sheets with anything a keyboard or an attacker can produce. */
const wildSheet = sheets(
  fc
    .oneof(
      fc.string({ unit: 'binary', maxLength: 60, minLength: 1 }),
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc.constantFrom(
        '<script>alert(1)</script>',
        '“kutip”',
        'a\n\nb',
        '\u202e12\u202c',
        '[x]{event}<a|b>',
        'x'.repeat(900),
        'kata '.repeat(200),
      ),
    )
    .filter((text) => text.trim() !== ''),
);

describe('any fact sheet', () => {
  test('drafts texts whose every sentence can be made again', () => {
    fc.assert(
      fc.property(wildSheet, fc.constantFrom(ntt, alor, aceh), ([facts, localFacts], unit) => {
        const input = { facts, localFacts, unit };
        for (const kind of draftKinds) {
          const content = compose(kind, input);
          const ids = claimsOf(content).map(({ id }) => id);
          expect(new Set(ids).size).toBe(ids.length);
          for (const claim of claimsOf(content)) {
            expect(rerender(claim.template!, input)).toBe(claim.text);
            expect(claim.text).not.toMatch(/\bundefined\b|\bnull\b|\[object| {2,}|\n/);
            expect(claim.text.trim()).not.toBe('');
          }
          if (kind === 'x') expect(countCharacters(draftText(content))).toBeLessThanOrEqual(280);
          if (kind === 'news')
            expect(
              titleOf(content)
                .split(/\s+/)
                .filter((word) => /[\p{L}\p{N}]/u.test(word)).length,
            ).toBeLessThanOrEqual(14);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('puts no number and no name into a text that is not in the facts', () => {
    fc.assert(
      fc.property(plainSheet, fc.constantFrom(ntt, alor, aceh), ([facts, localFacts], unit) => {
        const known = knownWords(facts, localFacts, unit);
        for (const kind of draftKinds) {
          for (const claim of claimsOf(compose(kind, { facts, localFacts, unit }))) {
            if (/^((?:report|minutes)\/(heading|label|title|blank)|social\/tags)$/.test(claim.template!.id)) continue;
            for (const number of claim.text.match(/\d[\d.]*/g) ?? [])
              expect(known.numbers, claim.text).toContain(number.replaceAll('.', '').replace(/^0+(?=\d)/, ''));
            for (const [word] of claim.text
              .replace(/^.* — /, '')
              .replace(/^\P{L}*\p{L}+/u, '')
              .matchAll(/(?<=[\s“(–*/])\p{Lu}\p{L}+/gu))
              expect(known.words, claim.text).toContain(word.toLowerCase());
          }
        }
      }),
      { numRuns: 80 },
    );
  });
});

test('two units with facts of the same kind get different wordings, not only different names', () => {
  const masked = new Set<string>();
  const units = Array.from({ length: 200 }, (_, at) => ({ ...alor, id: `unit-${at}` }));
  for (const unit of units)
    masked.add(draftText(compose('news', { facts: webinar, localFacts: alorLocal, unit, variant: 'activity-1' })));
  expect(masked.size).toBe(200);
});

const corpus = new URL('../../../../shared/data/corpora/activities/facts.jsonl', import.meta.url);
if (!existsSync(corpus))
  console.log('skipped: real activities (../shared/data/corpora/activities/facts.jsonl is absent)');
describe.skipIf(!existsSync(corpus))('28 real activities', () => {
  for (const record of existsSync(corpus) ? readRecords() : []) {
    test(record.id, () => {
      const input = inputOf(record);
      for (const kind of draftKinds) {
        const content = compose(kind, input);
        for (const check of checkContent(content, input, prepareDraftSources(input)))
          expect(check).toMatchObject({ status: 'from-facts', problems: [] });
      }
      const title = titleOf(compose('news', input));
      expect(title).toMatch(
        new RegExp(`^${input.unit.shortName} (Ikuti|Hadiri|Gelar|Laksanakan|Selenggarakan|Adakan) \\S+`),
      );
      expect(title).not.toMatch(/\s(di|dan|untuk|yang|pada|dengan|dalam|tentang|oleh)$/i);
    });
  }
});

type Record_ = {
  id: string;
  unit: string;
  what: string;
  date: string | null;
  numbers: Record<string, number>;
  refs: string[];
};
function readRecords(): Record_[] {
  return readFileSync(corpus, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record_);
}

/** The published record as facts; where it says "mengikuti" the unit took part, else it held the activity. */
function inputOf(record: Record_): ComposeInput {
  const name = record.unit.replace(/\s*\(.*\)$/, '').replace('Kab.', 'Kabupaten');
  const unit: DraftingUnit = {
    id: record.id,
    shortName: name,
    fullName: name,
    level: 'regency',
    datelineCity: name.replace(/^KPU (Kabupaten |Kota )?/, ''),
    host: 'kpu.go.id',
    zone: 'WIB',
  };
  const tookPart = /^mengikuti |oleh KPU|, daring|KPU RI/.test(record.what);
  const facts = activityFactsSchema.parse({
    title: record.what.replace(/^mengikuti /, ''),
    when: record.date ? { start: record.date } : {},
    ...(tookPart ? {} : { organiser: { name, unitId: record.id } }),
    figures: Object.entries(record.numbers).map(([label, value], at) => ({
      id: `f${at}`,
      label: label.replaceAll('_', ' '),
      value: String(value),
    })),
    regulations: record.refs.map((citation, at) => ({ id: `r${at}`, citation })),
  });
  return { facts, localFacts: localFactsSchema.parse(tookPart ? { place: `Kantor ${name}` } : {}), unit };
}

function sheets(text: fc.Arbitrary<string>): fc.Arbitrary<[ActivityFacts, LocalFacts]> {
  const some = fc.option(text, { nil: undefined });
  const date = fc
    .date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
    .map((at) => at.toISOString().slice(0, 10));
  const time = fc
    .tuple(fc.nat(23), fc.nat(59))
    .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
  const person = fc.record({
    name: text,
    position: some,
    topic: some,
    titlesAfter: some,
    role: fc.constantFrom(...personRoles),
  });
  const statement = fc.record({
    speakerId: fc.constantFrom('1', '2', '3', 'nobody'),
    kind: fc.constantFrom('quote' as const, 'paraphrase' as const),
    text,
  });
  const points = fc
    .array(text, { maxLength: 4 })
    .map((texts) => texts.map((point, at) => ({ id: `k${at}`, text: point })));
  const numbered = <T extends object>(items: T[]) => items.map((item, at) => ({ id: String(at + 1), ...item }));
  const photos = fc
    .array(text, { maxLength: 2 })
    .map((captions) =>
      captions.map((caption, at) => ({ id: `f${at}`, sha256: 'a'.repeat(64), caption, alt: caption })),
    );
  const facts = fc.record({
    title: fc.oneof(text, fc.constant('')),
    theme: some,
    series: some,
    when: fc.record({
      start: fc.option(date, { nil: undefined }),
      end: fc.option(date, { nil: undefined }),
      startTime: fc.option(time, { nil: undefined }),
      endTime: fc.option(time, { nil: undefined }),
      zone: fc.constantFrom('WIB', 'WITA', undefined),
    }),
    progress: fc.constantFrom(...progressStates, undefined),
    attended: some,
    papers: fc.option(fc.array(fc.record({ citation: text }), { maxLength: 2 }).map(numbered), { nil: undefined }),
    mode: fc.constantFrom(...modes, undefined),
    place: some,
    platform: some,
    organiser: fc.option(fc.record({ name: text }), { nil: undefined }),
    invited: some,
    purpose: some,
    background: some,
    preparation: some,
    people: fc.array(person, { maxLength: 5 }).map(numbered),
    statements: fc.array(statement, { maxLength: 5 }).map(numbered),
    keyPoints: points,
    decisions: fc
      .array(fc.record({ text, owner: some, due: fc.option(date, { nil: undefined }) }), { maxLength: 3 })
      .map(numbered),
    figures: fc
      .array(
        fc.record({
          label: text,
          value: fc.oneof(fc.nat(2_000_000).map(String), fc.constant('58.59')),
          unit: some,
          group: some,
        }),
        { maxLength: 4 },
      )
      .map(numbered),
    regulations: fc.array(fc.record({ citation: text }), { maxLength: 3 }).map(numbered),
    photos,
  });
  const local = fc.record({
    place: some,
    attendance: fc.option(fc.nat(500), { nil: undefined }),
    people: fc.array(person, { maxLength: 3 }).map(numbered),
    statements: fc.array(statement, { maxLength: 2 }).map(numbered),
    keyPoints: points,
    commitment: some,
    photos,
    credit: fc.record({ writer: some, editor: some, photographer: some }),
  });
  return fc
    .tuple(facts, local)
    .filter(([one, other]) => activityFactsSchema.safeParse(one).success && localFactsSchema.safeParse(other).success)
    .map(([one, other]) => [activityFactsSchema.parse(one), localFactsSchema.parse(other)]);
}

function knownWords(facts: ActivityFacts, localFacts: LocalFacts, unit: DraftingUnit) {
  const source = JSON.stringify([facts, localFacts, unit]);
  const numbers = new Set(
    [...source.matchAll(/\d[\d.]*/g)].map(([number]) => number.replaceAll('.', '').replace(/^0+(?=\d)/, '')),
  );
  for (const [, hour, minute] of source.matchAll(/"(\d\d):(\d\d)"/g))
    numbers.add(`${hour}${minute}`.replace(/^0+(?=\d)/, ''));
  for (const part of ['58', '59']) if (source.includes('58.59')) numbers.add(part);
  const words = new Set([...source.matchAll(/\p{L}+/gu)].map(([word]) => word.toLowerCase()));
  for (const word of [
    'senin',
    'selasa',
    'rabu',
    'kamis',
    'jumat',
    'sabtu',
    'minggu',
    'januari',
    'februari',
    'maret',
    'april',
    'mei',
    'juni',
    'juli',
    'agustus',
    'september',
    'oktober',
    'november',
    'desember',
    'wib',
    'wita',
    'berita',
    'acara',
    'foto',
    'ikuti',
    'hadiri',
    'gelar',
    'laksanakan',
    'selenggarakan',
    'adakan',
    'akan',
    'digelar',
    'tunda',
    'batalkan',
    'ditunda',
    'dibatalkan',
    'naskah',
  ])
    words.add(word);
  return { numbers, words };
}
