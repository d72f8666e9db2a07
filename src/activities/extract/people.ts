/** People with their titles, positions and roles. */
import { oneLine, speechPattern } from '../../language/index.ts';
import type { PersonRole } from '../facts-schema.ts';
import {
  addresses,
  nameParticles,
  notInName,
  openInstitutions,
  positionHeads,
  positionWords,
  titleAfter,
  titlesBefore,
} from './people-words.ts';
import { type Sentence } from './reading.ts';
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
  /** The end of the name was guessed, because an institution's open name stands before it. */
  readonly uncertain: boolean;
};

type Token = { readonly text: string; readonly lower: string; readonly start: number; readonly end: number };
type NameParse = {
  readonly name: string;
  readonly before?: string;
  readonly after?: string;
  readonly start: number;
  readonly next: number;
  readonly end: number;
};

const tokenPattern = /\p{L}[\p{L}\p{M}\p{N}'’/-]*(?:\.(?=[\s,)]|\p{L}|$))?|\p{N}[\p{N}.,/]*|[^\s\p{L}\p{N}]/gu;

/** People named in one sentence, in order. Positions without a name are left out. */
export function findPeople(sentence: Sentence, units: UnitIndex): PersonMention[] {
  const tokens = tokenise(sentence.text);
  const unitEnds = new Map(units.find(sentence.text).map((unit) => [unit.start, unit.end]));
  const mentions: PersonMention[] = [];
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at] as Token;
    const parsed = positionHeads.has(bare(token.lower))
      ? afterPosition(sentence, tokens, at, unitEnds, units)
      : afterCue(sentence, tokens, at, unitEnds, units);
    if (!parsed) {
      at++;
      continue;
    }
    mentions.push(...parsed.mentions);
    at = Math.max(parsed.next, at + 1);
  }
  return mentions.map((mention, index) => withRole(sentence, mention, mentions[index - 1], mentions[index + 1]));
}

type Parsed = { readonly mentions: PersonMention[]; readonly next: number };

/** "Ketua Divisi Data dan Informasi KPU RI Betty Epsilon Idroos", "Anggota KPU NTT A, B, dan C". */
function afterPosition(
  sentence: Sentence,
  tokens: readonly Token[],
  at: number,
  unitEnds: ReadonlyMap<number, number>,
  units: UnitIndex,
): Parsed | undefined {
  const position = positionEnd(sentence.text, tokens, at, unitEnds, units);
  let next = position.next;
  const comma = tokens[next]?.text === ',';
  const first = nameAt(sentence.text, tokens, comma ? next + 1 : next);
  if (!first || (comma && isPlaceAfterComma(first.name, units))) return undefined;
  const printed = oneLine(
    sentence.text.slice((tokens[at] as Token).start, (tokens[position.next - 1] as Token).end),
  ).replace(/[,(]+$/, '');
  const head = bare((tokens[at] as Token).lower);
  const make = (name: NameParse, start: number, enumerated: boolean): PersonMention => ({
    start: sentence.start + start,
    end: sentence.start + name.end,
    name: name.name,
    position: printed,
    ...(name.before ? { titlesBefore: name.before } : {}),
    ...(name.after ? { titlesAfter: name.after } : {}),
    enumerated,
    uncertain: position.uncertain,
  });
  const rest = /^(?:anggota|staf|staff|komisioner|kasubbag|kasubag|narasumber)$/.test(head)
    ? enumeration(sentence.text, tokens, first.next)
    : [];
  next = rest.at(-1)?.next ?? first.next;
  const several = rest.length > 0;
  return {
    mentions: [
      make(first, (tokens[at] as Token).start, several),
      ...rest.map((name) => make(name, name.start, several)),
    ],
    next,
  };
}

const roleCue =
  /(?:oleh|narasumber|pemateri|pembicara|moderator|menghadirkan|bersama|yaitu|yakni|adalah|dipandu|dihadiri)[\s,:]*$/i;

/** A name without a position before it, where a word says that a person follows; the position may stand behind it. */
function afterCue(
  sentence: Sentence,
  tokens: readonly Token[],
  at: number,
  unitEnds: ReadonlyMap<number, number>,
  units: UnitIndex,
): Parsed | undefined {
  const token = tokens[at] as Token;
  if (!/^\p{Lu}/u.test(token.text)) return undefined;
  const before = sentence.text.slice(Math.max(0, token.start - 40), token.start);
  const name = nameAt(sentence.text, tokens, at);
  if (!name) return undefined;
  const behind = positionBehind(sentence.text, tokens, name.next, unitEnds, units);
  const cued = roleCue.test(before);
  const titled = name.before !== undefined || name.after !== undefined;
  const several = name.name.includes(' ');
  const speaks = new RegExp(
    `^\\s*,?\\s*(?:juga\\s+|lalu\\s+|turut\\s+)?(?:${speechPattern('verb', 'proposed')}|membuka|memandu|membawakan)(?!\\p{L})`,
    'iu',
  ).test(sentence.text.slice(name.end));
  if (!(behind || titled || (several && (cued || (at === 0 && speaks))))) return undefined;
  if (units.regionEnd(sentence.text, token.start) === name.end) return undefined;
  const mention: PersonMention = {
    start: sentence.start + name.start,
    end: sentence.start + (behind?.end ?? name.end),
    name: name.name,
    enumerated: false,
    uncertain: !behind && !titled,
    ...(name.before ? { titlesBefore: name.before } : {}),
    ...(name.after ? { titlesAfter: name.after } : {}),
    ...(behind ? { position: behind.position } : {}),
  };
  return { mentions: [mention], next: behind?.next ?? name.next };
}

/** "…, Kepala Pusdatin KPU RI, menjelaskan", "… selaku Ketua KPU Alor", "… (Kepala Bagian Hukum)". */
function positionBehind(
  text: string,
  tokens: readonly Token[],
  at: number,
  unitEnds: ReadonlyMap<number, number>,
  units: UnitIndex,
): { position: string; next: number; end: number } | undefined {
  const opener = tokens[at];
  if (!opener || !/^(?:,|\(|selaku|sebagai)$/i.test(opener.text)) return undefined;
  let head = at + 1;
  if (/^(?:selaku|sebagai)$/i.test(tokens[head]?.text ?? '')) head++;
  const first = tokens[head];
  if (!first || !positionHeads.has(bare(first.lower))) return undefined;
  const position = positionEnd(text, tokens, head, unitEnds, units);
  // "…, Anggota KPU NTT Budi": that position belongs to the next person.
  if (nameAt(text, tokens, position.next)) return undefined;
  const end = (tokens[position.next - 1] as Token).end;
  const stop = text[end - 1] === '.' ? 1 : 0;
  return { position: oneLine(text.slice(first.start, end - stop)), next: position.next, end: end - stop };
}

function positionEnd(
  text: string,
  tokens: readonly Token[],
  head: number,
  unitEnds: ReadonlyMap<number, number>,
  units: UnitIndex,
): { next: number; uncertain: boolean } {
  let next = head + 1;
  while (next < tokens.length) {
    const token = tokens[next] as Token;
    const unitEnd = unitEnds.get(token.start);
    const regionEnd = unitEnd ?? (isOffice(tokens[next - 1]) ? units.regionEnd(text, gapStart(tokens, next)) : 0);
    if (unitEnd !== undefined || regionEnd > token.start) {
      while (next < tokens.length && (tokens[next] as Token).start < (unitEnd ?? regionEnd)) next++;
      continue;
    }
    if (openInstitutions.has(bare(token.lower))) return openInstitutionEnd(text, tokens, next);
    const word = bare(token.lower);
    const joins = /^(?:dan|&|\/|serta|-)$/.test(word);
    if (joins ? !continues(tokens[next + 1]) : !continues(token)) break;
    next++;
  }
  return { next, uncertain: false };
}

/** "Universitas Nusa Cendana Rudi Rohi": up to the comma; without one the last two words are taken for the name. */
function openInstitutionEnd(
  text: string,
  tokens: readonly Token[],
  from: number,
): { next: number; uncertain: boolean } {
  let end = from + 1;
  while (
    end < tokens.length &&
    (/^\p{Lu}/u.test((tokens[end] as Token).text) || /^\d+$/.test((tokens[end] as Token).text)) &&
    !titlesBefore.has(bare((tokens[end] as Token).lower))
  )
    end++;
  const stop = tokens[end];
  if (stop?.text === ',' || (stop && titlesBefore.has(bare(stop.lower)))) return { next: end, uncertain: false };
  const words = end - from - 1;
  if (words >= 3) return { next: end - 2, uncertain: true };
  return { next: nameAt(text, tokens, end - 1) && words >= 2 ? end - 1 : end, uncertain: true };
}

const continues = (token: Token | undefined): boolean =>
  token !== undefined &&
  !titlesBefore.has(bare(token.lower)) &&
  (positionWords.has(bare(token.lower)) ||
    positionHeads.has(bare(token.lower)) ||
    /^\p{Lu}{2,6}\.?$/u.test(token.text) ||
    /^(?:pada|di|bidang)$/.test(token.lower));

const isOffice = (token: Token | undefined): boolean =>
  token !== undefined &&
  /^(?:provinsi|kabupaten|kota|kab|prov|kecamatan|bawaslu|dinas|polres|kodim|dprd|daerah|bupati|gubernur|camat|kapolres|kapolresta|kapolda|dandim|kajari|kajati)$/.test(
    bare(token.lower),
  );
const gapStart = (tokens: readonly Token[], next: number): number => (tokens[next - 1] as Token).end;

/** Further names that share what stands before them: ", B, dan C". */
function enumeration(text: string, tokens: readonly Token[], from: number): NameParse[] {
  const names: NameParse[] = [];
  let at = from;
  for (;;) {
    let next = at;
    while (/^(?:,|dan|serta|&|;)$/i.test(tokens[next]?.text ?? '')) next++;
    if (next === at) return names;
    const token = tokens[next];
    if (!token || positionHeads.has(bare(token.lower))) return names;
    const name = nameAt(text, tokens, next);
    if (!name) return names;
    names.push(name);
    at = name.next;
  }
}

/** A person's name at a token: titles before it, one to six capitalised words, titles after it. */
function nameAt(text: string, tokens: readonly Token[], from: number): NameParse | undefined {
  let at = from;
  while (addresses.has(bare(tokens[at]?.lower ?? ''))) at++;
  const titleStart = at;
  while (isTitleBefore(tokens[at]) && tokens[at + 1]) at++;
  const nameStart = at;
  at = nameWordsEnd(text, tokens, nameStart);
  if (at === nameStart) return undefined;
  const first = tokens[nameStart] as Token;
  const last = tokens[at - 1] as Token;
  const closing = last.text.endsWith('.') && last.text.length > 3 ? 1 : 0;
  let end = last.end - closing;
  const name = oneLine(text.slice(first.start, end));
  if (name.length < 2 || /^\p{Lu}\.?$/u.test(name)) return undefined;
  const titles = titlesAt(text, end);
  const after = titles ? oneLine(text.slice(titles.start, titles.end)) : undefined;
  if (titles) end = titles.end;
  let next = at;
  while (tokens[next] && (tokens[next] as Token).start < end) next++;
  const before =
    titleStart < nameStart
      ? oneLine(text.slice((tokens[titleStart] as Token).start, (tokens[nameStart - 1] as Token).end))
      : undefined;
  return {
    name,
    ...(before ? { before } : {}),
    ...(after ? { after } : {}),
    start: (tokens[titleStart] as Token).start,
    end,
    next,
  };
}

const isTitleBefore = (token: Token | undefined): boolean =>
  token !== undefined &&
  titlesBefore.has(bare(token.lower)) &&
  (token.text.endsWith('.') || /^\p{Lu}/u.test(token.text));

/** The token after the one to six words of a name that starts here; the start itself when no name does. */
function nameWordsEnd(text: string, tokens: readonly Token[], start: number): number {
  let at = start;
  while (tokens[at] && at - start < 6 && isNameWord(tokens[at] as Token, tokens[at - 1], text, at > start)) at++;
  while (at > start && nameParticles.has((tokens[at - 1] as Token).lower)) at--;
  return at;
}

/** Titles after a name: ", S.H., M.H., Ph.D." */
function titlesAt(text: string, from: number): { start: number; end: number } | undefined {
  const comma = /^\s*,\s*/.exec(text.slice(from, from + 20));
  if (!comma) return undefined;
  const start = from + comma[0].length;
  let end = 0;
  let at = start;
  for (;;) {
    const title = titleAfter.exec(text.slice(at, at + 40));
    if (!title) break;
    end = at + title[0].length;
    const gap = /^\s*,\s*|^\s+/.exec(text.slice(end, end + 20));
    if (!gap) break;
    at = end + gap[0].length;
  }
  return end > 0 ? { start, end } : undefined;
}

function isNameWord(token: Token, before: Token | undefined, text: string, inside: boolean): boolean {
  if (inside && before && text.slice(before.end, token.start).includes('\n\n')) return false;
  if (inside && before?.text.endsWith('.') && before.text.length > 3) return false;
  if (nameParticles.has(token.lower)) return inside;
  if (notInName.has(bare(token.lower)) || (inside && positionHeads.has(bare(token.lower)))) return false;
  if (/^\p{Lu}\.?$/u.test(token.text)) return true;
  if (/^\p{Lu}[\p{Ll}\p{M}'’]+(?:[-'’]?\p{Lu}?[\p{Ll}\p{M}'’]+)*\.?$/u.test(token.text)) return true;
  // A document that writes names in capitals: long words only, so that abbreviations stay outside.
  return /^\p{Lu}{4,}$/u.test(token.text);
}

const isPlaceAfterComma = (name: string, units: UnitIndex): boolean =>
  units.regionEnd(name, 0) === name.length && name.length > 0;

const before: readonly (readonly [PersonRole, RegExp])[] = [
  ['membuka', /dibuka(?:\s+[\p{L}-]+){0,4}?\s+oleh|(?:pembukaan|sambutan pembuka)(?:\s+\p{L}+){0,3}\s+oleh/giu],
  ['moderator', /dipandu|dimoderatori|moderator/giu],
  [
    'narasumber',
    /narasumber|pemateri|pembicara|materi(?:\s+\p{L}+){0,4}\s+(?:disampaikan|dibawakan|dipaparkan)(?:\s+oleh)?/giu,
  ],
  [
    'penyampai',
    /(?:sambutan|arahan|laporan)(?:\s+\p{L}+){0,3}\s+(?:disampaikan\s+)?oleh|menurut|disampaikan(?:\s+\p{L}+){0,2}\s+oleh/giu,
  ],
  ['peserta', /diikuti|dihadiri|hadir(?!\s+sebagai|kan)|turut hadir|didampingi|bersama/giu],
];
const behind: readonly (readonly [PersonRole, RegExp])[] = [
  [
    'moderator',
    /^[\s,]*(?:selaku|sebagai|yang (?:bertindak|bertugas) sebagai)\s+(?:\p{L}+\s+){0,1}?moderator|^[\s,]*(?:yang\s+)?memandu/iu,
  ],
  [
    'narasumber',
    /^[\s,]*(?:selaku|sebagai)\s+(?:\p{L}+\s+){0,1}?(?:narasumber|pemateri|pembicara)|^[\s,]*(?:yang\s+)?(?:membawakan|memaparkan|menyajikan)\s+materi/iu,
  ],
  ['membuka', /^[\s,]*(?:yang\s+)?(?:secara resmi\s+)?membuka/iu],
  [
    'penyampai',
    new RegExp(`^[\\s,]*(?:juga\\s+|turut\\s+|lalu\\s+)?(?:${speechPattern('verb', 'proposed')})(?!\\p{L})`, 'iu'),
  ],
  ['peserta', /^[\s,]*(?:juga\s+|turut\s+)?(?:menghadiri|mengikuti|hadir)/iu],
];

function withRole(
  sentence: Sentence,
  mention: PersonMention,
  previous: PersonMention | undefined,
  next: PersonMention | undefined,
): PersonMention {
  const after = sentence.text.slice(mention.end - sentence.start, (next?.start ?? sentence.end) - sentence.start);
  const said = behind.find(([, pattern]) => pattern.test(after))?.[0];
  if (said) return { ...mention, role: said };
  const from =
    previous &&
    !mention.enumerated &&
    !/^[\s,;]*(?:dan|serta)?[\s,]*$/.test(
      sentence.text.slice(previous.end - sentence.start, mention.start - sentence.start),
    )
      ? previous.end - sentence.start
      : 0;
  const lead = sentence.text.slice(from, mention.start - sentence.start);
  let best: { role: PersonRole; at: number } | undefined;
  for (const [role, pattern] of before) {
    const last = [...lead.matchAll(pattern)].at(-1);
    if (last && (!best || last.index > best.at)) best = { role, at: last.index };
  }
  return best ? { ...mention, role: best.role } : mention;
}

function tokenise(text: string): Token[] {
  return [...text.matchAll(tokenPattern)].map((match) => ({
    text: match[0],
    lower: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

const bare = (word: string): string => word.replace(/[.,]+$/, '');
