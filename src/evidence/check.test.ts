import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkClaim, checkDraft, recheck } from './check.ts';
import { provinces, splitSentences } from '../language/index.ts';
import type { Claim, ClaimStatus, Source } from './schema.ts';
import { prepareSources } from './sources.ts';

const text = [
  'KPU Provinsi Nusa Tenggara Timur mengikuti bimtek bertema “Kerja Rapi dengan Data” yang diselenggarakan KPU RI pada Jumat (17/10/2025) secara daring.',
  'Kegiatan dibuka oleh Ketua Divisi Data dan Informasi KPU RI Maria Contoh dan dipandu oleh Andre Misalnya selaku moderator.',
  'Maria Contoh menjelaskan bahwa bimtek ini merupakan seri pertama dari rangkaian bimtek tematik.',
  'Hadir sebagai narasumber praktisi IT Arief Rekaan.',
  '“AI bukan untuk menggantikan manusia, tetapi menjadi alat bantu kerja,” ujarnya.',
  'Tidak semua anggota hadir dalam rapat penutup.',
  'Pemilih laki-laki berjumlah 214.020 orang dan pemilih perempuan berjumlah 200.111 orang.',
  'Sebanyak 35 kabupaten/kota mengikuti kegiatan sesuai PKPU Nomor 1 Tahun 2025.',
].join(' ');
const material: Source = {
  id: 'm',
  kind: 'material',
  title: 'Naskah',
  text,
  passages: splitSentences(text).map((span) => ({ sourceId: 'm', ...span })),
};
const quoteText = 'Arsip yang rapi menolong kita semua';
const sheet: Source = {
  id: 'f',
  kind: 'fact-sheet',
  title: 'Lembar fakta',
  text: quoteText,
  passages: [{ sourceId: 'f', start: 0, end: quoteText.length, fact: '/statements/s1/text', speaker: 'Maria Contoh' }],
};
const context = { sources: prepareSources([material, sheet]), rerender: () => null };
const claim = (words: string, more: Partial<Claim> = {}): Claim => ({
  id: 'c',
  text: words,
  facts: [],
  passages: [],
  ...more,
});
const check = (words: string) => checkClaim(claim(words), context);
const statusOf = (words: string): ClaimStatus => check(words).status;
const codes = (words: string): string[] => check(words).problems.map(({ code }) => code);
const isVerified = (status: ClaimStatus): boolean => ['verbatim', 'computed', 'from-facts'].includes(status);

describe('a copy', () => {
  test('every sentence of a source is verified in its place', () => {
    const claims = splitSentences(text).map(({ start, end }, at) => claim(text.slice(start, end), { id: `c${at}` }));
    expect(checkDraft(claims, context).checks.map(({ status }) => status)).toEqual(claims.map(() => 'verbatim'));
  });
  test('two sentences that follow each other', () =>
    expect(
      statusOf('Hadir sebagai narasumber praktisi IT Arief Rekaan. Tidak semua anggota hadir dalam rapat penutup.'),
    ).not.toBe('verbatim'));
  test('a part that lost its negation is not verified', () =>
    expect(isVerified(statusOf('Semua anggota hadir dalam rapat penutup.'))).toBe(false));
  test('a part of a number is not verified', () =>
    expect(isVerified(statusOf('5 kabupaten/kota mengikuti kegiatan sesuai PKPU Nomor 1 Tahun 2025.'))).toBe(false));
  test('a bare name says nothing', () => expect(isVerified(statusOf('Andre Misalnya'))).toBe(false));
  test('a statement without its speaker is not verified', () => expect(isVerified(statusOf(quoteText))).toBe(false));
});

describe('an altered fact is stopped', () => {
  const cases: [string, string, string][] = [
    ['digit', 'Pemilih laki-laki berjumlah 214.021 orang.', 'contradicted-atom'],
    ['province', 'KPU Provinsi Nusa Tenggara Barat mengikuti bimtek pada Jumat (17/10/2025).', 'missing-atom'],
    ['short province', 'KPU NTB mengikuti bimtek pada Jumat (17/10/2025).', 'missing-atom'],
    ['negation added', 'KPU NTT tidak mengikuti bimtek pada Jumat (17/10/2025).', 'negation-differs'],
    ['negation removed', 'Semua anggota hadir dalam rapat penutup.', 'left-out'],
    ['month', 'KPU NTT mengikuti bimtek pada 17 November 2025.', 'contradicted-atom'],
    ['year', 'KPU NTT mengikuti bimtek pada 17 Oktober 2024.', 'contradicted-atom'],
    ['weekday', 'KPU NTT mengikuti bimtek pada Kamis (17/10/2025).', 'contradicted-atom'],
    ['numbers exchanged', 'Pemilih laki-laki 200.111 orang dan pemilih perempuan 214.020 orang.', 'wrong-noun'],
    ['noun of a number', 'Sebanyak 35 kecamatan mengikuti kegiatan.', 'wrong-noun'],
    ['people exchanged', 'Kegiatan dibuka oleh Andre Misalnya dan dipandu oleh Maria Contoh.', 'wrong-noun'],
    [
      'quote altered',
      '“AI untuk menggantikan manusia, tetapi menjadi alat bantu kerja,” ujar Arief Rekaan.',
      'quote-not-verbatim',
    ],
    [
      'speaker of a quote',
      '“AI bukan untuk menggantikan manusia, tetapi menjadi alat bantu kerja,” ujar Maria Contoh.',
      'wrong-speaker',
    ],
    ['speaker of a fact', `“${quoteText},” ujar Andre Misalnya.`, 'wrong-speaker'],
    ['opposite', 'KPU NTT mengikuti bimtek pada Jumat (17/10/2025) secara luring.', 'contradicted-atom'],
    ['law', 'Sebanyak 35 kabupaten/kota mengikuti kegiatan sesuai PKPU Nomor 2 Tahun 2025.', 'contradicted-atom'],
    ['nothing to do with the sources', 'Harga beras turun tajam pekan lalu.', 'no-passage'],
  ];
  for (const [name, words, code] of cases) {
    test(name, () => {
      expect(statusOf(words)).toBe('unsupported');
      expect(codes(words)).toContain(code);
    });
  }
});

describe('a paraphrase is put before a reader, never verified', () => {
  const cases = [
    'KPU NTT mengikuti bimtek yang diselenggarakan KPU RI pada Jumat (17/10).',
    'Bimtek dibuka Ketua Divisi Data dan Informasi KPU RI Maria Contoh.',
    'Pemilih laki-laki 214.020 orang, pemilih perempuan 200.111 orang.',
    'Tiga puluh lima kabupaten/kota mengikuti kegiatan.',
    '“AI bukan untuk menggantikan manusia, tetapi menjadi alat bantu kerja,” ujar Arief Rekaan.',
    `“${quoteText},” ujar Maria Contoh.`,
  ];
  for (const words of cases)
    test(words, () => expect(check(words)).toMatchObject({ status: 'needs-reading', problems: [] }));
});

describe('who "ia" is', () => {
  const quote = claim('“AI bukan untuk menggantikan manusia, tetapi menjadi alat bantu kerja,” ujarnya.', { id: 'q' });
  test('the person named before, in the source as in the draft', () => {
    const right = checkDraft(
      [claim('Hadir sebagai narasumber praktisi IT Arief Rekaan.', { id: 'a' }), quote],
      context,
    );
    const wrong = checkDraft(
      [
        claim('Maria Contoh menjelaskan bahwa bimtek ini merupakan seri pertama dari rangkaian bimtek tematik.', {
          id: 'a',
        }),
        quote,
      ],
      context,
    );
    expect(right.checks[1]?.status).toBe('verbatim');
    expect(wrong.checks[1]).toMatchObject({ status: 'unsupported', problems: [{ code: 'wrong-speaker' }] });
  });
  test('nobody named: a person must read', () => expect(checkClaim(quote, context).status).toBe('needs-reading'));
});

describe('templates and figures', () => {
  const use = { id: 't', version: 1, bindings: {} };
  const sentence = 'Pemilih berjumlah 414.131 orang.';
  const figures = [{ start: 18, end: 25, query: 'q1', value: '414131' }];
  const made = (slots = figures, value: string | null = '414131', text = sentence) => ({
    ...context,
    rerender: () => ({ text, figures: slots }),
    recompute: () => value,
  });
  const status = (checked: ReturnType<typeof made>, text = sentence) =>
    checkClaim(claim(text, { template: use, figures }), checked).status;
  test('made again from the facts', () => expect(status(made([]))).toBe('from-facts'));
  test('edited by one letter: no copy of its template, and its number only follows from two others', () =>
    expect(checkClaim(claim(sentence.replace('orang', 'orang.'), { template: use }), made([]))).toMatchObject({
      status: 'needs-reading',
      judge: [{ why: 'reckoned', text: '214.020 + 200.111' }],
    }));
  test('names the speaker of its statement itself, whatever the name looks like', () => {
    const named = `“${quoteText},” kata <img src=x> x1.`;
    const pronoun = `“${quoteText},” katanya.`;
    expect(status(made([], null, named), named)).toBe('from-facts');
    const before = claim('Andre Misalnya hadir.', { id: 'b' });
    const both = [before, claim(pronoun, { template: use, facts: ['/statements/s1/text'] })];
    expect(checkDraft(both, made([], null, pronoun)).checks[1]?.status).toBe('unsupported');
  });
  test('the query gives the same value', () => expect(status(made())).toBe('computed'));
  test('the query gives another value, or none', () =>
    expect([status(made(figures, '414132')), status(made(figures, null))]).toEqual(['unsupported', 'unsupported']));
  test('a number outside its slot', () =>
    expect(status(made([{ start: 0, end: 3, query: 'q1', value: '414131' }]))).toBe('unsupported'));
  test('a claim that does not name its queries is checked by what its template fills', () =>
    expect(checkClaim(claim(sentence, { template: use }), made(figures, '414132')).status).toBe('unsupported'));
  test('numbers in words are compared by value', () => {
    const words = 'empat ratus empat belas ribu seratus tiga puluh satu';
    const check = (written: string) => {
      const text = `Pemilih berjumlah 414.131 (${written}) orang.`;
      const start = text.indexOf(written);
      return status(
        made([...figures, { start, end: start + written.length, query: 'q1', value: '414131' }], '414131', text),
        text,
      );
    };
    expect([check(words), check(words.replace('tiga', 'empat'))]).toEqual(['computed', 'unsupported']);
  });
});

describe('an edit', () => {
  const claims = splitSentences(text).map(({ start, end }, at) =>
    claim(text.slice(start, end), { id: `c${at}`, template: { id: 't', version: 1, bindings: { at: String(at) } } }),
  );
  test('checks what changed, and what it means for "ia", and nothing else', () => {
    const asked: string[] = [];
    const watching = {
      ...context,
      rerender: (use: { bindings: Record<string, string> }) => (asked.push(use.bindings.at as string), null),
    };
    const first = checkDraft(claims, watching);
    asked.length = 0;
    const edited = claims.map((one, at) =>
      at === 3 ? { ...one, text: 'Maria Contoh menjelaskan bahwa bimtek ini merupakan seri pertama.' } : one,
    );
    const second = recheck(first, edited, watching);
    expect(asked).toEqual(['3', '4']);
    expect(second.checks).toEqual(checkDraft(edited, context).checks);
  });
});

test('no altered digit, province or negation of any sentence is verified', () => {
  const sentences = splitSentences(text).map(({ start, end }) => text.slice(start, end));
  const alterations = [
    (words: string, pick: number) => words.replace(/\d/, (digit) => String((Number(digit) + 1 + (pick % 9)) % 10)),
    (words: string, pick: number) =>
      words.replace(
        'Nusa Tenggara Timur',
        provinces.filter(({ name }) => name !== 'Nusa Tenggara Timur')[pick % 37]?.name ?? '',
      ),
    (words: string) =>
      /bukan |tidak /i.test(words)
        ? words.replace(/bukan |tidak /i, '')
        : words.replace(/(?<=\s)(?=(?:me|di|ber)\p{Ll}{4})/u, 'tidak '),
    (words: string) =>
      words.replace('17/10', '17/9').replace('214.020', '#').replace('200.111', '214.020').replace('#', '200.111'),
    (words: string) => words.replace('Maria Contoh', 'Andre Misalnya').replace('Arief Rekaan', 'Maria Contoh'),
  ];
  fc.assert(
    fc.property(fc.constantFrom(...sentences), fc.constantFrom(...alterations), fc.nat(), (sentence, alter, pick) => {
      const changed = alter(sentence, pick);
      fc.pre(changed !== sentence);
      expect(isVerified(statusOf(changed)), changed).toBe(false);
    }),
  );
});

test('any text at all gets a verdict', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (words) => {
      expect(['needs-reading', 'unsupported', 'verbatim']).toContain(statusOf(words));
    }),
  );
});

test('facts of two people under /local are not paired with each other', () => {
  const words = 'Anton Lema\nKetua KPU Alor\nBeti Doko\nSekretaris KPU Alor';
  const spans = ['a/name', 'a/position', 'b/name', 'b/position'].map((fact, index) => {
    const value = words.split('\n')[index] as string;
    return {
      sourceId: 'l',
      start: words.indexOf(value),
      end: words.indexOf(value) + value.length,
      fact: `/local/people/${fact}`,
    };
  });
  const local = {
    sources: prepareSources([{ id: 'l', kind: 'local-facts', title: 'Fakta lokal', text: words, passages: spans }]),
    rerender: () => null,
  };
  expect(checkClaim(claim('Ketua KPU Alor Anton Lema hadir.'), local).status).toBe('needs-reading');
  expect(checkClaim(claim('Sekretaris KPU Alor Anton Lema hadir.'), local).status).toBe('unsupported');
});
