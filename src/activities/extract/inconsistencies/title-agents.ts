/** Who did it, in the title and in the text: the person who leads or was chosen, the body that holds the activity. */
import { bodyValuePattern, root } from '../../../language/index.ts';
import type { Inconsistency } from '../../proposals.ts';
import type { Span } from '../reading.ts';
import { namesIn, type Name } from './names.ts';
import type { Detector, Report, Seen, SeenSentence } from './seen.ts';

export const titleAgents: Detector = (seen, report) => {
  const { title } = seen;
  const sentence = seen.sentences.find(({ start }) => start === title?.start);
  if (!title || !sentence || seen.corrected) return [];
  return [...person(seen, sentence, report), ...organiser(seen, sentence, report)];
};

/** A verb of titles of which one person is the subject, and how a text tells that somebody did it. */
type Deed = { readonly title: string; readonly behindName: RegExp; readonly beforeName: RegExp };
const did = (title: string, active: string, passive: string): Deed => ({
  title,
  behindName: new RegExp(String.raw`^(?:,[^,]{3,60},)?(?:\s\p{L}+){0,2}\s(?:${active})(?!\p{L})`, 'u'),
  beforeName: new RegExp(String.raw`(?<!\p{L})(?:${passive})(?!\p{L})[^.;:]{0,60}$`, 'u'),
});
const chosen = 'terpilih|ditetapkan|didapuk|diangkat|ditunjuk|dipercaya|dilantik|menjadi|menjabat|memimpin|mengetuai';
const deeds: readonly Deed[] = [
  did(
    'Pimpin|Ketuai|Nahkodai|Nakhodai|Jabat|Jadi|Terpilih|Ditetapkan|Gantikan',
    String.raw`(?:${chosen})(?: sebagai)?(?: menjadi)?\s(?:ketua|koordinator|sekretaris|ppk|pps|kpps|pokja|plt|` +
      String.raw`anggota)`,
    String.raw`(?:memilih|menetapkan|menunjuk|mengangkat|melantik|ketua terpilih|dipimpin|diketuai)`,
  ),
  did('Buka', 'membuka', 'dibuka'),
  did('Tutup', 'menutup', 'ditutup'),
  did('Lantik', 'melantik', 'dilantik oleh'),
  did('Resmikan', 'meresmikan', 'diresmikan'),
];

/** "A Pimpin PPK" in the title, "B resmi menjadi ketua" in the text; "Sani Lobo" there, "Sani Labori" here. */
function person(seen: Seen, sentence: SeenSentence, report: Report): Inconsistency[] {
  const found = deeds.flatMap((deed) => subjectOf(sentence, deed).map((subject) => ({ ...subject, deed })));
  const [subject] = found;
  if (!subject) return [];
  const people = seen.sentences
    .filter(({ start }) => start >= sentence.end)
    .slice(0, 60)
    .flatMap((one) => namesIn(seen, one));
  // Of a person with one name, the text tells nothing but the word.
  const alone = subject.words.length === 1 && seen.text.includes(`${subject.words[0]} `, sentence.end);
  const own = alone ? people.slice(0, 1) : people.filter(({ words }) => areOne(subject.words, words));
  const doers = people.filter((name) => tells(name, subject.deed));
  const [doer] = doers;
  if (doer && own.length > 0 && !doers.some(({ words }) => areOne(subject.words, words)))
    return [differs(subject, subject.words.join(' '), doer, doer.name, report)];
  const close = people.find(({ words, introduced }) => introduced && shareAllButOne(subject.words, words));
  return own.length === 0 && close ? [differs(subject, subject.words.join(' '), close, close.name, report)] : [];
}

function tells({ sentence, start, end }: Name, { behindName, beforeName }: Deed): boolean {
  const [from, to] = [start - sentence.start, end - sentence.start];
  return (
    behindName.test(sentence.lower.slice(to, to + 120)) ||
    beforeName.test(sentence.lower.slice(Math.max(0, from - 90), from))
  );
}

const noPerson = new RegExp(
  String.raw`(?<!\p{L})(?:${bodyValuePattern('own')}|bawaslu|ppk|pps|bupati|gubernur|ketua|camat|anggota|warga|siswa|` +
    String.raw`pemilih|kabupaten|kota|desa|kecamatan|tim|rapat)(?!\p{L})`,
  'iu',
);

/** The capitalised words before the verb of a title, where they can be a name. */
function subjectOf({ text, start }: SeenSentence, deed: Deed): (Span & { readonly words: readonly string[] })[] {
  const match = new RegExp(
    String.raw`^(?<lead>(?:[^,]{3,60}, )?)(?<name>\p{Lu}[\p{L}'’.]+(?: \p{Lu}[\p{L}'’.]+){0,3}?) ` +
      String.raw`(?:Resmi |Kembali |Akhirnya )?(?:${deed.title})(?!\p{L})`,
    'u',
  ).exec(text);
  const { lead = '', name = '' } = match?.groups ?? {};
  if (!match || noPerson.test(name)) return [];
  return [{ start: start + lead.length, end: start + match[0].length, words: name.split(' ') }];
}

const areOne = (one: readonly string[], other: readonly string[]): boolean =>
  one.every((word) => other.includes(word)) || other.every((word) => one.includes(word));

const shareAllButOne = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.length > 1 && one.filter((word, at) => word !== other[at]).length === 1;

const bodies =
  'KPU|KIP|Bawaslu|Panwaslih|Panwascam|DKPP|Pemkab|Pemkot|Pemprov|Pemerintah|Kesbangpol|Bakesbangpol|Polres|Polda|' +
  'Kodim|DPRD|Disdukcapil|Diskominfo|PPK|PPS|Universitas|PWI|BEM';
const holdsActive = new RegExp(
  String.raw`^(?<body>${bodies})(?: \p{Lu}[\p{L}.]+){0,4}? (?:Gelar|Menggelar|Helat|Menghelat|Adakan|Mengadakan|` +
    String.raw`Selenggarakan|Menyelenggarakan|Laksanakan|Melaksanakan|Inisiasi|Gagas|Taja|(?=Sosialisasi |Rakor |` +
    String.raw`Rapat |Bimtek |Simulasi |Lomba |Deklarasi |Kirab ))(?!\p{Ll})(?<event>[^.;]*)`,
  'u',
);
const holdsPassive = new RegExp(
  String.raw`(?<event>(?:\p{L}+[ ,]+){1,6})(?:yang )?(?:digelar|dihelat|diadakan|diselenggarakan|dilaksanakan|` +
    String.raw`digagas|` +
    String.raw`diinisiasi|ditaja) (?:oleh )?(?<body>${bodies})(?!\p{L})`,
  'gu',
);
const holdsInText = new RegExp(
  String.raw`(?<body>${bodies})(?: \p{Lu}[\p{L}.]+){0,4} (?:kembali )?(?:menggelar|menghelat|mengadakan|` +
    String.raw`menyelenggarakan|melaksanakan|menaja)(?<event>(?: \p{L}+){1,6})`,
  'gu',
);
const together = new RegExp(
  String.raw`(?<!\p{L})(?:bersama|(?:be)?kerja ?sama|(?:meng)?gandeng|(?:ber)?kolaborasi|bareng|dukung\p{L}*|` +
    String.raw`fasilitasi)(?!\p{L})`,
  'iu',
);

/** "Bawaslu X Gelar …" in the title, "… yang digelar KPU X" in the text, and nothing of both together. */
function organiser(seen: Seen, sentence: SeenSentence, report: Report): Inconsistency[] {
  const title = holdsActive.exec(sentence.text);
  const body = title?.groups?.body;
  if (!title || !body || together.test(seen.text)) return [];
  const own = wordsOf(title.groups?.event ?? '');
  const rest = seen.sentences.filter(({ start }) => start >= sentence.end).slice(0, 60);
  const told = rest.flatMap((one) =>
    [holdsPassive, holdsInText].flatMap((pattern) =>
      [...one.text.slice(0, 800).matchAll(pattern)]
        .filter(({ groups }) => [...wordsOf(groups?.event ?? '')].some((word) => own.has(word)))
        .map((match) => ({
          start: one.start + match.index,
          end: one.start + match.index + match[0].length,
          body: match.groups?.body ?? '',
        })),
    ),
  );
  const [other] = told;
  if (!other || told.some((one) => one.body === body)) return [];
  return [differs({ start: sentence.start, end: sentence.start + title[0].length }, body, other, other.body, report)];
}

/** The roots of what is held: "Sekolah Demokrasi", "rapat koordinasi". */
const general = new Set(['kegiatan', 'acara', 'untuk', 'yang', 'dalam', 'rangka', 'dengan', 'bagi', 'pada', 'tentang']);
const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(
    (text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).filter((word) => !general.has(word)).map((word) => root(word)),
  );

const differs = (one: Span, said: string, other: Span, otherSaid: string, report: Report): Inconsistency =>
  report(
    'title-differs',
    [one, other],
    `Judul menyebut ${said}, isi menyebut ${otherSaid}.`,
    `The title says ${said}, the body says ${otherSaid}.`,
  );
