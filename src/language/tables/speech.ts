/**
 * Words that tell who speaks: one row for each, with what readers may conclude from it.
 * `beside` words stand at a quotation and may take "-nya" (“…,” ujar X; ujarnya); `verb`s lead a clause (X mengatakan
 * bahwa …).
 */

/**
 * What a word of speech tells.
 * - `person`: the name beside it is a person's, surely enough for a check to rely on it.
 * - `proposed`: enough to propose a statement and its speaker, which an editor confirms.
 * - `announces`: a quotation may follow it.
 * - `comma`: a reported clause may follow its comma without "bahwa".
 * - `empty`: says nothing of its own when two phrasings are compared.
 * - `own`: our own drafts say it.
 * - `told`: who does it is a person and speaks, which proposes that person; no check relies on it.
 */
export type SpeechMark = 'person' | 'proposed' | 'announces' | 'comma' | 'empty' | 'own' | 'told';
export type SpeechForm = 'beside' | 'verb';

type Row = { readonly word: string; readonly form: SpeechForm; readonly marks: readonly SpeechMark[] };

const listed: readonly Row[] = [
  { word: 'ujar', form: 'beside', marks: ['person', 'proposed', 'announces', 'empty', 'own'] },
  { word: 'kata', form: 'beside', marks: ['person', 'proposed', 'announces', 'empty', 'own'] },
  { word: 'tutur', form: 'beside', marks: ['person', 'proposed', 'empty', 'own'] },
  { word: 'ucap', form: 'beside', marks: ['person', 'proposed', 'empty', 'own'] },
  { word: 'ungkap', form: 'beside', marks: ['person', 'proposed', 'empty', 'own'] },
  { word: 'tegas', form: 'beside', marks: ['person', 'proposed', 'announces', 'empty'] },
  { word: 'jelas', form: 'beside', marks: ['person', 'proposed', 'empty'] },
  { word: 'terang', form: 'beside', marks: ['person', 'proposed', 'empty'] },
  { word: 'papar', form: 'beside', marks: ['person', 'proposed', 'empty'] },
  { word: 'sebut', form: 'beside', marks: ['person', 'proposed', 'empty'] },
  { word: 'imbuh', form: 'beside', marks: ['person', 'proposed', 'empty'] },
  { word: 'tambah', form: 'beside', marks: ['person', 'proposed', 'empty'] },
  { word: 'lanjut', form: 'beside', marks: ['person', 'proposed'] },
  { word: 'pungkas', form: 'beside', marks: ['person', 'proposed'] },
  { word: 'tandas', form: 'beside', marks: ['proposed'] },
  { word: 'tukas', form: 'beside', marks: ['proposed'] },
  { word: 'urai', form: 'beside', marks: ['proposed'] },
  { word: 'beber', form: 'beside', marks: ['proposed'] },
  { word: 'pesan', form: 'beside', marks: ['proposed'] },
  { word: 'harap', form: 'beside', marks: ['proposed'] },
  { word: 'cetus', form: 'beside', marks: ['proposed'] },
  { word: 'tutup', form: 'beside', marks: ['proposed'] },
  { word: 'pinta', form: 'beside', marks: ['proposed'] },
  { word: 'cerita', form: 'beside', marks: ['proposed'] },
  { word: 'timpal', form: 'beside', marks: ['proposed'] },
  { word: 'seloroh', form: 'beside', marks: ['proposed'] },
  { word: 'sahut', form: 'beside', marks: ['proposed'] },
  { word: 'sambung', form: 'beside', marks: ['proposed'] },
  { word: 'jawab', form: 'beside', marks: ['proposed'] },
  { word: 'imbau', form: 'beside', marks: ['proposed'] },
  { word: 'ajak', form: 'beside', marks: ['proposed'] },
  { word: 'keluh', form: 'beside', marks: ['proposed'] },
  { word: 'kenang', form: 'beside', marks: ['proposed'] },
  { word: 'celetuk', form: 'beside', marks: ['proposed'] },
  { word: 'canda', form: 'beside', marks: ['proposed'] },
  { word: 'puji', form: 'beside', marks: ['proposed'] },
  { word: 'usul', form: 'beside', marks: ['proposed'] },
  { word: 'bilang', form: 'beside', marks: ['proposed'] },
  { word: 'imbau', form: 'beside', marks: ['person'] },
  { word: 'ajak', form: 'beside', marks: ['person'] },
  { word: 'seru', form: 'beside', marks: ['person'] },
  { word: 'pinta', form: 'beside', marks: ['person'] },
  { word: 'jawab', form: 'beside', marks: ['person'] },
  { word: 'sambung', form: 'beside', marks: ['person'] },
  { word: 'keluh', form: 'beside', marks: ['person'] },
  { word: 'tuding', form: 'beside', marks: ['person'] },
  { word: 'puji', form: 'beside', marks: ['person'] },
  { word: 'kritik', form: 'beside', marks: ['person'] },
  { word: 'mengatakan', form: 'verb', marks: ['person', 'proposed', 'announces', 'comma', 'empty', 'own'] },
  { word: 'menjelaskan', form: 'verb', marks: ['person', 'proposed', 'announces', 'comma', 'empty', 'own'] },
  { word: 'menuturkan', form: 'verb', marks: ['person', 'proposed', 'announces', 'comma', 'empty', 'own'] },
  { word: 'menyebutkan', form: 'verb', marks: ['person', 'proposed', 'announces', 'comma', 'empty', 'own'] },
  { word: 'mengungkapkan', form: 'verb', marks: ['person', 'proposed', 'announces', 'comma', 'empty', 'own'] },
  { word: 'menambahkan', form: 'verb', marks: ['person', 'proposed', 'announces', 'comma', 'empty', 'own'] },
  { word: 'menyatakan', form: 'verb', marks: ['person', 'proposed', 'announces', 'comma', 'empty'] },
  { word: 'menyampaikan', form: 'verb', marks: ['person', 'proposed', 'announces', 'empty', 'own'] },
  { word: 'menegaskan', form: 'verb', marks: ['person', 'proposed', 'announces', 'empty'] },
  { word: 'menyebut', form: 'verb', marks: ['person', 'proposed', 'announces', 'empty'] },
  { word: 'memaparkan', form: 'verb', marks: ['person', 'proposed', 'empty'] },
  { word: 'berpesan', form: 'verb', marks: ['person', 'proposed', 'announces'] },
  { word: 'berharap', form: 'verb', marks: ['person', 'proposed'] },
  { word: 'mengajak', form: 'verb', marks: ['person', 'proposed'] },
  { word: 'mengimbau', form: 'verb', marks: ['person', 'proposed'] },
  { word: 'menekankan', form: 'verb', marks: ['person', 'proposed'] },
  { word: 'menyoroti', form: 'verb', marks: ['person', 'proposed'] },
  { word: 'mengapresiasi', form: 'verb', marks: ['person', 'proposed'] },
  { word: 'menilai', form: 'verb', marks: ['person', 'proposed'] },
  { word: 'meminta', form: 'verb', marks: ['person', 'proposed'] },
  { word: 'mengingatkan', form: 'verb', marks: ['person', 'proposed'] },
  { word: 'menerangkan', form: 'verb', marks: ['proposed', 'comma', 'own'] },
  { word: 'menghimbau', form: 'verb', marks: ['proposed'] },
  { word: 'melaporkan', form: 'verb', marks: ['proposed'] },
  { word: 'mengharapkan', form: 'verb', marks: ['proposed'] },
  { word: 'menggarisbawahi', form: 'verb', marks: ['proposed'] },
  { word: 'mengemukakan', form: 'verb', marks: ['proposed'] },
  { word: 'mengakui', form: 'verb', marks: ['proposed'] },
  { word: 'menguraikan', form: 'verb', marks: ['proposed'] },
  { word: 'mengumumkan', form: 'verb', marks: ['proposed'] },
  { word: 'memastikan', form: 'verb', marks: ['proposed'] },
  { word: 'membenarkan', form: 'verb', marks: ['proposed'] },
  { word: 'berpendapat', form: 'verb', marks: ['proposed'] },
  { word: 'mengusulkan', form: 'verb', marks: ['proposed'] },
  { word: 'menjawab', form: 'verb', marks: ['proposed'] },
  { word: 'menanggapi', form: 'verb', marks: ['proposed'] },
  { word: 'mengaku', form: 'verb', marks: ['proposed'] },
  { word: 'bercerita', form: 'verb', marks: ['proposed'] },
  { word: 'menyimpulkan', form: 'verb', marks: ['proposed'] },
  { word: 'minta', form: 'verb', marks: ['proposed'] },
  { word: 'berkata', form: 'verb', marks: ['announces'] },
];

/** Verbs of `told` only. */
const toldOnly =
  'menyambut mempersilakan mempertanyakan menanyakan bertanya membantah menolak mendukung menyetujui memohon ' +
  'meyakini berterima mengkritik mengeluhkan menyayangkan menyesalkan menyangkal mengklaim mengharap ' +
  'mengisahkan menceritakan berbagi berbicara berkomentar bertutur berujar mengajukan mengutarakan ' +
  'menyarankan menganjurkan menyerukan mendorong menargetkan mencontohkan membeberkan merinci memerinci ' +
  'mengulas mengupas menyinggung membahas membagikan memperkenalkan mengonfirmasi memberi memberikan ' +
  'mengucapkan menyanggupi menyoal menyanggah menyepakati mencatat berkomitmen menandaskan memberitahukan ' +
  'menginformasikan mengabarkan menyambung menimpali membuktikan memprediksi memperkirakan mengungkap memuji ' +
  'menegur melarang mengizinkan memerintahkan menginstruksikan mengarahkan menugaskan berargumen berdalih ' +
  'mengulangi mengutip meluruskan mengklarifikasi menjabarkan mendeskripsikan usul bertekad';

const rows: readonly Row[] = [
  ...listed,
  ...toldOnly.split(' ').map((word): Row => ({ word, form: 'verb', marks: ['told'] })),
];

/** Words of one form that carry a mark, in lower case; `beside` words without their "-nya". */
export const speechWords = (form: SpeechForm, mark: SpeechMark): readonly string[] =>
  rows.filter((row) => row.form === form && row.marks.includes(mark)).map(({ word }) => word);

/** The same words as the alternatives of a regular expression, without a group. No `beside` word begins another. */
export const speechPattern = (form: SpeechForm, mark: SpeechMark): string => speechWords(form, mark).join('|');
