import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameLevel, placeLevel } from './levels.ts';
import { jaroWinkler, oneSlip, plainLetters, slipsBetween } from './spelling.ts';
import { nameBook } from './names.ts';
import { placeBook } from './places.ts';

const levelNames = Object.fromEntries(Object.entries(nameLevel).map(([name, level]) => [level, name]));
const compare = (one: string, other: string): string => {
  const book = nameBook();
  return levelNames[book.compare(book.add(one), book.add(other))] ?? '';
};

describe('names as Indonesians write them', () => {
  it.each([
    ['YOHANES BRIA', 'yohanes bria', 'same'],
    ["NUR'AINI", 'NURAINI', 'same'],
    ['Drs. SUHARTO, M.Si', 'DRS SUHARTO', 'same'],
    ['SOEHARTO', 'SUHARTO', 'spelling'],
    ['MUHAMMAD ALI', 'MOCH. ALI', 'spelling'],
    ['MUH ALI', 'MOHAMMAD ALI', 'spelling'],
    ['DJOKO TJAHJONO', 'JOKO CAHYONO', 'spelling'],
    ['JUSUF', 'YUSUF', 'spelling'],
    ['NUR HAYATI', 'NURHAYATI', 'spelling'],
    ['ACHMAD SYARIF', 'AHMAT SARIF', 'spelling'],
    ['HJ. SITI AMINAH', 'ST AMINA', 'spelling'],
    ['YOSEPH NITBANI', 'YOSEF NITBANI', 'spelling'],
    ['ZAENAL ARIFIN', 'ZAINAL ARIVIN', 'spelling'],
    ['M. ALI HASAN', 'MUHAMMAD ALI HASAN', 'shortened'],
    ['AGUSTINUS TAOLIN', 'AGUS TAOLIN', 'shortened'],
    ['FRANSISKA SERAN', 'SISKA SERAN', 'shortened'],
    ['MARIA GORETI NAHAK', 'MARIA NAHAK', 'shortened'],
    ['YOHANES DON BOSCO', 'JOHN DON BOSCO', 'shortened'],
    ['AMINAH SITI', 'SITI AMINAH', 'shortened'],
    ['KRISTIANUS BENU', 'KRISTAINUS BENU', 'slip'],
    ['WAHYUNINGSIH', 'WAHYUNIGSIH', 'slip'],
    ['RINA BENU', 'RINI BENU', 'rest'],
    ['DOMINGGUS BENU', 'DOMINGUS BENU', 'spelling'],
    ['MARTA BENU', 'MARKA BENU', 'alike'],
    ['HASAN TAOLIN', 'HUSEIN TAOLIN', 'rest'],
    ['MARTINUS SERAN', 'ELISABET SERAN', 'rest'],
    ['MUHAMM4D', 'MUHAMMAD', 'spelling'],
    ['5UPARN0', 'SUPARNO', 'spelling'],
    ['ANVVAR', 'ANWAR', 'spelling'],
    ['DARNER1A SIRAIT', 'DAMERIA SIRAIT', 'slip'],
    ['KQRMI', 'KORMI', 'slip'],
    ['WlRTASIH', 'WIRTASIH', 'slip'],
    ['I MD KARDIANA', 'I MADE KARDIANA', 'shortened'],
    ['NI WYN SARI', 'NI WAYAN SARI', 'shortened'],
    ['NGH WARJA', 'NENGAH WARJA', 'shortened'],
    ['ANDI DG TAYANG', 'ANDI DAENG TAYANG', 'shortened'],
    ['IGN. BOAFNAI', 'IGNASIUS BOAFNAI', 'shortened'],
    ['YOHS NIFU', 'YOHANES NIFU', 'shortened'],
    ['FILIPUS D.', 'FILIPUS DJEBIRE', 'shortened'],
    ['MD ALI', 'MUHAMMAD ALI', 'shortened'],
    ['RUSTAM BENU', 'RUSTAN BENU', 'slip'],
    ['RUSTAM BENU', 'RUSTAI BENU', 'alike'],
    ['SITI RAHMAWATI', 'STI RAHMWAAT', 'alike'],
    ['BUDI', 'SITI AMINAH', 'different'],
    ['', 'BUDI', 'unknown'],
  ])('%s and %s: %s', (one, other, level) => {
    expect(compare(one, other)).toBe(level);
    expect(compare(other, one)).toBe(level);
  });

  it('tells by how many of their letters two names are apart', () => {
    const book = nameBook();
    const apart = (one: string, other: string) => book.apart(book.add(one), book.add(other));
    expect(apart('RINA BENU', 'RINA BENU')).toBe(0);
    expect(apart('RINA BENU', 'RINI BENU')).toBeCloseTo(1 / 8);
    expect(apart('RINA BENU', 'DEWI BENU')).toBeGreaterThan(0.4);
  });

  const name = fc
    .array(
      fc.constantFrom(
        'SITI',
        'MUHAMMAD',
        'M',
        'RINA',
        'RINI',
        'AGUS',
        'AGUSTINUS',
        'DJOKO',
        'NURHAYATI',
        'NUR',
        'BENU',
        'BENOE',
        'H',
      ),
      { minLength: 1, maxLength: 5 },
    )
    .map((words) => words.join(' '));
  it('compares both ways round alike, whatever was seen before', () => {
    const shared = nameBook();
    fc.assert(
      fc.property(name, name, (one, other) => {
        const fresh = nameBook();
        const level = fresh.compare(fresh.add(one), fresh.add(other));
        expect(shared.compare(shared.add(other), shared.add(one))).toBe(level);
        if (plainLetters(one) === plainLetters(other)) expect(level).toBe(nameLevel.same);
      }),
    );
  });

  it('says how rare what two names share is', () => {
    const book = nameBook();
    for (let n = 0; n < 1_000; n += 1)
      book.count(
        book.add(
          n % 10 === 0
            ? 'SITI AMINAH'
            : n === 7
              ? 'WELDIRAM TAOLIN'
              : `SITI ${'ABCDEFGHIKLMNOPRSTUW'[n % 20]}${'AEIOU'[n % 5]}RNEM`,
        ),
        1,
      );
    const rarity = (one: string, other: string) => book.rarity(book.add(one), book.add(other));
    expect(rarity('SITI AMINAH', 'SITI AMINAH')).toBeCloseTo(Math.log2(1_001 / 100), 1);
    expect(rarity('WELDIRAM TAOLIN', 'WELDIRAM TAOLIN')).toBeGreaterThan(9);
    expect(rarity('SITI', 'SITI AMINAH')).toBeLessThan(0.5);
  });
});

it.each([
  ['MARTHA', 'MARHTA', 0.9611],
  ['DIXON', 'DICKSONX', 0.8133],
  ['DWAYNE', 'DUANE', 0.84],
  ['ABC', 'XYZ', 0],
  ['', '', 0],
  ['A', 'A', 1],
])('Jaro–Winkler of %s and %s is %f (Winkler 1990)', (a, b, likeness) => {
  expect(jaroWinkler(a, b)).toBeCloseTo(likeness, 3);
});

it('Jaro–Winkler is the same both ways round and between 0 and 1, also for words longer than a number has bits', () => {
  const word = fc.string({ unit: fc.constantFrom('A', 'B', 'C', 'N'), maxLength: 60 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      const likeness = jaroWinkler(a, b);
      expect(likeness).toBeGreaterThanOrEqual(0);
      expect(likeness).toBeLessThanOrEqual(1);
      if (a !== '' && a === b) expect(likeness).toBe(1);
    }),
  );
});

it.each([
  ['MARTINUS', 'MARTNIUS', 1],
  ['MARTINUS', 'MARTNUSS', 2],
  ['MARTINUS', 'YOHANES', 3],
  ['', 'AB', 2],
] as const)('%s and %s are %i slips apart, or more than two', (a, b, slips) => {
  expect(slipsBetween(a, b, 2)).toBe(slips);
  expect(slipsBetween(b, a, 2)).toBe(slips);
});

it.each([
  ['5301', '5301', null],
  ['5301', '5311', 'changed'],
  ['5301', '5031', 'moved'],
  ['5301', '531', 'moved'],
  ['5301', '1035', null],
  ['5301', '53', null],
] as const)('one slip between %s and %s: %s', (a, b, slip) => {
  expect(oneSlip(a, b)).toBe(slip);
  expect(oneSlip(b, a)).toBe(slip);
});

it('keeps a title where nothing else is there', () => {
  expect(compare('HAJI', 'HAJI.')).toBe('same');
  expect(compare('HAJI', 'SULAIMAN')).toBe('different');
  expect(compare('HAJI SULAIMAN', 'SULAIMAN')).toBe('spelling');
});

it.each([
  ['KAB. KUPANG', 'KUPANG', 'same'],
  ['SOE', "SO'E", 'same'],
  ['ATAMBUA', 'ATAMBOEA', 'same'],
  ['KEFAMENANU', 'KEFAMENANO', 'alike'],
  ['ENDE', 'KUPANG', 'different'],
  ['', 'KUPANG', 'unknown'],
] as const)('birth places %s and %s: %s', (one, other, level) => {
  const book = placeBook();
  expect(book.compare(book.add(one), book.add(other))).toBe(placeLevel[level]);
});

it('a word that nobody else bears is a slip of the hand, one that others bear is another name', () => {
  const book = nameBook();
  const names = ['RIANTO BENU', 'DIANTO BENU', 'RIANTP BENU'].map((name) => book.add(name)) as [number, number, number];
  for (const [n, times] of [40, 30, 1].entries()) book.count(names[n] as number, times);
  expect(book.miswritten(names[0], names[2])).toBeGreaterThan(1);
  expect(book.miswritten(names[0], names[1])).toBeLessThan(-1);
  expect(book.miswritten(names[0], names[0])).toBe(0);
});

describe('a name that was misread', () => {
  const book = nameBook();
  const [read, other, misread, again] = ['MARYAM HASNAH', 'MARYAM HASANAH', 'RNARYAM HASNAH', 'MARYAM NASNAH'].map(
    (name) => book.add(name),
  ) as [number, number, number, number];
  for (const [name, times] of [
    [read, 200],
    [other, 90],
    [misread, 3],
    [again, 60],
  ] as const)
    book.count(name, times);
  it('is no other name, though several were misread alike: twins are not called so', () => {
    expect(book.apart(read, misread)).toBe(0);
    expect(book.miswritten(read, misread)).toBeGreaterThanOrEqual(3);
    expect(book.miswritten(read, again)).toBeLessThan(-1);
  });
  it('is as rare as the name that stood there', () => {
    expect(book.rarity(read, misread)).toBe(book.rarity(read, read));
    expect(book.rarity(read, other)).not.toBe(book.rarity(read, read));
  });
});

describe('a name more before the same end', () => {
  const book = nameBook();
  const between = (one: string, other: string) => book.hasNameBetween(book.add(one), book.add(other));

  it.each([
    ['ROSNIDA FADILAH', 'ROSNIDA RAHMAWATI FADILAH', true],
    ['HAJI BADOLLAHI', 'SYAMSUDDIN BADOLLAHI', true],
    ['RUKIAH AMINAH', 'RUKIAH AMINAH NURHAYATI', false],
    ['ZAINAB SALAMAH', 'ZAINAB S.', false],
    ['ALI SULAIMAN', 'SULAIMAN ALI', false],
  ] as const)('%s and %s: %s, both ways round', (one, other, expected) => {
    expect(between(one, other)).toBe(expected);
    expect(between(other, one)).toBe(expected);
  });
});
