/** The phrase of a position at a word: "Ketua Divisi Perencanaan, Data, dan Informasi KPU RI", and where it ends. */
import { isNameOfPerson } from '../../language/index.ts';
import { bare, isTitleBefore, nameAt, type Token } from './names.ts';
import { addresses, isOfficeNoun, offices, openInstitutions, positionHeads, positionWords } from './people-words.ts';
import type { UnitIndex } from './units.ts';

export type PositionEnd = { readonly next: number; readonly uncertain: boolean };
/** A sentence as the finders of people see it. */
export type Words = {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Ends of the units named in it, by where they start. */
  readonly unitEnds: ReadonlyMap<number, number>;
  readonly units: UnitIndex;
};

export const isHead = (token: Token | undefined): boolean =>
  token !== undefined &&
  positionHeads.has(
    bare(token.lower)
      .replace(/\/.*$/, '')
      .replace(/(?<=\p{L}{4})nya$/u, ''),
  );

/** What somebody does at a meeting begins anew, where a position stands before it without a mark. */
const partOfMeeting = /^(?:moderator|narasumber|narsum|pemateri|notulis|notulen|mc|pewara|pemandu|pembahas)$/;

/** The token behind the position whose head stands at `head`, by the words that positions are made of. */
export function positionEnd(words: Words, head: number): PositionEnd {
  const { text, tokens, unitEnds, units } = words;
  let next = head + 1;
  while (next < tokens.length && next - head < 30) {
    const token = tokens[next] as Token;
    if (next - 1 > head && /\p{Ll}{6,}\.$/u.test((tokens[next - 1] as Token).text)) break;
    if (partOfMeeting.test(bare(token.lower))) break;
    const unitEnd = unitEnds.get(token.start);
    const regionEnd =
      unitEnd ?? (isOffice(tokens[next - 1]) ? units.regionEnd(text, (tokens[next - 1] as Token).end) : 0);
    if (unitEnd !== undefined || regionEnd > token.start) {
      while (next < tokens.length && (tokens[next] as Token).start < (unitEnd ?? regionEnd)) next++;
      continue;
    }
    if (openInstitutions.has(bare(token.lower)) && /^\p{Lu}/u.test(token.text)) return openInstitutionEnd(words, next);
    const listed = Math.max(listedEnd(tokens, next), numberEnd(tokens, next));
    if (listed > next) {
      next = listed;
      continue;
    }
    const office = ownOfficeEnd(words, next);
    if (office > next) {
      next = office;
      continue;
    }
    const joins = /^(?:dan|&|\/|serta|-)$/.test(bare(token.lower));
    if (joins ? !continues(tokens[next + 1]) : !continues(token) || isArticle(token, tokens[next + 1])) break;
    next++;
  }
  return { next: toTitle(words, next), uncertain: false };
}

/** "Pakar geografi pemilu Prof. Dr. X": small words go on up to the title of the person, or to a name that is known. */
function toTitle({ text, tokens }: Words, from: number): number {
  let at = from;
  while (at - from < 4 && isPlain(tokens[at])) at++;
  if (at === from) return from;
  const name = isTitleBefore(tokens[at]) ? undefined : nameAt(text, tokens, at)?.name;
  return isTitleBefore(tokens[at]) || (name && isNameOfPerson(name)) ? at : from;
}

/** "Kepala Bidang Data Dispermades Provinsi Jawa Tengah": an office that no list knows, with its region behind it. */
function ownOfficeEnd({ text, tokens, units }: Words, at: number): number {
  let level = at;
  while (level - at < 3 && /^\p{Lu}\p{L}{3,}$/u.test(tokens[level]?.text ?? '') && !isLevel(tokens[level])) level++;
  if (level === at || !isLevel(tokens[level])) return at;
  const end = units.regionEnd(text, (tokens[level] as Token).end);
  let next = level + 1;
  while (tokens[next] && (tokens[next] as Token).start < end) next++;
  return next > level + 1 ? next : at;
}
const isLevel = (token: Token | undefined): boolean =>
  /^(?:provinsi|kabupaten|kota|prov|kab)\.?$/.test(token?.lower ?? '');

/** "Kodim 0420/Sarko", "nomor urut 2": the number of an office, with the name written onto it. */
function numberEnd(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  const before = bare(tokens[at - 1]?.lower ?? '');
  if (!token || !/^\d/.test(token.text) || !(offices.has(before) || before === 'urut')) return at;
  const joined = token.text.endsWith('/') && tokens[at + 1]?.start === token.end;
  return joined ? at + 2 : at + 1;
}

/** A word of offices, or an abbreviation among them: "SDM", "BMN". */
const isOfDivision = ({ text, lower }: Token): boolean =>
  isOfficeNoun(bare(lower)) || /^\p{Lu}{2,6}$/u.test(bare(text));

/** ", Data, dan Informasi": further words of a division whose last one follows "dan"; the token itself when none. */
function listedEnd(tokens: readonly Token[], comma: number): number {
  let at = comma;
  let words = 0;
  while (tokens[at]?.text === ',' && words < 6) {
    let item = at + 1;
    const last = /^(?:dan|serta|&)$/i.test(tokens[item]?.text ?? '');
    if (last) item++;
    const from = item;
    while (
      item - from < 3 &&
      tokens[item] &&
      /^\p{Lu}/u.test((tokens[item] as Token).text) &&
      isOfDivision(tokens[item] as Token)
    )
      item++;
    if (item === from) return comma;
    words++;
    if (last) return item;
    if (/^(?:dan|serta|&)$/i.test(tokens[item]?.text ?? '') && continues(tokens[item + 1])) return item;
    at = item;
  }
  return comma;
}

/** "Universitas Nusa Cendana Rudi Rohi": up to the comma; without one the last two words are taken for the name. */
function openInstitutionEnd({ tokens }: Words, from: number): PositionEnd {
  let end = from + 1;
  while (
    end < tokens.length &&
    (/^\p{Lu}/u.test((tokens[end] as Token).text) || /^\d+$/.test((tokens[end] as Token).text)) &&
    !isTitleBefore(tokens[end])
  )
    end++;
  const stop = tokens[end];
  if (stop?.text === ',' || isTitleBefore(stop)) return { next: end, uncertain: false };
  const words = end - from - 1;
  if (words >= 3) return { next: end - 2, uncertain: true };
  return { next: end, uncertain: true };
}

/** "I Gusti": the article of a name; "Asisten I Setda" is a number. */
const isArticle = (token: Token, next: Token | undefined): boolean =>
  token.text === 'I' && next !== undefined && /^\p{Lu}\p{Ll}/u.test(next.text) && !continues(next);

const continues = (token: Token | undefined): boolean =>
  token !== undefined &&
  !isTitleBefore(token) &&
  !addresses.has(bare(token.lower)) &&
  ((/^\p{Lu}/u.test(token.text) && isOfficeNoun(bare(token.lower))) ||
    positionWords.has(bare(token.lower)) ||
    positionHeads.has(bare(token.lower)) ||
    /^\p{Lu}{2,6}\.?$/u.test(token.text) ||
    /^(?:pada|bidang)$/.test(token.lower));

const isOffice = (token: Token | undefined): boolean => token !== undefined && offices.has(bare(token.lower));

/** A word of small letters that may stand inside a position: no verb, and none that goes on telling. */
const plainWord = new RegExp(
  String.raw`^(?!(?:yang|dan|juga|turut|serta|itu|ini|tersebut|lalu|kemudian|akan|telah|sudah|hadir|saat|pada|untuk|` +
    String.raw`atas|maka)$|me|di|ber|ter)\p{Ll}{3,}$`,
  'u',
);

const isPlain = (token: Token | undefined): boolean =>
  token !== undefined && plainWord.test(token.text) && !addresses.has(bare(token.lower));

/** "yang membidangi hukum dan pengawasan": which division a member of the commission has. */
function holdingEnd(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.lower !== 'yang' || !holding.test(tokens[at + 1]?.lower ?? '')) return at;
  let next = at + 2;
  while (
    next - at < 12 &&
    tokens[next] &&
    (tokens[next] as Token).text !== ',' &&
    /^\p{L}/u.test((tokens[next] as Token).text)
  )
    next++;
  return tokens[next]?.text === ',' ? next : at;
}
const holding =
  /^(?:mengampu|membidangi|menangani|membawahi|mengurusi|mengoordinasi|mengoordinasikan|mengkoordinir|memegang)$/;

/**
 * "Ketua PPS Tanjung Lalak Utara": a position whose place no list knows, up to the comma behind which the name stands.
 * Undefined where another word than those of names and offices comes first.
 */
export function openPositionEnd({ tokens, units, text }: Words, head: number): number | undefined {
  let next = head + 1;
  while (next - head < 14) {
    const token = tokens[next];
    if (!token || isTitleBefore(token)) return undefined;
    if (token.text === ',') {
      const listed = listedEnd(tokens, next);
      if (listed === next) return next;
      next = listed;
      continue;
    }
    const holds = holdingEnd(tokens, next);
    if (holds > next) {
      next = holds;
      continue;
    }
    const fits =
      (next - head < 4 && isPlain(token)) ||
      /^\p{Lu}/u.test(token.text) ||
      /^\d+(?:\/\p{L}+)?$/u.test(token.text) ||
      continues(token) ||
      /^(?:dan|&|\/|-|urut|pasangan|calon|nomor)$/i.test(token.text);
    if (
      !fits ||
      (isHead(token) &&
        units.regionEnd(text, token.start) === token.start &&
        next > head + 1 &&
        !continues(tokens[next - 1]))
    )
      return undefined;
    next++;
  }
  return undefined;
}
