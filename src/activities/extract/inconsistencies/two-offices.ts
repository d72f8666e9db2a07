/** One person under two offices that nobody holds together, and two people in an office that one holds. */
import type { Inconsistency } from '../../proposals.ts';
import { postsIn, type Post } from './posts.ts';
import { isTypo, soundsAlike } from './typo.ts';
import { around, mostCompared, type Detector, type Report } from './seen.ts';

/** The office was another one before, will be, or is held besides. */
const changes = new RegExp(
  String.raw`(?<!\p{L})(?:mantan|eks|sebelumnya|terpilih|dilantik|pelantikan|menjadi|(?:meng)?gantikan|pengganti|` +
    String.raw`periode|` +
    String.raw`dulu|dahulu|kini|(?:ketua|anggota|sekretaris|pejabat|pimpinan|wajah) (?:baru|lama)|merangkap|` +
    String.raw`rangkap|promosi|mutasi|rotasi|semula|serah terima|pl[th]|` +
    String.raw`pj|pjs|pelaksana (?:tugas|harian)|penjabat|calon|lowong|purnatugas|pensiun|mundur|` +
    String.raw`diberhentikan)(?!\p{L})`,
  'iu',
);

export const twoOffices: Detector = (seen, report) => {
  const posts = seen.sentences
    .flatMap((sentence) => postsIn(seen, sentence).filter(({ span }) => !changes.test(around(sentence, span, 80))))
    .slice(0, 200);
  return [...ofOnePerson(posts, report), ...ofOneOffice(posts, report)];
};

function ofOnePerson(posts: readonly Post[], report: Report): Inconsistency[] {
  const told = new Set<string>();
  return posts.flatMap((post, index): Inconsistency[] => {
    const { name } = post.name;
    const known = posts.slice(Math.max(0, index - mostCompared), index).find((one) => one.name.name === name);
    if (!known || told.has(name) || !exclude(known, post)) return [];
    told.add(name);
    return [
      report(
        'office-differs',
        [known.span, post.span],
        `${name} disebut ${known.written} dan ${post.written}.`,
        `${name} is called both ${known.written} and ${post.written}.`,
      ),
    ];
  });
}

/** Offices of which a person holds one: each head of a body, and the heads of the regions. */
const inBody = new Set([
  'ketua',
  'wakil ketua',
  'anggota',
  'sekretaris',
  'bendahara',
  'kepala subbagian',
  'kepala bagian',
]);
const leaders = new Set(
  (
    'bupati,wakil bupati,wali kota,wakil wali kota,gubernur,camat,lurah,kapolres,kapolsek,dandim,danramil,' +
    'sekretaris daerah,kepala dinas,kepala desa,kepala sekolah'
  ).split(','),
);

/** Nobody holds both: another head of one body, other divisions, another place. */
function exclude(one: Post, other: Post): boolean {
  if (one.head === other.head) return areApart(one.division, other.division) || otherPlace(one, other);
  if (leaders.has(one.head) && leaders.has(other.head)) return true;
  const [first, second] = [one.head, other.head].toSorted();
  // A member heads a division; a chair is a member, but is not called one.
  if (!inBody.has(one.head) || !inBody.has(other.head)) return false;
  if (first === 'kepala bagian' || first === 'kepala subbagian' || second === 'kepala subbagian')
    return one.body === other.body || one.body === '' || other.body === '';
  return one.body === other.body && one.body !== '';
}

const areApart = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size > 0 && other.size > 0 && ![...one].some((word) => other.has(word) || abbreviates(word, other));
/** "kul" and "keuangan, umum, dan logistik" are the same words, short. */
const abbreviates = (word: string, others: ReadonlySet<string>): boolean =>
  word.length <= 4 && [...word].every((letter) => [...others].some((other) => other.startsWith(letter)));
const otherPlace = (one: Post, other: Post): boolean =>
  one.body === other.body &&
  one.head !== 'anggota' &&
  areApart(one.region, other.region) &&
  [...one.region, ...other.region].every((word) => word.length > 3);

/** Offices that only one person holds at a time. */
const single = new Set(
  'ketua,sekretaris,bupati,wakil bupati,wali kota,wakil wali kota,gubernur,camat,lurah,kapolres,dandim,rektor'.split(
    ',',
  ),
);

function ofOneOffice(posts: readonly Post[], report: Report): Inconsistency[] {
  const first = new Map<string, Post>();
  return posts.flatMap((post): Inconsistency[] => {
    if (!single.has(post.head) || post.region.size === 0 || (post.body === '' && /ketua|sekretaris/.test(post.head)))
      return [];
    const key = [post.head, post.body, ...post.division, '–', ...post.region].join(' ');
    const known = first.get(key);
    if (!known) first.set(key, post);
    if (!known || sharesWord(known, post)) return [];
    return [
      report(
        'office-differs',
        [known.span, post.span],
        `Dua orang disebut ${post.written}: ${known.name.name} dan ${post.name.name}.`,
        `Two people are called ${post.written}: ${known.name.name} and ${post.name.name}.`,
      ),
    ];
  });
}

/** One name may be shorter than the other, or misspelt. */
const sharesWord = (one: Post, other: Post): boolean =>
  one.name.words.some((word) =>
    other.name.words.some((same) => same === word || isTypo(same, word) || soundsAlike(same, word)),
  );
