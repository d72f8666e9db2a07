/** People with their titles, positions and roles, as sentences name them. */
import { isNameOfPerson, isNameWord, oneLine, speechPattern } from '../../language/index.ts';
import type { PersonRole } from '../facts-schema.ts';
import { bare, nameAt, tokenise, type NameParse, type Token } from './names.ts';
import { isHead, openPositionEnd, positionEnd, type PositionEnd, type Words } from './positions.ts';
import { appositionHeads, isOfficeNoun, offices, thingNouns } from './people-words.ts';
import { type Sentence } from './reading.ts';
import { roleBetween, roleOfLabel } from './roles.ts';
import type { UnitIndex } from './units.ts';

export type PersonMention = {
  /** The whole phrase: position, titles and name. Offsets into the reading. */
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly titlesBefore?: string;
  readonly titlesAfter?: string;
  readonly position?: string;
  readonly role?: PersonRole;
  /** One of several people who share a position or a verb: "oleh Anggota A, B, dan C". "Ia" cannot mean them. */
  readonly enumerated: boolean;
  /** A single word that nothing but the position before it tells to be a name: "Ketua PPK Harau". */
  readonly lone?: boolean;
  /** A label tells the role for the whole activity. */
  readonly labelled?: boolean;
  /** The form of the paper tells the role, whatever stands around it. */
  readonly settled?: boolean;
  /** That this is a person, or where the name ends, was guessed. */
  readonly uncertain: boolean;
};

/** A sentence with its tokens and the units named in it. */
export function wordsOf(text: string, units: UnitIndex): Words {
  return {
    text,
    tokens: tokenise(text),
    unitEnds: new Map(units.find(text).map((unit) => [unit.start, unit.end])),
    units,
  };
}

/** People named in one sentence, in order. Positions without a name are left out. */
export function findPeople(sentence: Sentence, units: UnitIndex): PersonMention[] {
  const words = wordsOf(sentence.text, units);
  const mentions = withNeighbours(words, mentionsOf(words));
  return mentions
    .map((mention, index) => withRole(sentence.text, mention, mentions[index - 1], mentions[index + 1]))
    .map((mention, index, all) => sharesRole(sentence.text, mention, all[index + 1]))
    .map((mention) => ({ ...mention, start: sentence.start + mention.start, end: sentence.start + mention.end }));
}

function mentionsOf(words: Words): PersonMention[] {
  const mentions: PersonMention[] = [];
  let at = 0;
  /** Behind the last name that nothing told to be a person's: a part of it is none either. */
  let untold = 0;
  while (at < words.tokens.length) {
    const parsed = isHead(words.tokens[at]) ? afterPosition(words, at) : undefined;
    const found = parsed ?? afterCue(words, at, at < untold);
    if (!found) {
      if (at >= untold) untold = nameAt(words.text, words.tokens, at)?.next ?? 0;
      at++;
      continue;
    }
    mentions.push(...found.mentions);
    at = Math.max(found.next, at + 1);
  }
  return mentions;
}

/** "A, B dan C", of whom one is known for a person: the others are people as well. */
function withNeighbours(words: Words, mentions: readonly PersonMention[]): PersonMention[] {
  if (mentions.length === 0) return [];
  const joins = (from: number, to: number): boolean =>
    from < to && coordination.test(words.text.slice(from, Math.min(to, from + 90)));
  const left = namesLeft(words, mentions).map((name) => mentionOf(name, { uncertain: true, enumerated: true }));
  const inOrder = [...mentions, ...left].toSorted((a, b) => a.start - b.start);
  const known = new Set(mentions);
  /** From one known person on, each neighbour that is joined to the one before it. */
  const spread = (list: readonly PersonMention[], joined: (one: PersonMention, next: PersonMention) => boolean): void =>
    list.forEach((mention, at) => {
      const beside = list[at - 1];
      if (beside && known.has(beside) && joined(beside, mention)) known.add(mention);
    });
  spread(inOrder, (one, next) => joins(one.end, next.start));
  spread(inOrder.toReversed(), (one, next) => joins(next.end, one.start));
  return inOrder.filter((mention) => known.has(mention));
}

const coordination = /^\s*(?:\([^()]{1,60}\))?\s*(?:[,;]\s*)?(?:(?:dan|serta|atau|maupun|&|\/)\s+)?$/u;

/** Names of two words or more that nothing told to be a person's. */
function namesLeft(words: Words, mentions: readonly PersonMention[]): NameParse[] {
  const { text, tokens, units } = words;
  const names: NameParse[] = [];
  let at = 0;
  let passed = 0;
  while (at < tokens.length) {
    const { start } = tokens[at] as Token;
    while (passed < mentions.length && (mentions[passed] as PersonMention).end <= start) passed++;
    const taken = mentions[passed];
    const name = taken && taken.start <= start ? undefined : nameAt(text, tokens, at);
    if (name?.name.includes(' ') && !isThing(words, at, name) && !units.isRegion(name.name)) names.push(name);
    at = Math.max(name?.next ?? 0, at + 1);
  }
  return names;
}

/** The rest of a house's or a firm's name, words of offices, or a name that goes on behind it. */
export function isThing({ text, tokens }: Words, at: number, { name, end }: NameParse): boolean {
  const before = bare(tokens[at - 1]?.lower ?? '');
  const parts = name.toLowerCase().split(' ');
  const abbreviated = /^\p{Lu}{2,6}$/u.test(tokens[at - 1]?.text ?? '') && /\p{Ll}/u.test(text);
  return (
    abbreviated ||
    thingNouns.has(before) ||
    offices.has(before) ||
    compass.test(parts.at(-1) ?? '') ||
    parts.some((part) => part.length > 1 && (isOfficeNoun(part) || thingNouns.has(part))) ||
    /^\s+\p{Lu}/u.test(text.slice(end, end + 4))
  );
}

/** "A dan B, selaku narasumber": what is said of the last is said of both. */
function sharesRole(text: string, mention: PersonMention, next: PersonMention | undefined): PersonMention {
  if (!next?.role || (mention.role !== undefined && mention.role !== 'peserta')) return mention;
  const joined = /^[\s,]*(?:dan|serta)[\s,]*$/.test(text.slice(mention.end, next.start));
  return joined ? { ...mention, role: next.role } : mention;
}

type Parsed = { readonly mentions: PersonMention[]; readonly next: number };

/** A mention of a name, with offsets into the text it stands in. */
export function mentionOf(
  name: NameParse,
  more: Pick<PersonMention, 'uncertain'> &
    Partial<Pick<PersonMention, 'start' | 'end' | 'position' | 'role' | 'enumerated'>>,
): PersonMention {
  return {
    start: name.start,
    end: name.end,
    name: name.name,
    ...(name.before ? { titlesBefore: name.before } : {}),
    ...(name.after ? { titlesAfter: name.after } : {}),
    enumerated: false,
    ...more,
  };
}

/** "Ketua Divisi Data dan Informasi KPU RI Betty Epsilon Idroos", "Anggota KPU NTT A, B, dan C". */
function afterPosition(words: Words, at: number): Parsed | undefined {
  const { text, tokens } = words;
  if (placeBefore.has(bare(tokens[at - 1]?.lower ?? ''))) return undefined;
  const close = furtherPost(words, positionEnd(words, at));
  const found = nameInList(words, close.next) ?? nearestName(words, at, close.next);
  if (!found) return undefined;
  const { first, positionNext } = found;
  const printed = cleanPosition(text.slice((tokens[at] as Token).start, (tokens[positionNext - 1] as Token).end));
  const uncertain = close.uncertain || (found.open && !first.before && !first.after && !first.name.includes(' '));
  const head = bare((tokens[at] as Token).lower);
  const rest = found.listed || severalHold.test(head) ? enumeration(words, first.next) : [];
  const enumerated = rest.length > 0;
  const told = roleOfLabel(printed);
  const role = printed.includes(' ') && told !== 'memimpin' ? undefined : told;
  const make = (name: NameParse, start: number): PersonMention => ({
    ...mentionOf(name, { enumerated, uncertain, ...(role ? { role } : { start, position: printed }) }),
    ...(isLone(text, name) ? { lone: true } : {}),
  });
  const mention = make(first, (tokens[at] as Token).start);
  return (
    partOfMeeting(words, mention, { mark: positionNext, behind: first.next }) ?? {
      mentions: [mention, ...rest.map((name) => make(name, name.start))],
      next: rest.at(-1)?.next ?? first.next,
    }
  );
}

/** "pengawas mutu: Nasrullah Umar (Anggota, Divisi Hukum)": what stands before the colon is a part in the meeting. */
function partOfMeeting(
  words: Words,
  mention: PersonMention,
  { mark, behind }: { readonly mark: number; readonly behind: number },
): Parsed | undefined {
  if (words.tokens[mark]?.text !== ':' || words.tokens[behind]?.text !== '(') return undefined;
  const own = inBrackets(words, behind);
  return own && { mentions: [{ ...mention, position: own.position, end: own.end }], next: own.next };
}

const isLone = (text: string, name: NameParse): boolean =>
  !name.name.includes(' ') &&
  !isTitled(name) &&
  !name.addressed &&
  !isNameWord(name.name) &&
  !speaks.test(text.slice(name.end, name.end + 60));

/** "Anggota KPU Banten, Koordinator Divisi Umum, …": the post within the commission is a part of the position. */
function furtherPost(words: Words, close: PositionEnd): PositionEnd {
  const { tokens } = words;
  const bracketed = divisionInBrackets(tokens, close.next);
  if (bracketed > close.next) return { next: bracketed, uncertain: close.uncertain };
  const post = tokens[close.next]?.text === ',' ? tokens[close.next + 1] : undefined;
  const isPost =
    divisionPost.test(bare(post?.lower ?? '')) ||
    (/^(?:ketua|wakil)$/.test(post?.lower ?? '') &&
      /^(?:divisi|koordinator)$/.test(tokens[close.next + 2]?.lower ?? ''));
  if (!isPost) return close;
  const end = positionEnd(words, close.next + 1);
  return end.next > close.next + 2 ? end : close;
}
/** "Anggota (Divisi Hukum dan Pengawasan) Budi": behind the brackets. */
function divisionInBrackets(tokens: readonly Token[], open: number): number {
  if (tokens[open]?.text !== '(' || !ofDivision.test(bare(tokens[open + 1]?.lower ?? ''))) return open;
  const length = tokens.slice(open, open + 20).findIndex(({ text }) => text === ')');
  return length < 0 ? open : open + length + 1;
}

/** "Div. Hukum", "Divisi Perencanaan, Data, dan Informasi": of a member, which part of the work is theirs. */
const ofDivision = /^(?:divisi|div|kordiv|koordinator|bidang|subbag(?:ian)?|seksi)$/;
const divisionPost = /^(?:kordiv|koordiv|kadiv|koordinator|divisi|kordinator)$/;

/** Several people at a time are called so. */
const severalHold =
  /^(?:anggota|staff?|komisioner|kasubb?ag|narasumber|panelis|perwakilan|calon|saksi|tokoh|operator|akademisi|wakil)$/;

/** "tiga anggota, yakni A; B; dan C", "Empat komisioner hadir: A, B": who they are, behind a word or a colon. */
function nameInList({ text, tokens }: Words, from: number): Behind | undefined {
  let at = from;
  while (at - from < 5 && mayPrecedeList(tokens, at)) at++;
  if (tokens[at]?.text === ',' && listCue.test(cueAt(tokens, at + 1))) at++;
  const cue = listCue.exec(cueAt(tokens, at))?.[0];
  const lone = tokens[at]?.text === ':' && at > from;
  if (cue === undefined && !lone) return undefined;
  let next = at + (cue?.split(' ').length ?? 1);
  while (/^[:,]$/.test(tokens[next]?.text ?? '')) next++;
  const first = nameAt(text, tokens, next);
  return first && { first, positionNext: from, open: false, marked: true, listed: true };
}
const listCue =
  /^(?:yakni|yaitu|ialah|adalah|masing-masing|antara lain|di antaranya|diantaranya|terdiri atas|terdiri dari)(?= |$)/;
/** "Empat komisioner lain hadir seluruhnya:": words between who is told of and the list. */
const mayPrecedeList = (tokens: readonly Token[], at: number): boolean =>
  (tokens[at]?.text === 'yang' &&
    /^(?:ikut|hadir|datang|bicara|mendampingi|bertugas|tanya)$/.test(tokens[at + 1]?.text ?? '')) ||
  (/^(?!(?:yang|dan|oleh)$|(?:di|me)\p{Ll}{4,})\p{Ll}+$/u.test(tokens[at]?.text ?? '') &&
    !isHead(tokens[at]) &&
    !listCue.test(cueAt(tokens, at)));
const cueAt = (tokens: readonly Token[], at: number): string =>
  `${tokens[at]?.lower ?? ''} ${tokens[at + 1]?.lower ?? ''}`;

/** "Kantor Camat Pamenang": the place of an office, not who holds it. */
const placeBefore = new Set(
  'kantor ktr rumah halaman aula ruang sekretariat gedung unsur dewan badan majelis mahkamah tim bakal'.split(' '),
);

/** Behind an office a place's name may follow that no list knows: then the person is named behind its comma. */
function nearestName(words: Words, at: number, next: number): Behind | undefined {
  const direct = nameBehind(words, next);
  const titled = (found: Behind | undefined): boolean =>
    found !== undefined && (found.first.addressed || (found.first.before ?? found.first.after) !== undefined);
  if (direct && (titled(direct) || direct.marked)) return direct;
  const open = nameBehindOpen(words, at);
  const head = words.tokens[at] as Token;
  const last = bare((words.tokens[next - 1] as Token).lower);
  const office = offices.has(last);
  const enumerates = /^(?:anggota|staf|komisioner)$/.test(bare(head.lower)) && !office;
  if (open && !enumerates && (direct === undefined || office || titled(open))) return open;
  if (!direct) return open;
  const single = !direct.first.name.includes(' ');
  const refused =
    (areaHeads.has(bare(head.lower)) && (single || !isExpected(words, at, direct.first))) ||
    (office && next - 1 > at && !(!single && isExpected(words, at, direct.first))) ||
    !/\p{Ll}/u.test(words.text) ||
    words.units.isRegion(direct.first.name.replace(/^\p{Lu}\.\s*/u, ''));
  return refused ? open : direct;
}

/** Who heads an area: its name follows the position, a person's only where something tells it. */
const areaHeads = new Set('kades lurah kadus keuchik geuchik perbekel dukuh kuwu'.split(' '));

/** Behind an office two words are a person where they are known for one, do something, or something is by them. */
function isExpected({ text, tokens }: Words, head: number, { name, end }: NameParse): boolean {
  const before = text.slice(0, (tokens[head] as Token).start).slice(-40);
  const after = text.slice(end, end + 60);
  // "pengarahan – Ketua KPU Elisa Dunis; …": nothing but the position and who holds it stands between two marks.
  const isAlone = /[–—:;(]\s*$/u.test(before) && /^\s*(?:[;.)]|$)/u.test(after);
  return isNameOfPerson(name) || speaks.test(after) || agent.test(before) || isAlone;
}
const agent = /(?<!\p{L})(?:di\p{Ll}{4,}|oleh)(?:\s+(?:langsung|oleh|pak|bu))*\s*$/iu;

type Behind = {
  readonly first: NameParse;
  readonly positionNext: number;
  readonly open: boolean;
  readonly marked: boolean;
  /** The first of a list that tells who they are. */
  readonly listed?: boolean;
};

/** The name right behind a position, behind its comma, or in the brackets behind it. */
function nameBehind(words: Words, next: number): Behind | undefined {
  const { text, tokens } = words;
  const marked = markBefore.test(tokens[next]?.text ?? '');
  const written = nameAt(text, tokens, marked ? next + 1 : next);
  const place = written && !marked && !written.before ? placeAndName(written.name) : 0;
  if (place > 0) return nameBehind(words, next + place);
  return written && acceptedBehind(words, next, written);
}

/** What may stand between a position and the name of who holds it. */
const markBefore = /^[,(:–—-]$/;

function acceptedBehind({ tokens, units }: Words, next: number, first: NameParse): Behind | undefined {
  const mark = tokens[next]?.text ?? '';
  const marked = markBefore.test(mark);
  if (marked && units.isRegion(first.name)) return undefined;
  if (!marked && thingNouns.has(bare(tokens[next]?.lower ?? ''))) return undefined;
  const titled = first.before !== undefined || first.after !== undefined || first.addressed;
  if (mark === '(' && !titled && !first.name.includes(' ')) return undefined;
  if (/^[:–—-]$/.test(mark) && !titled && !first.name.includes(' ')) return undefined;
  return { first, positionNext: next, open: false, marked };
}

/** "Kadus Montong H. Sapri": how many words of the place stand before the title of the name. */
function placeAndName(name: string): number {
  const title = /^(?<place>\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+)?)\s(?:H|Hj|KH|Drs|Dra|Ir)\.?\s\p{Lu}/u.exec(name);
  return title?.groups?.place?.split(' ').length ?? 0;
}

/** "Ketua PPS Tanjung Lalak Utara, Hairullah, …": the name behind the comma of a place that no list knows. */
function nameBehindOpen(words: Words, at: number): Behind | undefined {
  const { text, tokens, units } = words;
  const next = openPositionEnd(words, at);
  if (next === undefined) return undefined;
  const first = nameAt(text, tokens, next + 1);
  if (!first || units.isRegion(first.name)) return undefined;
  const closed = /^\s*(?:,|\.|$|\()/.test(text.slice(first.end));
  const titled = first.before !== undefined || first.after !== undefined;
  return closed || titled || speaks.test(text.slice(first.end))
    ? { first, positionNext: next, open: true, marked: true }
    : undefined;
}

export const cleanPosition = (written: string): string =>
  oneLine(written)
    .replace(/[\s,(:]+$/, '')
    .replace(/\s+(?:lain|lainnya|kami|kita|tersebut|itu|ini)$/i, '');

/** What people do at an activity. */
const acts =
  'membuka|memandu|membawakan|memimpin|menutup|hadir|mewakili|didampingi|ditunjuk|dipercaya|didapuk|bertindak|' +
  'bertugas|' +
  'tampil|membacakan|menandatangani|berhalangan|absen|mengundurkan|menerima|menyerahkan|meresmikan|melantik|datang|' +
  'tidak\\s+(?:hadir|tampak|bisa|dapat)|belum\\s+hadir|diwakili|terpilih|dilantik|menjabat|ditetapkan';
const speaks = new RegExp(
  `^\\s*,?\\s*(?:juga\\s+|lalu\\s+|turut\\s+)?(?:${speechPattern('verb', 'proposed')}|` +
    `${speechPattern('verb', 'told')}|${acts})(?!\\p{L})`,
  'iu',
);
const roleCue = new RegExp(
  String.raw`(?:oleh|narasumber|narsum|pemateri|pembicara|moderator|menghadirkan|dipandu|dipimpin|dilantik|` +
    String.raw`bernama|panelis|diganti(?:kan)?|di\s+antaranya|atas\s+nama|a\.n\.?|an\.|diwakili|mewakili|` +
    String.raw`menggantikan|` +
    String.raw`didampingi|dikoordinasi(?:kan)?|dikoordinir|diketuai|dikomandoi|diraih|menurut|mengutus|menunjuk|` +
    String.raw`ketua|sosok|juri|notulis|saksi|rohaniwan|mc|pewara|` +
    String.raw`pembawa\s+acara|` +
    String.raw`kepada\s+(?:saudara|sdr\.?)|ialah|adalah|yakni|yaitu|masing-masing|hubungi|narahubung|pic|` +
    String.raw`melantik)[\s,:]*$`,
  'i',
);
const quoteCue = new RegExp(`["”»]\\s*,?\\s*(?:${speechPattern('beside', 'proposed')})\\s+$`, 'iu');

/**
 * A name without a position before it, where something says that it is a person's; the position may stand behind it.
 */
function afterCue(words: Words, at: number, within: boolean): Parsed | undefined {
  const { text, tokens } = words;
  const name = nameHere(words, at);
  if (!name) return undefined;
  const titled = isTitled(name);
  // "Rumah Tahanan Negara (Rutan)": a house, whatever stands behind it.
  if (!titled && [tokens[at], tokens[at - 1]].some((token) => thingNouns.has(bare(token?.lower ?? ''))))
    return undefined;
  const marked = titled || name.addressed;
  const several = name.name.includes(' ');
  const behind = marked || several || tokens[name.next]?.text !== '(' ? positionBehind(words, name.next) : undefined;
  const told = several && !within && isTold(words, at, name);
  const called = several ? undefined : calledOne(text, name);
  if (called) return { mentions: [called], next: name.next };
  if (!(behind || marked || told)) return undefined;
  return withBehind(name, behind, !titled && !(several && (behind !== undefined || name.addressed)));
}

function nameHere({ text, tokens, units }: Words, at: number): NameParse | undefined {
  if (!/^\p{L}/u.test((tokens[at] as Token).text)) return undefined;
  const name = nameAt(text, tokens, at);
  return name && !units.isRegion(name.name) && (isTitled(name) || !isNoName(name, tokens[at - 1])) ? name : undefined;
}

function withBehind(name: NameParse, behind: ReturnType<typeof positionBehind>, uncertain: boolean): Parsed {
  if (!behind) return { mentions: [mentionOf(name, { uncertain })], next: name.next };
  const { position, end, next } = behind;
  return { mentions: [mentionOf(name, { uncertain, position, end })], next };
}

/** "Seorang peserta, Hasnah, bertanya …": what one of many is, told before a single name. */
function calledOne(text: string, name: NameParse): PersonMention | undefined {
  const before = text.slice(Math.max(0, name.start - 60), name.start);
  const who = oneOfMany.exec(before)?.groups?.who;
  return who && speaks.test(text.slice(name.end, name.end + 60))
    ? mentionOf(name, { uncertain: true, position: cleanPosition(who) })
    : undefined;
}
const oneOfMany = /(?<!\p{L})(?:seorang|salah\s+(?:satu|seorang))\s+(?<who>\p{Ll}+(?:\s+\p{Ll}+){0,3})\s*,\s*$/iu;

/** Words of offices, or the rest of a house's name: "RM Pak Datuak". */
function isNoName({ name }: NameParse, previous: Token | undefined): boolean {
  if (name.toLowerCase().split(' ').every(isOfficeNoun)) return true;
  return !name.includes(' ') && /^\p{Lu}+$/u.test(previous?.text ?? '');
}

/** "Teupah Selatan": a part of a place. */
const compass = /^(?:utara|selatan|timur|barat|tengah|tenggara|raya|hilir|hulu)$/;

const isTitled = ({ before, after }: NameParse): boolean => before !== undefined || after !== undefined;

/** The name is known for a person's, a word before it leads to a person, or one behind it tells what a person did. */
function isTold(words: Words, at: number, name: NameParse): boolean {
  if (isThing(words, at, name)) return false;
  if (isNameOfPerson(name.name)) return true;
  const { text } = words;
  const token = words.tokens[at] as Token;
  const before = text.slice(Math.max(0, token.start - 60), token.start);
  if (roleCue.test(before) || quoteCue.test(before)) return true;
  const after = text.slice(name.end, name.end + 60);
  return beginsClause.test(before) && speaks.test(after);
}
const beginsClause = new RegExp(
  String.raw`(?:^|[,;:–—-]|(?<!\p{L})(?:dan|serta|lalu|kemudian|sementara(?:\s+itu)?|sedangkan|bahwa|sebab|karena|` +
    String.raw`ketika|saat|setelah|sebelum|namun|tetapi|adapun))\s*$`,
  'iu',
);

/** "…, Kepala Pusdatin KPU RI, menjelaskan", "… selaku Ketua KPU Alor", "… (Kepala Bagian Hukum)", "… – Anggota". */
export function positionBehind(words: Words, at: number): { position: string; next: number; end: number } | undefined {
  const { text, tokens } = words;
  const opener = tokens[at];
  if (!opener) return undefined;
  if (opener.text === '(') return inBrackets(words, at);
  const head = headBehind(tokens, at);
  if (head === undefined) return undefined;
  const { next } = furtherPost(words, positionEnd(words, head));
  // "…, Anggota KPU NTT Budi": that position belongs to the next person.
  if (nameBehind(words, next) ?? nameBehindOpen(words, head)) return undefined;
  const whole = appositionEnd(tokens, next);
  const end = (tokens[whole - 1] as Token).end;
  const stop = text[end - 1] === '.' ? 1 : 0;
  const position = cleanPosition(text.slice((tokens[head] as Token).start, end - stop));
  return { position, next: whole, end: end - stop };
}

/** "guru besar hukum adat", "presenter televisi lokal": up to a mark or a word that goes on telling. */
function appositionEnd(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at - from < 6 && apposed.test(tokens[at]?.text ?? '') && !goesOn.test(tokens[at]?.text ?? '')) at++;
  return at;
}
const apposed = /^\p{L}[\p{L}-]+$/u;
const goesOn = new RegExp(
  String.raw`^(?:(?:me|ber|di|ter)\p{Ll}{3,}|yang|dan|serta|asal|dari|di|ke|pada|untuk|dengan|oleh|saat|ketika|` +
    String.raw`seusai|` +
    String.raw`usai|setelah|sebelum|dalam|juga|turut|hadir|selaku|sebagai|sekaligus|merangkap|tidak|belum|sudah|` +
    String.raw`telah|` +
    String.raw`akan|ikut|karena|itu|ini|tersebut|lalu|kemudian|atau|hingga|sampai|sambil|seraya|\p{Lu}\p{L}*day)$`,
  'u',
);

/** Where the position begins: behind a mark, behind "selaku", or right behind the name in small letters. */
function headBehind(tokens: readonly Token[], at: number): number | undefined {
  const opener = tokens[at] as Token;
  if (isHead(opener) && /^\p{Ll}/u.test(opener.text)) return at;
  if (!/^(?:,|–|—|-|selaku|sebagai)$/i.test(opener.text)) return undefined;
  const head = /^(?:selaku|sebagai)$/i.test(tokens[at + 1]?.text ?? '') ? at + 2 : at + 1;
  const first = tokens[head];
  return first && (isHead(first) || isApposed(first)) ? head : undefined;
}
const isCapitalised = ({ text }: Token): boolean => /^[\p{Lu}\d]/u.test(text);
const isApposed = ({ text, lower }: Token): boolean => /^\p{Ll}/u.test(text) && appositionHeads.has(lower);

/** "pengembang aplikasi": a word for who does something. */
const doer = /^pe(?:m|n|ng|ny|r|l)?\p{Ll}{3,}(?<!an)$/u;

/** "(Ketua Bawaslu Konsel / Koordinator Gakkumdu)", "(Humas)": all that the brackets hold is the position. */
function inBrackets(
  { text, tokens }: Words,
  open: number,
): { position: string; next: number; end: number } | undefined {
  const length = tokens.slice(open + 1, open + 30).findIndex((token) => token.text === ')');
  const inside = tokens.slice(open + 1, open + 1 + length);
  const [first, last] = [inside[0], inside.at(-1)];
  if (length < 1 || !first || !last) return undefined;
  const organisation = /^(?!KPU|KIP)\p{Lu}{2,6}$/u.test(first.text) && inside.length > 1 && inside.every(isCapitalised);
  const known =
    isHead(first) ||
    isApposed(first) ||
    organisation ||
    doer.test(first.text) ||
    ofDivision.test(bare(first.lower)) ||
    inside.every((token) => isOfficeNoun(bare(token.lower)));
  if (!known || (inside.length === 1 && roleOfLabel(first.text) !== undefined)) return undefined;
  const [position = ''] = text.slice(first.start, last.end).split(/,?\s+(?:merangkap|sekaligus)\s/);
  return { position: cleanPosition(position), next: open + length + 2, end: last.end };
}

/** Further names that share what stands before them: ", B, dan C". */
function enumeration({ text, tokens }: Words, from: number): NameParse[] {
  const names: NameParse[] = [];
  let at = from;
  for (;;) {
    let next = at;
    while (/^(?:,|dan|serta|&|;)$/i.test(tokens[next]?.text ?? '')) next++;
    if (next === at) return names;
    if (!tokens[next] || isHead(tokens[next])) return names;
    const name = nameAt(text, tokens, next);
    if (!name) return names;
    names.push(name);
    at = name.next;
  }
}

/** "dan", "atau Sdri.": what joins two people. */
const andThen = /^[\s,;)]*(?:dan|serta|bersama|atau)?[\s,]*(?:(?:sdri?\.?|saudari?|bapak|ibu|pak|bu|mas|mbak)\s+)?$/i;

function withRole(
  text: string,
  mention: PersonMention,
  previous: PersonMention | undefined,
  next: PersonMention | undefined,
): PersonMention {
  const after = text.slice(mention.end, Math.min(next?.start ?? text.length, mention.end + 200));
  const joined =
    previous !== undefined && (mention.enumerated || andThen.test(text.slice(previous.end, mention.start)));
  const lead = text.slice(Math.max(previous && !joined ? previous.end : 0, mention.start - 400), mention.start);
  const role = mention.role ?? roleBetween(lead, after);
  return role ? { ...mention, role } : mention;
}
