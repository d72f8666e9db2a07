/**
 * Titles before a name and academic degrees after it: one row for each, with what readers may conclude from it.
 *
 * Marks of both tables:
 * - `proposed`: enough to propose it as part of a person's name, which an editor confirms (in any case for titles).
 * - `stop`: its full stop does not end a sentence.
 */

/** A title's `person`: the name after it, written in exactly this case, is a person's; checks rely on it. */
export type TitleMark = 'person' | 'proposed' | 'stop';
/** A degree's `bare`: written without its stops after a comma it still marks a person's name; checks rely on it. */
export type DegreeMark = 'bare' | 'proposed' | 'stop';

type Title = { readonly title: string; readonly marks: readonly TitleMark[] };
type Degree = {
  /** With its stops, without the last one. */
  readonly degree: string;
  readonly marks: readonly DegreeMark[];
  /** The ways to write it as a regular expression, where they are not those of `degreePattern`. */
  readonly pattern?: string;
};

const titles: readonly Title[] = [
  { title: 'Prof', marks: ['person', 'proposed', 'stop'] },
  { title: 'Dr', marks: ['person', 'proposed', 'stop'] },
  { title: 'dr', marks: ['person'] },
  { title: 'Drs', marks: ['person', 'proposed', 'stop'] },
  { title: 'Dra', marks: ['person', 'proposed', 'stop'] },
  { title: 'Ir', marks: ['person', 'proposed', 'stop'] },
  { title: 'H', marks: ['person', 'proposed', 'stop'] },
  { title: 'Hj', marks: ['person', 'proposed', 'stop'] },
  { title: 'KH', marks: ['person', 'proposed', 'stop'] },
  { title: 'K.H', marks: ['person', 'stop'] },
  { title: 'Pdt', marks: ['person', 'proposed', 'stop'] },
  { title: 'Rm', marks: ['person', 'proposed', 'stop'] },
  { title: 'R', marks: ['person'] },
  { title: 'Tgk', marks: ['person', 'proposed'] },
  { title: 'Letjen', marks: ['person', 'stop'] },
  { title: 'Mayjen', marks: ['person', 'stop'] },
  { title: 'Brigjen', marks: ['person', 'proposed', 'stop'] },
  { title: 'Kol', marks: ['person'] },
  { title: 'Letkol', marks: ['person', 'proposed', 'stop'] },
  { title: 'Kapt', marks: ['person', 'stop'] },
  { title: 'AKBP', marks: ['person', 'proposed', 'stop'] },
  { title: 'AKP', marks: ['person', 'proposed', 'stop'] },
  { title: 'Kompol', marks: ['person', 'proposed', 'stop'] },
  { title: 'Kombes Pol', marks: ['person'] },
  { title: 'Kombes', marks: ['person', 'proposed', 'stop'] },
  { title: 'Tgh', marks: ['proposed'] },
  { title: 'Hi', marks: ['proposed', 'stop'] },
  { title: 'drg', marks: ['proposed', 'stop'] },
  { title: 'drh', marks: ['proposed', 'stop'] },
  { title: 'Fr', marks: ['proposed', 'stop'] },
  { title: 'Sr', marks: ['proposed', 'stop'] },
  { title: 'Dt', marks: ['stop'] },
  { title: 'Ust', marks: ['proposed'] },
  { title: 'Ustzh', marks: ['proposed'] },
  { title: 'Ustazah', marks: ['proposed'] },
  { title: 'Aiptu', marks: ['proposed'] },
  { title: 'Aipda', marks: ['proposed'] },
  { title: 'Bripka', marks: ['proposed'] },
  { title: 'Brigpol', marks: ['proposed'] },
  { title: 'Briptu', marks: ['proposed'] },
  { title: 'Bripda', marks: ['proposed'] },
  { title: 'Peltu', marks: ['proposed'] },
  { title: 'Pelda', marks: ['proposed'] },
  { title: 'Serma', marks: ['proposed'] },
  { title: 'Sertu', marks: ['proposed'] },
  { title: 'Serda', marks: ['proposed'] },
  { title: 'Kopda', marks: ['proposed'] },
  { title: 'Ustadz', marks: ['proposed'] },
  { title: 'Ustaz', marks: ['proposed'] },
  { title: 'St', marks: ['proposed', 'stop'] },
  { title: 'Ns', marks: ['proposed'] },
  { title: 'Apt', marks: ['proposed'] },
  { title: 'Iptu', marks: ['proposed'] },
  { title: 'Ipda', marks: ['proposed'] },
  { title: 'Irjen', marks: ['proposed', 'stop'] },
  { title: 'Kolonel', marks: ['proposed'] },
  { title: 'Mayor', marks: ['proposed'] },
  { title: 'Kapten', marks: ['proposed'] },
  { title: 'Lettu', marks: ['proposed', 'stop'] },
  { title: 'Letda', marks: ['proposed'] },
  { title: 'Brigadir', marks: ['proposed'] },
  { title: 'Laksma', marks: ['proposed'] },
  { title: 'Marsma', marks: ['proposed'] },
  { title: 'Romo', marks: ['proposed'] },
  { title: 'Pater', marks: ['proposed'] },
  { title: 'Serka', marks: ['proposed', 'stop'] },
  { title: 'R.M', marks: ['stop'] },
  { title: 'Tb', marks: ['proposed', 'stop'] },
];

const degrees: readonly Degree[] = [
  { degree: 'S.H', marks: ['proposed', 'stop', 'bare'] },
  { degree: 'S.E', marks: ['proposed', 'stop', 'bare'] },
  { degree: 'S.T', marks: ['proposed', 'stop', 'bare'] },
  { degree: 'S.P', marks: ['proposed', 'stop'] },
  { degree: 'S.S', marks: ['proposed', 'stop'] },
  { degree: 'S.M', marks: ['proposed'] },
  { degree: 'S.Pd', marks: ['proposed', 'stop'], pattern: String.raw`S\.?\s?Pd\.?(?:\s?(?:I|SD|K)\.?(?![\p{L}]))?` },
  { degree: 'S.Sos', marks: ['proposed', 'stop'] },
  { degree: 'S.Kom', marks: ['proposed', 'stop'] },
  { degree: 'S.IP', marks: ['proposed', 'stop', 'bare'] },
  { degree: 'S.I.P', marks: ['proposed'] },
  { degree: 'S.Si', marks: ['proposed', 'stop'] },
  { degree: 'S.Ag', marks: ['proposed', 'stop'] },
  { degree: 'S.AP', marks: ['proposed', 'stop'] },
  { degree: 'S.Ak', marks: ['proposed'] },
  { degree: 'S.TP', marks: ['proposed', 'stop'] },
  { degree: 'S.STP', marks: ['proposed', 'stop'] },
  { degree: 'S.Pt', marks: ['proposed', 'stop'] },
  { degree: 'S.Th', marks: ['proposed', 'stop'] },
  { degree: 'S.Fil', marks: ['proposed'] },
  { degree: 'S.Ked', marks: ['proposed', 'stop'] },
  { degree: 'S.Kep', marks: ['proposed', 'stop'] },
  { degree: 'S.Farm', marks: ['proposed', 'stop'] },
  { degree: 'S.Kes', marks: ['proposed'] },
  { degree: 'S.Hut', marks: ['proposed', 'stop'] },
  { degree: 'S.Psi', marks: ['proposed', 'stop'] },
  { degree: 'S.Pi', marks: ['proposed', 'stop'] },
  { degree: 'S.Hum', marks: ['proposed'] },
  // With its field: S.Tr.Kom, S.Tr. Kom.; a word that stands apart and has no stop is none.
  {
    degree: 'S.Tr',
    marks: ['proposed', 'stop'],
    pattern: String.raw`S\.?\s?Tr(?:\.?\p{Lu}\p{L}{1,4}\.?|\.\s\p{Lu}\p{L}{1,4}\.|\.)?`,
  },
  { degree: 'S.I.K', marks: ['proposed', 'stop'], pattern: String.raw`S\.?I\.?K\.?` },
  { degree: 'S.I.Kom', marks: ['proposed'], pattern: String.raw`S\.?\s?I\.?\s?Kom\.?(?:\s?I\.?)?` },
  { degree: 'S.Sy', marks: ['proposed'] },
  { degree: 'S.HI', marks: ['proposed', 'stop'] },
  { degree: 'S.Ars', marks: ['proposed'] },
  { degree: 'S.Stat', marks: ['proposed'] },
  { degree: 'M.H', marks: ['proposed', 'stop', 'bare'] },
  { degree: 'M.M', marks: ['proposed', 'stop', 'bare'] },
  { degree: 'M.T', marks: ['proposed', 'stop', 'bare'] },
  { degree: 'M.P', marks: ['proposed', 'stop'] },
  { degree: 'M.A', marks: ['proposed', 'stop'] },
  { degree: 'M.E', marks: ['proposed', 'stop'] },
  { degree: 'M.Si', marks: ['proposed', 'stop', 'bare'] },
  { degree: 'M.Pd', marks: ['proposed', 'stop'] },
  { degree: 'M.Kom', marks: ['proposed', 'stop'] },
  { degree: 'M.AP', marks: ['proposed', 'stop', 'bare'] },
  { degree: 'M.Hum', marks: ['proposed', 'stop'] },
  { degree: 'M.Sc', marks: ['proposed', 'stop'] },
  { degree: 'M.IP', marks: ['proposed', 'stop'] },
  { degree: 'M.I.P', marks: ['proposed'] },
  { degree: 'M.Ag', marks: ['proposed', 'stop'] },
  { degree: 'M.Kes', marks: ['proposed', 'stop'] },
  { degree: 'M.Th', marks: ['proposed', 'stop'] },
  { degree: 'M.Eng', marks: ['proposed', 'stop'] },
  { degree: 'M.Par', marks: ['proposed'] },
  { degree: 'M.Ak', marks: ['proposed', 'stop'] },
  { degree: 'M.Psi', marks: ['proposed', 'stop'] },
  { degree: 'M.Kn', marks: ['proposed', 'stop'] },
  { degree: 'M.Sos', marks: ['proposed', 'stop'] },
  { degree: 'M.B.A', marks: ['proposed'], pattern: String.raw`M\.?\s?B\.?A\.?` },
  { degree: 'M.Ec.Dev', marks: ['proposed'], pattern: String.raw`M\.?\s?Ec\.?\s?Dev\.?` },
  { degree: 'M.I.Kom', marks: ['proposed', 'stop'], pattern: String.raw`M\.?\s?I\.?\s?Kom\.?` },
  { degree: 'M.Kep', marks: ['proposed'] },
  { degree: 'M.Stat', marks: ['proposed'] },
  { degree: 'M.PP', marks: ['proposed'] },
  { degree: 'M.Cs', marks: ['proposed'] },
  { degree: 'M.Ed', marks: ['proposed'] },
  { degree: 'Ph.D', marks: ['proposed', 'stop'], pattern: String.raw`Ph\.?\s?D\.?` },
  { degree: 'A.Md', marks: ['proposed', 'stop'], pattern: String.raw`A\.?\s?Md\.?` },
  { degree: 'LL.M', marks: ['proposed'], pattern: String.raw`LL\.?M\.?` },
  { degree: 'B.A', marks: ['proposed', 'stop'], pattern: String.raw`B\.?A\.?` },
  { degree: 'B.Sc', marks: ['proposed', 'stop'], pattern: String.raw`B\.?Sc\.?` },
  { degree: 'B.Eng', marks: ['proposed'], pattern: String.raw`B\.?Eng\.?` },
  { degree: 'Lc', marks: ['proposed', 'stop', 'bare'], pattern: String.raw`Lc\.?` },
  { degree: 'Ak', marks: ['proposed', 'bare'], pattern: String.raw`Ak\.?` },
  { degree: 'CA', marks: ['proposed', 'bare'], pattern: String.raw`CA` },
  { degree: 'CPA', marks: ['proposed'], pattern: String.raw`CPA` },
  { degree: 'QIA', marks: ['proposed'], pattern: String.raw`QIA` },
  { degree: 'CRMP', marks: ['proposed'], pattern: String.raw`CRMP` },
  { degree: 'CIPM', marks: ['proposed'], pattern: String.raw`CIPM` },
  { degree: 'CGCAE', marks: ['proposed'], pattern: String.raw`CGCAE` },
  { degree: 'Sp', marks: ['proposed'], pattern: String.raw`Sp\.?\s?\w{1,3}\.?` },
  { degree: 'S.I', marks: ['stop'] },
  { degree: 'S.Pdi', marks: ['stop'] },
  { degree: 'M.HI', marks: ['stop'] },
  { degree: 'M.Pdi', marks: ['stop'] },
  { degree: 'Amd', marks: ['stop'] },
  { degree: 'A.Ma', marks: ['stop'] },
];

/** Titles that carry a mark, as written and without their stop ("Prof", "K.H"). */
export const titlesMarked = (mark: TitleMark): readonly string[] =>
  titles.filter((row) => row.marks.includes(mark)).map(({ title }) => title);

/** Degrees that carry a mark, with their inner stops ("S.Kom"). */
export const degreesMarked = (mark: DegreeMark): readonly string[] =>
  degrees.filter((row) => row.marks.includes(mark)).map(({ degree }) => degree);

/**
 * The degrees that may be proposed, as alternatives of a regular expression: "S.H.", "S. H.", "SH", "S.Pd.I.", "MBA".
 */
export const degreePattern = (): string =>
  degrees
    .filter((row) => row.marks.includes('proposed'))
    .map(({ degree, pattern }) => pattern ?? writings(degree))
    .join('|');

/** A bachelor's degree may end in "I." for its Islamic branch: S.Pd.I. */
function writings(degree: string): string {
  const [level, branch] = [degree.slice(0, 1), degree.slice(2).replace('.', String.raw`\.`)];
  return String.raw`${level}\.?\s?${branch}\.?` + (level === 'S' ? String.raw`(?:\s?I\.?)?` : '');
}
