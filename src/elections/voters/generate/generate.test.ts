import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { read, utils } from '@e965/xlsx';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { regionName } from '../../regions/index.ts';
import { copyKinds, type CopyKind } from './copies.ts';
import { writeDirtyExports, type DirtyFile } from './dirty.ts';
import { nameOf } from './names.ts';
import { rowPlants } from './plant.ts';
import { randomFrom } from './random.ts';
import {
  groupErrors,
  lookAlikeKinds,
  noPlanting,
  voterChunks,
  type GenerateOptions,
  type GeneratedVoter,
  type StationBefore,
} from './voters.ts';
import { writeVoters } from './write.ts';

const make = (options: GenerateOptions, before?: StationBefore[]): GeneratedVoter[] =>
  [...voterChunks(options, before)].flat();
const regencyRows = 40_000;

describe('a regency', () => {
  let voters: GeneratedVoter[];
  const before: StationBefore[] = [];
  const of = (kind: string) => voters.filter(({ kinds }) => kinds.includes(kind));
  const original = (copy: GeneratedVoter) => voters[copy.person - 1] as GeneratedVoter;
  beforeAll(() => void (voters = make({ rows: regencyRows, regency: '5301', seed: 4 }, before)));

  it('has as many rows as asked, numbered from 1', () => {
    expect(voters.map(({ row }) => row)).toEqual(Array.from({ length: regencyRows }, (_, n) => n + 1));
  });

  it('has every kind of error, duplicate and look-alike', () => {
    for (const kind of [...Object.keys(rowPlants), ...groupErrors, ...copyKinds, ...lookAlikeKinds])
      expect(of(kind).length, kind).toBeGreaterThan(0);
    expect(before.length).toBeGreaterThan(0);
  });

  it('gives a duplicate the person of a sound original', () => {
    const copies = voters.filter(({ row, person }) => row !== person);
    expect(copies.length / regencyRows).toBeGreaterThan(0.015);
    for (const copy of copies) {
      expect(copy.kinds[0]).toMatch(/^dup-/);
      expect(original(copy).person).toBe(copy.person);
      expect(original(copy).kinds).toEqual([]);
      expect(copy.sex).toBe(original(copy).sex);
    }
  });

  it('alters each kind of duplicate as its name says', () => {
    const differs = (kind: CopyKind, field: keyof GeneratedVoter) => {
      for (const copy of of(kind)) expect(copy[field], `${kind} ${copy.row}`).not.toBe(original(copy)[field]);
    };
    for (const copy of of('dup-exact')) expect({ ...copy, row: 0, kinds: [] }).toEqual({ ...original(copy), row: 0 });
    for (const kind of ['dup-typo', 'dup-nick', 'dup-ocr', 'dup-spelled', 'dup-longer', 'dup-order'] as const)
      differs(kind, 'name');
    differs('dup-moved', 'village');
    differs('dup-nkk', 'nkk');
    differs('dup-address', 'address');
    differs('dup-place', 'birth_place');
    differs('dup-slipped-date', 'birth_date');
    for (const copy of of('dup-rt')) expect([copy.rt, copy.rw]).not.toEqual([original(copy).rt, original(copy).rw]);
    for (const copy of of('dup-swapped-place'))
      expect([copy.name, copy.birth_place]).toEqual([original(copy).birth_place, original(copy).name]);
    for (const copy of of('dup-default-date')) expect(copy.birth_date).toMatch(/-(01-01|07-01|12-31)$/);
    for (const copy of of('dup-swapped-date'))
      expect(copy.birth_date?.split('-').toSorted().join()).toBe(
        original(copy).birth_date?.split('-').toSorted().join(),
      );
  });

  it('tells what became of the NIK of a duplicate', () => {
    const wrongDigits = (copy: GeneratedVoter) =>
      [...(copy.nik as string)].filter((digit, n) => digit !== original(copy).nik?.[n]).length;
    for (const copy of of('nik-same')) expect(copy.nik).toBe(original(copy).nik);
    for (const copy of of('nik-digit')) expect(wrongDigits(copy)).toBe(1);
    for (const copy of of('nik-digits')) expect(wrongDigits(copy)).toBe(2);
    for (const copy of of('nik-other')) expect(copy.nik).not.toBe(original(copy).nik);
    expect(of('dup-nik-digit').every(({ kinds }) => kinds.includes('nik-digit'))).toBe(true);
  });

  it('changes two in five duplicates in several ways, and the rest in one', () => {
    const changes = voters
      .filter(({ row, person }) => row !== person)
      .map(({ kinds }) => kinds.filter((kind) => kind.startsWith('dup-')).length);
    const share = (least: number) => changes.filter((n) => n >= least).length / changes.length;
    expect(share(2)).toBeGreaterThan(0.34);
    expect(share(2)).toBeLessThan(0.46);
    expect(share(3)).toBeGreaterThan(0.06);
    expect(share(4)).toBe(0);
  });

  it('numbers people as a registry does: most are the first of their day, in a district that no date tells', () => {
    const sound = voters.filter(({ kinds }) => kinds.length === 0);
    const low = sound.filter(({ nik }) => /000[123]$/.test(nik as string));
    expect(low.length / sound.length).toBeGreaterThan(0.7);
    // People of one village and one residue of the birth date have the districts that the others of the village have.
    const districts = (rest: number) => {
      const here = sound.filter(
        ({ village, birth_date, nik }) =>
          village === sound[0]?.village && Number(birth_date?.slice(8)) % 4 === rest && nik?.startsWith('5301'),
      );
      const most = Map.groupBy(here, ({ nik }) => nik?.slice(4, 6));
      return [...most].toSorted(([, one], [, other]) => other.length - one.length)[0]?.[0];
    };
    expect(new Set([0, 1, 2, 3].map(districts)).size).toBe(1);
  });

  it('gives some names to many of a village, and default dates to some', () => {
    const often = (village: string) =>
      Math.max(
        ...[
          ...Map.groupBy(
            voters.filter((voter) => voter.village === village && voter.row === voter.person),
            ({ name }) => name,
          ).values(),
        ].map(({ length }) => length),
      );
    const big = [...Map.groupBy(voters, ({ village }) => village)].filter(([, { length }]) => length > 1_000);
    expect(big.length).toBeGreaterThan(3);
    for (const [village] of big) {
      expect(often(village), village).toBeGreaterThan(15);
      expect(often(village), village).toBeLessThan(50);
    }
    const born = voters.filter(({ birth_date }) => /-(01-01|07-01|12-31)$/.test(birth_date ?? '')).length;
    expect(born / regencyRows).toBeGreaterThan(0.03);
    expect(born / regencyRows).toBeLessThan(0.2);
  });

  it('has people who look like one and are two', () => {
    const twins = of('not-same-twin');
    for (let n = 0; n < twins.length; n += 2) {
      const [one, other] = [twins[n], twins[n + 1]] as [GeneratedVoter, GeneratedVoter];
      expect([other.nkk, other.birth_date, other.row]).toEqual([one.nkk, one.birth_date, one.row + 1]);
      expect(other.nik).not.toBe(one.nik);
      expect(other.name).not.toBe(one.name);
    }
    const pairsOf = (kind: string) => [...Map.groupBy(of(kind), ({ nkk }) => nkk).values()];
    for (const pair of pairsOf('not-same-father')) {
      const [father, son] = pair as [GeneratedVoter, GeneratedVoter];
      expect(pair).toHaveLength(2);
      expect(son.name?.startsWith(father.name as string)).toBe(true);
      expect(son.birth_date).not.toBe(father.birth_date);
    }
    for (const pair of pairsOf('not-same-nik')) {
      const [husband, wife] = pair as [GeneratedVoter, GeneratedVoter];
      expect([wife.nik, husband.sex, wife.sex]).toEqual([husband.nik, 'L', 'P']);
    }
    for (const one of of('not-same-namesake')) {
      expect(
        voters.some(
          ({ name, birth_date, birth_place, nik, row }) =>
            row !== one.row &&
            name === one.name &&
            birth_date === one.birth_date &&
            birth_place !== one.birth_place &&
            nik !== one.nik,
        ),
        String(one.row),
      ).toBe(true);
    }
  });

  it('keeps families at one polling station, and stations under their cap, but for what was planted', () => {
    const sizes = new Map<string, { n: number; over: boolean }>();
    for (const { village, tps, kinds } of voters) {
      if (tps === null) continue;
      const size = sizes.get(`${village}/${tps}`) ?? { n: 0, over: false };
      sizes.set(`${village}/${tps}`, { n: size.n + 1, over: size.over || kinds.includes('V14') });
    }
    for (const [place, { n, over }] of sizes) expect(n > 500, `${place} ${n}`).toBe(over);
  });
});

describe('names', () => {
  const share = (names: readonly string[], pattern: RegExp) =>
    names.filter((name) => pattern.test(name)).length / names.length;

  it.each([
    ['bali', [/^(I|NI) (WAYAN|MADE|NYOMAN|KETUT) /, /^(I|NI) (WYN|MD|NYM|KT) /, /\b(GUSTI|GST)\b/, /^(IDA AYU|IA) /]],
    ['batak', [/ (SIREGAR|NASUTION|HARAHAP)$/, / BORU /, / BORU | BR /]],
    ['bugis', [/^ANDI /, /^A\. /, /^(SITI|ST\.) /]],
    ['makassar', [/ DAENG /, / DG /, /^ST\. /]],
    ['jawa', [/^[A-Z]+$/, /^SU/]],
    ['papua', [/ (WENDA|TABUNI|KOGOYA)$/]],
    ['tionghoa', [/^(TAN|LIM|OEY|LIE) [A-Z]+ [A-Z]+$/, / (WIJAYA|HALIM)$/]],
    ['arab', [/ (AL HABSYI|AL ATTAS|ASSEGAF)$/, /^(SAYYID|SYARIFAH) /]],
    ['melayu', [/^MUHAMMAD /, /^MUH\. /, /^(H\.|HJ\.|HAJI|HAJJAH) /]],
  ] as const)('of %s are made and shortened as theirs are', (people, patterns) => {
    const random = randomFrom(2);
    const names = Array.from(
      { length: 3_000 },
      (_, n) => nameOf(people, random, n % 2 === 0 ? 'L' : 'P', '', 0.3).name,
    );
    for (const pattern of patterns) expect(share(names, pattern), String(pattern)).toBeGreaterThan(0.001);
  });
});

describe('any list', () => {
  const any = fc.record({
    rows: fc.integer({ min: 1, max: 3_000 }),
    seed: fc.integer(),
    where: fc.constantFrom({}, { regency: '5301' }, { province: '53' }, { regency: '9401' }),
    tpsCap: fc.constantFrom(300, 500, 600),
  });

  it('is the same for the same seed, as long as asked, and of no possible person', () => {
    fc.assert(
      fc.property(any, ({ where, ...options }) => {
        const voters = make({ ...options, ...where });
        expect(voters).toHaveLength(options.rows);
        expect(make({ ...options, ...where })).toEqual(voters);
        for (const { nik, nkk, kinds, village } of voters) {
          // Broken numbers are no numbers; a whole one has a district that no regency has.
          for (const number of [nik, nkk])
            if (number !== null && /^\d{16}$/.test(number)) expect(number[4], number).toBe('9');
          if (!kinds.includes('V18')) expect(regionName(village), village).toBeDefined();
        }
      }),
      { numRuns: 25 },
    );
  });

  it('has only sound and different people when nothing is planted', () => {
    fc.assert(
      fc.property(any, ({ where, ...options }) => {
        const voters = make({ ...options, ...where, rates: noPlanting });
        expect(voters.every(({ kinds, row, person }) => kinds.length === 0 && row === person)).toBe(true);
        expect(new Set(voters.map(({ nik }) => nik)).size).toBe(voters.length);
        for (const { nik, sex, birth_date, marital, name } of voters) {
          const day = Number(nik?.slice(6, 8)) - (sex === 'P' ? 40 : 0);
          expect([day, nik?.slice(8, 10), nik?.slice(10, 12)]).toEqual([
            Number(birth_date?.slice(8)),
            birth_date?.slice(5, 7),
            birth_date?.slice(2, 4),
          ]);
          expect(marital).toMatch(/^[BSP]$/);
          expect(name).toMatch(/^[A-Z]+\.?([ .-][A-Z]+\.?)*$/);
          expect(birth_date !== null && birth_date <= '2009-12-31' && birth_date > '1925').toBe(true);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('has no two sound people of one NIK in a big regency of few birth dates', () => {
    const seen = new Set<string>();
    for (const chunk of voterChunks({ rows: 150_000, regency: '3201', seed: 9, rates: noPlanting }))
      for (const { nik } of chunk) seen.add(nik as string);
    expect(seen.size).toBe(150_000);
  });

  it('spreads over the country by itself', () => {
    const provinces = new Set(make({ rows: 20_000 }).map(({ province }) => province));
    expect(provinces.size).toBeGreaterThanOrEqual(4);
  });
});

describe('files', () => {
  let folder: string;
  beforeAll(async () => void (folder = await mkdtemp(path.join(os.tmpdir(), 'kerja-cerdas-generate-'))));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  const options = { rows: 6_000, regency: '5305', seed: 7 };

  it('are the same bytes for the same seed', async () => {
    const [one, other] = await Promise.all(
      ['a', 'b'].map((name) => writeVoters(options, { folder: path.join(folder, name) })),
    );
    for (const file of ['voters', 'truth'] as const)
      expect(await readFile(other?.files[file] as string)).toEqual(await readFile(one?.files[file] as string));
    expect(one?.rows).toBe(6_000);
  });

  it('tell the truth: as many rows of each kind as the summary counts', async () => {
    const { files, kinds, people, rows } = await writeVoters(options, { folder: path.join(folder, 'truth') });
    const told = (await readFile(files.truth, 'utf8'))
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(','));
    const counted: Record<string, number> = {};
    for (const [, , list] of told)
      for (const kind of (list as string).split(' ')) counted[kind] = (counted[kind] ?? 0) + 1;
    expect(counted).toEqual(kinds);
    expect(told.filter(([row, person]) => row !== person)).toHaveLength(rows - people);
  });

  it('hold the same people as Parquet', async () => {
    const { openEngine } = await import('../list/engine.ts');
    const { files } = await writeVoters(options, {
      folder: path.join(folder, 'parquet'),
      format: 'parquet',
      memory: 256,
    });
    const engine = await openEngine({
      memory: 256,
      folder: path.join(folder, 'engine'),
      folders: [path.join(folder, 'parquet')],
    });
    const rows = await engine.rows<GeneratedVoter>(`select * from read_parquet('${files.voters}') order by "row"`);
    await engine.close();
    expect(rows).toHaveLength(6_000);
    expect(rows[41]).toMatchObject(
      (({ person: _, kinds: __, ...fields }) => fields)(make(options)[41] as GeneratedVoter),
    );
  });
});

describe('files as offices send them', () => {
  let folder: string;
  let files: DirtyFile[];
  const text = (name: string) => readFile(path.join(folder, name), 'utf8');
  const truthOf = async ({ truth }: DirtyFile) =>
    (await text(truth))
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(',') as [line: string, row: string, reason: string]);
  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'kerja-cerdas-dirty-'));
    files = await writeDirtyExports({ rows: 8_000, regency: '5301', seed: 5 }, folder);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('say of every line whether it must be taken, and add up', async () => {
    for (const file of files) {
      const lines = await truthOf(file);
      expect(lines).toHaveLength(file.read);
      expect(lines.filter(([, , reason]) => reason === '')).toHaveLength(file.accepted);
      expect(file.accepted + file.rejected).toBe(file.read);
      // Every voter has a line, spoilt or not.
      expect(lines.filter(([, row]) => row !== '').map(([, row]) => Number(row))).toEqual(
        Array.from({ length: 8_000 }, (_, n) => n + 1),
      );
      for (const reason of ['scientific', 'shifted', 'concatenated', 'date', 'total'])
        expect(file.reasons[reason], `${file.name} ${reason}`).toBeGreaterThan(0);
    }
  });

  it('are what their truth says, line by line', async () => {
    for (const file of files.filter(({ name }) => name.endsWith('.csv'))) {
      const lines = (await text(file.name)).split(/\r?\n/);
      for (const [line, , reason] of await truthOf(file)) {
        const written = lines[Number(line) - 1] as string;
        if (reason === 'scientific') expect(written).toMatch(/E\+15/);
        if (reason === 'concatenated') expect(written).toMatch(/\d{24,}/);
        if (reason === 'date') expect(written).toMatch(/31.02.1980/);
        if (reason === 'total') expect(written).toMatch(/^(JUMLAH|TOTAL)/);
        if (reason === 'empty') expect(written).toMatch(/^[;,]+$/);
        if (reason === '') expect(written).not.toMatch(/E\+15|31.02.1980|^JUMLAH/);
      }
    }
    expect((await text('daftar-pemilih-titik-koma.csv')).startsWith('\u{feff}DAFTAR')).toBe(true);
  });

  it('are a workbook that holds dates as dates, and titles above', async () => {
    const file = files.find(({ name }) => name.endsWith('.xlsx')) as DirtyFile;
    const sheet = read(await readFile(path.join(folder, file.name)), { cellDates: true }).Sheets['Daftar Pemilih'];
    const rows = utils.sheet_to_json<unknown[]>(sheet as NonNullable<typeof sheet>, { header: 1 });
    expect(rows).toHaveLength(4 + file.read);
    expect(rows[3]).toContain('NAMA LENGKAP');
    expect(rows.filter((row) => row[5] instanceof Date).length).toBeGreaterThan(3_000);
    for (const [line, , reason] of await truthOf(file))
      if (reason === 'scientific') expect(rows[Number(line) - 1]?.[2]).toMatch(/E\+15/);
  });
});
