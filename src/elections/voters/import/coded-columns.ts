/** Columns whose words stand for a code: marital state, sex, e-KTP, disability. */
import { quote } from '../list/index.ts';
import { code, isNothing, saysNothing, text, upper } from './cells.ts';
import { problem, valueOf, type ColumnOf, type Part, type Problem, type Value } from './expression-parts.ts';
import type { Mapping } from './schema.ts';

const same = (value: string, words: string): Record<string, string> =>
  Object.fromEntries(words.split(',').map((word) => [word.trim(), value]));
const sexWords = {
  LP: {
    ...same('L', 'L,LAKI-LAKI,LAKI - LAKI,LAKI LAKI,LAKI,LK,LK.,PRIA,M,MALE,1,COWOK'),
    ...same('P', 'P,PEREMPUAN,PR,PR.,WANITA,W,F,FEMALE,2'),
  },
  PW: { ...same('L', 'P,PRIA,L,LAKI-LAKI,LK'), ...same('P', 'W,WANITA,PEREMPUAN,PR') },
};
const maritalWords = {
  ...same('B', 'B,BELUM,BELUM KAWIN,BELUM MENIKAH,BK,1'),
  ...same('S', 'S,SUDAH,KAWIN,SUDAH KAWIN,SUDAH MENIKAH,MENIKAH,K,KAWIN TERCATAT,KAWIN BELUM TERCATAT,2'),
  ...same('P', 'P,PERNAH,PERNAH KAWIN,PERNAH MENIKAH,CERAI,CERAI HIDUP,CERAI MATI,CH,CM,JANDA,DUDA,3'),
};
const ektpWords = {
  ...same('S', 'S,SUDAH,SUDAH REKAM,SUDAH PEREKAMAN,YA,Y,1,ADA,K'),
  ...same('B', 'B,BELUM,BELUM REKAM,BELUM PEREKAMAN,TIDAK,T,0'),
};
const disabilityWords = {
  ...same('1', 'FISIK,DAKSA,TUNA DAKSA,DISABILITAS FISIK'),
  ...same('2', 'INTELEKTUAL,GRAHITA,TUNA GRAHITA,DISABILITAS INTELEKTUAL'),
  ...same('3', 'MENTAL,DISABILITAS MENTAL'),
  ...same('4', 'WICARA,SENSORIK WICARA,TUNA WICARA'),
  ...same('5', 'RUNGU,SENSORIK RUNGU,TUNA RUNGU'),
  ...same('6', 'NETRA,SENSORIK NETRA,TUNA NETRA'),
};
const noDisability = '|0|tidak|tidak ada|non|non disabilitas|bukan|normal|t';

const disability = (c: string): string =>
  `case when ${c} is null or ${c} = '' then null when ${c} between '1' and '6' and length(${c}) = 1 then ${c}
        when ${saysNothing(c, noDisability)} then null else coalesce(case ${upper(c)} ${Object.entries(disabilityWords)
          .map(([word, value]) => `when ${quote(word)} then ${quote(value)}`)
          .join(' ')} end, left(${upper(c)}, 20)) end`;

/** The coded columns, and the two texts that stand among them. */
export function codedColumns(of: ColumnOf, sex: Mapping['sex']): Part {
  const values: Value[] = [];
  const problems: Problem[] = [];
  const coded = (alias: 'sex' | 'marital' | 'ektp', sql: (c: string) => string) => {
    const c = of(alias);
    values.push(valueOf(alias, c, sql));
    if (c !== null) problems.push(problem(alias, alias, `${alias} is not null`, `not ${isNothing(c)}`));
  };
  coded('marital', (c) => code(c, ['B', 'S', 'P'], maritalWords));
  coded('sex', (c) => code(c, sex === 'LP' ? ['L', 'P'] : ['L'], sexWords[sex]));
  coded('ektp', (c) => code(c, ['S', 'B'], ektpWords));
  values.push(
    valueOf('address', of('address'), text),
    valueOf('note', of('note'), (c) => `case when ${c} = '' then null else ${text(c)} end`),
    valueOf('disability', of('disability'), disability),
  );
  return { values, problems };
}
