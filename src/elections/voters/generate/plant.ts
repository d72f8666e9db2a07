/** One error of each rule that looks at a single row (rules/catalogue.ts), put into a sound row. */
import { bornFor, isoDay, nikDay } from './calendar.ts';
import type { Random } from './random.ts';
import type { GeneratedVoter } from './voters.ts';

/** What an error needs to know beside its row. */
export type Planting = {
  readonly random: Random;
  readonly votingDay: string;
  /** Day of birth; see calendar.ts. */
  readonly born: number;
  /** A village that is not the list's; null in a list of the whole country, where every village is. */
  readonly elsewhere: string | null;
  /** A family card of its own: whoever stands in another village would part the family (V12). */
  readonly nkk: () => string;
};

/**
 * Changes the row. False: this row cannot carry the error, nothing was changed. A second code is the first one's
 * unavoidable company.
 */
type Plant = (voter: GeneratedVoter, planting: Planting) => boolean | string;

const withDay = (nik: string, day: string): string => nik.slice(0, 6) + day + nik.slice(12);
const rebirth = (voter: GeneratedVoter, born: number): void => {
  voter.birth_date = isoDay(born);
  voter.nik = withDay(voter.nik as string, nikDay(born, voter.sex as 'L' | 'P'));
};
const moveTo = (voter: GeneratedVoter, village: string, nkk: string): void => {
  voter.nkk = nkk;
  voter.village = village;
  voter.district = village.slice(0, 6);
  voter.regency = village.slice(0, 4);
  voter.province = village.slice(0, 2);
  // The number of a polling station there would make a gap of its own.
  voter.tps = voter.rt = voter.rw = 1;
};

export const rowPlants: Readonly<Record<string, Plant>> = {
  V01(voter, { random }) {
    const nik = voter.nik as string;
    voter.nik = random.pick([
      nik.slice(0, 15),
      `${nik}0`,
      `${nik.slice(0, 12)}O${nik.slice(13)}`,
      nik.slice(0, 12),
      `${nik.slice(0, 6)}XX${nik.slice(8)}`,
    ]);
    return true;
  },
  V02(voter, { random }) {
    voter.nik = random.pick(['00', '10', '20', '41', '55', '99']) + (voter.nik as string).slice(2);
    return true;
  },
  V03(voter, { random }) {
    const nik = voter.nik as string;
    voter.nik = withDay(
      nik,
      random.pick([
        `${nik.slice(6, 8)}${13 + random.below(80)}${nik.slice(10, 12)}`,
        `${voter.sex === 'P' ? 72 + random.below(20) : 32 + random.below(8)}${nik.slice(8, 12)}`,
        `${nik.slice(6, 8)}00${nik.slice(10, 12)}`,
        `00${nik.slice(8, 12)}`,
      ]),
    );
    return true;
  },
  V04(voter) {
    voter.nik = `${(voter.nik as string).slice(0, 12)}0000`;
    return true;
  },
  V05(voter, { random, born }) {
    voter.birth_date = isoDay(born - 1 - random.below(300));
    return true;
  },
  V06(voter) {
    voter.sex = voter.sex === 'L' ? 'P' : 'L';
    return true;
  },
  V07(voter, { random, votingDay }) {
    rebirth(voter, bornFor(17, votingDay) + 1 + random.below(700));
    voter.marital = 'B';
    return true;
  },
  V08(voter, { random, votingDay }) {
    rebirth(voter, Math.max(1, bornFor(101, votingDay) - random.below(5_000)));
    return true;
  },
  V09(voter, { random, votingDay }) {
    rebirth(voter, bornFor(15, votingDay) + 1 + random.below(900));
    voter.marital = 'S';
    return true;
  },
  V10(voter, { random }) {
    const nkk = voter.nkk as string;
    voter.nkk = random.pick([
      nkk.slice(0, 15),
      `00${nkk.slice(2)}`,
      `${nkk.slice(0, 8)}13${nkk.slice(10)}`,
      `${nkk.slice(0, 12)}0000`,
      `${nkk}9`,
    ]);
    return true;
  },
  V17(voter, { random }) {
    voter[
      random.pick(['nik', 'nkk', 'name', 'birth_place', 'birth_date', 'marital', 'sex', 'address', 'tps'] as const)
    ] = null;
    return true;
  },
  V18(voter, { nkk }) {
    moveTo(voter, `${(voter.village as string).slice(0, 6)}9999`, nkk());
    return true;
  },
  V19(voter, { random }) {
    const date = voter.birth_date as string;
    voter.birth_date = random.chance(0.5)
      ? `18${date.slice(2)}`.replace('-02-29', '-02-28')
      : `2${1 + random.below(9)}${date.slice(2)}`.replace('-02-29', '-02-28');
    return true;
  },
  V20(voter, { random }) {
    voter.disability = random.pick(['7', '9', '0', 'X', '11']);
    return true;
  },
  V21(voter, { random }) {
    const name = voter.name as string;
    voter.name = random.pick([
      `${name} 2`,
      name.replace(/[AIUEO]/, '1'),
      `${name}#`,
      `*${name}`,
      name.slice(0, 1),
      `${name.replace(' ', '_')}_`,
    ]);
    return true;
  },
  V22(voter, { elsewhere, nkk }) {
    if (elsewhere === null) return false;
    moveTo(voter, elsewhere, nkk());
    return true;
  },
  V23(voter) {
    voter.nkk = voter.nik;
    // A woman's NIK is no date of issue.
    return voter.sex === 'P' ? 'V10' : true;
  },
};
