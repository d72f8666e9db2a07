/** Quotes and paraphrases with their speakers; "ia", "beliau" and "ujarnya" mean the last person who could speak. */
import { oneLine, provinces, speechPattern } from '../../language/index.ts';
import { customaryTitle, positionHeads } from './people-words.ts';
import type { PersonMention } from './people.ts';
import type { Reading, Sentence, Span } from './reading.ts';

export type FoundStatement = Span & {
  readonly kind: 'quote' | 'paraphrase';
  readonly text: string;
  /** Name of the speaker as found; undefined when nobody could be meant. */
  readonly speaker: string | undefined;
  /** The speaker stands in the sentence itself, rather than being meant by a pronoun. */
  readonly explicit: boolean;
};

type Subject = { readonly name: string; readonly at: number; readonly explicit: boolean };

const quotation = /“([^“”]{2,2000})”|"([^"\n]{2,2000})"|«([^«»]{2,2000})»|„([^„“”]{2,2000})[“”]/g;
const themeBefore = new RegExp(
  String.raw`(?:bertema(?:kan)?|tema|bertajuk|tajuk|berjudul|judul|bertopik|topik|slogan|tagline|disebut|` +
    String.raw`istilah)\s*(?:kegiatan\s*)?[:,]?\s*$`,
  'i',
);
const attribution = new RegExp(
  `^[\\s,.]*[-–—]?\\s*(?:${speechPattern('beside', 'proposed')}|` +
    `demikian(?:\\s+(?:disampaikan|dikatakan))?)(nya)?(?!\\p{L})`,
  'iu',
);
const besideBefore = new RegExp(
  `(?<!\\p{L})(?:${speechPattern('beside', 'proposed')})(?:(nya)|\\s+[^“"”:]{2,80}?)\\s*[,:]?\\s*$`,
  'iu',
);
const pronoun = /(?<!\p{L})(?:ia|dia|beliau)(?!\p{L})/giu;
const speechVerbs = speechPattern('verb', 'proposed');
const saying = new RegExp(`(?<!\\p{L})(?:${speechVerbs}|berkata|bilang|blg|ucapan|ucapnya)(?!\\p{L})`, 'giu');
const clause = new RegExp(
  `(?<!\\p{L})(${speechVerbs})(?:kan)?\\s+(?:(?:juga|pula|kembali|` +
    `kepada\\s+\\p{L}+(?:\\s+\\p{L}+){0,3})\\s*,?\\s+)?(bahwa(?:sanya)?|bagaimana|agar|supaya|` +
    `pentingnya)\\s+`,
  'giu',
);

/** "X mengatakan, kegiatan ini …": a clause without "bahwa". */
const commaClause = new RegExp(String.raw`(?<!\p{L})(?:${speechPattern('verb', 'comma')})\s*,\s+(?=\p{Ll})`, 'giu');
const accordingAgain = /(?<!\p{L})[Mm]enurutnya,\s+(?=\p{Ll})/gu;
const accordingTo = /(?<!\p{L})[Mm]enurut(?!nya)\s+[^,“”"]{3,200},\s+(?=\p{Ll})/gu;

/**
 * `peopleOf` gives the people of each sentence, in the order of `reading.sentences`; `body` is that of the unit that
 * writes ("KPU"): of several chairs it means its own by "Ketua".
 */
export function findStatements(
  reading: Reading,
  peopleOf: readonly (readonly PersonMention[])[],
  body: string,
): FoundStatement[] {
  const found: FoundStatement[] = [];
  const known = new Map<string, Set<string>>();
  const holders = holdersOf(peopleOf.flat(), body);
  let last: string | undefined;
  reading.sentences.forEach((sentence, index) => {
    const people = peopleOf[index] ?? [];
    for (const person of people) learn(known, person);
    const quotes = quotesOf(sentence);
    const subjects = subjectsOf(sentence, people, { known, holders }, quotes, last);
    for (const quote of quotes) {
      const statement = quoteStatement(sentence, quote, subjects, last, found.at(-1), reading);
      if (!statement) continue;
      found.push(statement);
      if (statement.speaker) last = statement.speaker;
    }
    for (const statement of paraphrases(sentence, quotes, subjects, last)) {
      found.push(statement);
      if (statement.speaker) last = statement.speaker;
    }
    const candidates = people.filter(
      (person) => !person.enumerated && person.role !== 'peserta' && person.role !== 'tidak-hadir',
    );
    last =
      candidates.at(-1)?.name ??
      subjects.findLast(
        (subject) => subject.explicit && !people.some((person) => person.enumerated && person.name === subject.name),
      )?.name ??
      last;
  });
  return found;
}

/** Theme in quotation marks: bertema “Kerja Cerdas”. */
export function findTheme(reading: Reading): (Span & { value: string }) | undefined {
  for (const match of reading.text.matchAll(quotation)) {
    if (
      !/(?:bertema(?:kan)?|tema|bertajuk|tajuk)\s*(?:kegiatan\s*)?[:,]?\s*$/i.test(
        reading.text.slice(Math.max(0, match.index - 40), match.index),
      )
    )
      continue;
    const inner = match[1] ?? match[2] ?? match[3] ?? match[4] ?? '';
    const start = match.index + 1;
    return {
      start,
      end: start + inner.trimEnd().replace(/[,.]$/, '').length,
      value: oneLine(inner).replace(/[,.]$/, ''),
    };
  }
  return undefined;
}

type Quote = Span & { readonly inner: Span; readonly text: string };

function quotesOf(sentence: Sentence): Quote[] {
  const quotes: Quote[] = [];
  for (const match of sentence.text.matchAll(quotation)) {
    const inner = match[1] ?? match[2] ?? match[3] ?? match[4] ?? '';
    const start = match.index + 1 + (inner.length - inner.trimStart().length);
    const kept = inner.trim().replace(/,$/, '');
    quotes.push({
      start: match.index,
      end: match.index + match[0].length,
      inner: { start, end: start + kept.length },
      text: kept,
    });
  }
  return quotes;
}

function quoteStatement(
  sentence: Sentence,
  quote: Quote,
  subjects: readonly Subject[],
  last: string | undefined,
  previous: FoundStatement | undefined,
  reading: Reading,
): FoundStatement | undefined {
  const from = Math.max(0, quote.start - lookedOver);
  const before = sentence.text.slice(from, quote.start);
  const after = sentence.text.slice(quote.end, quote.end + lookedOver);
  if (themeBefore.test(before)) return undefined;
  const words = quote.text.split(/\s+/).length;
  const make = (speaker: string | undefined, explicit: boolean): FoundStatement => ({
    kind: 'quote',
    text: oneLine(quote.text),
    start: sentence.start + quote.inner.start,
    end: sentence.start + quote.inner.end,
    speaker,
    explicit,
  });
  const said = attribution.exec(after);
  if (said) {
    const subject = speakerAfter(quote, said, subjects);
    const speaker = subject?.name ?? last;
    return make(speaker, subject !== undefined);
  }
  const signed = signedBehind.exec(after);
  const signer = signed
    ? subjects.find(({ at, explicit }) => explicit && at >= quote.end && at < quote.end + signed[0].length)
    : undefined;
  if (signer) return make(signer.name, true);
  const introducer = introducedBy(before, from, subjects, last);
  if (introducer) return make(introducer.name, introducer.explicit);
  // A term in quotation marks is no speech.
  const closed = /[.,!?…]$/.test(sentence.text.slice(0, quote.end).replace(/["”»]$/, ''));
  const adjoins =
    previous?.kind === 'quote' &&
    quote.start === 0 &&
    sentence.start - previous.end < 90 &&
    !reading.text.slice(previous.end, sentence.start).includes('\n\n');
  if (!closed || (words < 5 && !adjoins)) return undefined;
  return adjoins ? make(previous.speaker, false) : make(undefined, false);
}

/** "… teman,” – Zulaiha", "… duka” (Herman Tokan)". */
const signedBehind = /^[\s,.]*(?:[–—-]\s*|\()\p{Lu}[\p{L}'’-]{2,}(?:\s\p{Lu}[\p{L}'’-]+){0,3}/u;

/** So many characters beside a quote say who speaks. */
const lookedOver = 500;

/** Who is named before a quote: "X menegaskan, “…”", "X: “…”", "“…,” kata X, “…”", "katanya, “…”". */
function introducedBy(
  before: string,
  from: number,
  subjects: readonly Subject[],
  last: string | undefined,
): { name: string; explicit: boolean } | undefined {
  const again = besideBefore.exec(before);
  if (again) {
    const named = again[1] ? undefined : subjects.findLast(({ at, explicit }) => explicit && at >= from + again.index);
    const name = named?.name ?? subjects.findLast(({ at }) => at < from + again.index)?.name ?? last;
    return name === undefined ? undefined : { name, explicit: named !== undefined };
  }
  const colon = /[:→]\s*$/.test(before) ? subjects.findLast(({ explicit }) => explicit) : undefined;
  if (colon && from + before.length - colon.at < 120) return { name: colon.name, explicit: true };
  const acts = /(?<!\p{L})(?:me|ber)\p{Ll}{4,}\s*[,:]\s*$/u.exec(before);
  const doer = acts && subjects.findLast(({ at, explicit }) => explicit && at < from + acts.index);
  if (doer && from + acts.index - doer.at < 80) return { name: doer.name, explicit: true };
  const verb = [...before.matchAll(saying)].at(-1);
  const gap = verb ? before.slice(verb.index + verb[0].length) : '';
  if (!verb || !/^[\s,:]*(?:bahwa\s*)?[\s,:]*$|^[^“"]{0,250}[,:]\s*$/.test(gap)) return undefined;
  return subjectOf(
    verb[0],
    subjects.findLast((candidate) => candidate.at < from + verb.index),
    last,
  );
}

function subjectOf(
  verb: string,
  subject: Subject | undefined,
  last: string | undefined,
): { name: string; explicit: boolean } | undefined {
  const explicit = subject?.explicit ?? false;
  // "ket. KPU blg": a word of notes tells of whoever stands before it, named or not.
  if (!explicit && quick.test(verb)) return undefined;
  const name = subject?.name ?? last;
  return name === undefined ? undefined : { name, explicit };
}

const quick = /^(?:bilang|blg|ucapan|ucapnya)$/iu;

/** Who is named by the words after a quote: "ujar Betty" is Betty; "ujarnya" is whom the sentence named before it. */
function speakerAfter(quote: Quote, said: RegExpExecArray, subjects: readonly Subject[]): Subject | undefined {
  const from = quote.end + said[0].length;
  const named = said[1]
    ? undefined
    : subjects.find((subject) => subject.explicit && subject.at >= from - 1 && subject.at < from + 160);
  // "ujarnya" after "X mengatakan …" in the same sentence is X.
  return named ?? subjects.findLast((subject) => subject.at < quote.start && subject.explicit);
}

function* paraphrases(
  sentence: Sentence,
  quotes: readonly Quote[],
  subjects: readonly Subject[],
  last: string | undefined,
): Generator<FoundStatement> {
  for (const match of [
    ...sentence.text.matchAll(clause),
    ...sentence.text.matchAll(commaClause),
    ...sentence.text.matchAll(accordingTo),
    ...sentence.text.matchAll(accordingAgain),
  ]) {
    const according = /^menurut/i.test(match[0]);
    const inside = (at: number): boolean => quotes.some((quote) => at > quote.start && at < quote.end);
    if (inside(match.index)) continue;
    const kept = isKept.test(match[2] ?? '') ? (match[2] as string).length + 1 : 0;
    const start = match.index + match[0].trimEnd().length + 1 - kept;
    const end = clauseEnd(sentence, quotes, start);
    if (sentence.text.slice(start, end).trim().split(/\s+/).length < 3) continue;
    const subject = subjects.findLast((candidate) => candidate.at < (according ? start : match.index));
    if (according && !/nya/i.test(match[0].slice(0, 11)) && (!subject || subject.at < match.index)) continue;
    // "KPU NTT menyampaikan bahwa …": an office speaks, not the last person.
    const officeSpeaks = !subject && /(?:KPU|KIP|Bawaslu|Komisi)[^,.]{0,60}$/.test(sentence.text.slice(0, match.index));
    if (officeSpeaks) continue;
    const speaker = subject?.name ?? last;
    yield {
      kind: 'paraphrase',
      text: oneLine(sentence.text.slice(start, end)),
      start: sentence.start + start,
      end: sentence.start + end,
      speaker,
      explicit: subject?.explicit ?? false,
    };
  }
}

/** "minta agar …" is a plea, and no statement of what is so. */
const isKept = /^(?:pentingnya|agar|supaya)$/iu;

const longestClause = 2_000;

/** Where what is told ends: at a quote, at "dan ia …" or with the sentence, without the marks that close it. */
function clauseEnd(sentence: Sentence, quotes: readonly Quote[], start: number): number {
  const quoteAfter = quotes.find((quote) => quote.start >= start);
  const nextClause = /,?\s+(?:serta|dan)\s+(?=(?:ia|dia|beliau)\s)/iu.exec(
    sentence.text.slice(start, start + longestClause),
  );
  const end = Math.min(
    start + longestClause,
    quoteAfter?.start ?? sentence.text.length,
    nextClause ? start + nextClause.index : sentence.text.length,
  );
  const told = sentence.text.slice(start, end).trimEnd();
  return start + told.replace(/[.,;:]+$/, '').length;
}

/** Who can speak in a sentence, by place: people named in full, people named in part ("Betty"), pronouns. */
function subjectsOf(
  sentence: Sentence,
  people: readonly PersonMention[],
  { known, holders }: Known,
  quotes: readonly Quote[],
  last: string | undefined,
): Subject[] {
  const subjects: Subject[] = people.map((person) => ({
    name: person.name,
    at: person.start - sentence.start,
    explicit: true,
  }));
  const taken = (at: number): boolean =>
    quotes.some((quote) => at >= quote.start && at < quote.end) ||
    people.some((person) => at + sentence.start >= person.start && at + sentence.start < person.end);
  for (const match of sentence.text.matchAll(/(?<!\p{L})\p{Lu}[\p{L}'’-]{2,}/gu)) {
    const names = known.get(match[0].toLowerCase());
    if (names?.size === 1 && !taken(match.index))
      subjects.push({ name: [...names][0] as string, at: match.index, explicit: true });
  }
  for (const match of sentence.text.matchAll(office)) {
    const { head = '', of } = match.groups ?? {};
    const level = /^prov/i.test(of ?? '') ? 'provinsi' : of;
    const names = holders.get(`${head}${level ? ` ${level}` : ''}`.toLowerCase());
    if (names?.size === 1 && !taken(match.index))
      subjects.push({ name: [...names][0] as string, at: match.index, explicit: true });
  }
  if (last !== undefined)
    for (const match of sentence.text.matchAll(pronoun))
      if (!taken(match.index)) subjects.push({ name: last, at: match.index, explicit: false });
  return subjects.toSorted((a, b) => a.at - b.at);
}

type Known = {
  readonly known: ReadonlyMap<string, ReadonlySet<string>>;
  readonly holders: ReadonlyMap<string, ReadonlySet<string>>;
};

/** "Ketua menjawab bahwa …", "Ketua KPU menegaskan": an office without a name, where one person holds it. */
const office = new RegExp(
  String.raw`(?<!\p{L})(?<head>${[...positionHeads].join('|')})` +
    String.raw`(?:\s+(?<of>KPU|KIP|Bawaslu|Panwaslih|PPK|PPS|Prov(?:insi)?\.?))?` +
    String.raw`(?=\s+\p{Ll}|\s*[:,."“\n]|\s*$)(?!\s+(?:divisi|rombongan|tim|panitia))`,
  'giu',
);

const ofProvince = new RegExp(
  String.raw`(?<!\p{L})(?:provinsi|prov|${provinces
    .flatMap(({ name, short }) => [name, ...short])
    .join('|')
    .toLowerCase()})(?!\p{L})`,
  'u',
);

function holdersOf(people: readonly PersonMention[], body: string): Map<string, Set<string>> {
  const holders = new Map<string, Set<string>>();
  const holds = (key: string, name: string): void => {
    holders.set(key, (holders.get(key) ?? new Set()).add(name));
  };
  for (const { position, name } of people) {
    const written = (position ?? '').toLowerCase().replace(/^pl[th]\.?\s+/, '');
    const [head, of = ''] = written.split(/\s/);
    if (!head || /^(?:divisi|rombongan|tim|panitia)$/.test(of)) continue;
    if (of === '' || body === '' || !otherBody.test(of) || of === body.toLowerCase()) holds(head, name);
    if (of) holds(`${head} ${of}`, name);
    if (of && ofProvince.test(written)) holds(`${head} provinsi`, name);
  }
  return holders;
}

/** Whose chair "Ketua" alone does not mean in the paper of another body. */
const otherBody = /^(?:kpu|kip|bawaslu|panwas\p{L}*|dprd|dpr|dpc|dpd|ppk|pps|kpps|osis|bem|pwi|knpi|komisi|karang)$/u;

function learn(known: Map<string, Set<string>>, { name, titlesAfter = '' }: PersonMention): void {
  const customary = customaryTitle.test(titlesAfter) ? ` ${titlesAfter}` : '';
  for (const part of `${name}${customary}`.toLowerCase().split(/\s+/)) {
    const names = known.get(part) ?? new Set();
    known.set(part, names.add(name));
  }
}
