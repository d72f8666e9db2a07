/**
 * Phrasings about people who opened, spoke or moderated, and about what they said.
 *
 * `place` says where in the text a sentence stands: `first` speaker of the text, `next` speaker, or `unit` for a
 * person of the unit itself. `mention` says how the speaker of a statement is called: `full` (position and name),
 * `short`
 * (name), `it` ("ia", right after the sentence that named the person), `again` (the same, in a later sentence).
 * Reporting verbs are neutral: that somebody "stressed" or "praised" is not in the facts.
 */
import { slot, when, type Bindings, type Slots } from '../../../drafts/index.ts';
import { speechPattern, speechWords, splitSentences } from '../../../language/index.ts';
import { defineTemplates } from '../template.ts';
import type { PersonEntry, Sheet } from '../sheet.ts';
import { fullMention } from '../wording/names.ts';
import { asClause, clean, lowerFirst } from '../wording/words.ts';
import { nounSlots, phrase, unitSlots } from './common.ts';

/** Speakers of one role, in the order of the facts, shared ones first. */
export const peopleWithRole = (sheet: Sheet, role: PersonEntry['person']['role']): PersonEntry[] =>
  [...sheet.people.values()].filter((entry) => entry.person.role === role);

function personSlots(
  sheet: Sheet,
  { person: ref = '', place }: Bindings,
  role: PersonEntry['person']['role'],
): Slots | null {
  const entry = sheet.people.get(ref);
  if (entry === undefined || entry.person.role !== role || !['first', 'next'].includes(place ?? '')) return null;
  const topic = topicSlots(entry);
  return {
    ...nounSlots(sheet),
    ...topic,
    full: fullMention(entry),
    next: when(place === 'next'),
    untitled: when(topic.topic === undefined && topic.topicTitle === undefined),
    another: when(place === 'next' && peopleWithRole(sheet, role).findIndex((other) => other.ref === ref) > 0),
  };
}

/** A topic is printed as a title when it is written like one, else as a noun phrase after "tentang". */
function topicSlots(entry: PersonEntry): Slots {
  const topic = asClause(entry.person.topic)
    .replace(/^(?:tentang|mengenai|terkait|bertajuk|materi(?: tentang| mengenai| terkait)?)\s+/i, '')
    .replace(/["“”«»]/g, '');
  const words = topic.split(' ').filter((word) => word.length > 3);
  const isTitle = words.length > 1 && words.filter((word) => /^\p{Lu}/u.test(word)).length > words.length / 2;
  return {
    topic: isTitle ? undefined : slot(lowerFirst(topic), `${entry.path}/topic`),
    topicTitle: isTitle ? slot(topic, `${entry.path}/topic`) : undefined,
  };
}

const introduction =
  (role: PersonEntry['person']['role']) =>
  (sheet: Sheet, bindings: Bindings): Slots | null =>
    personSlots(sheet, bindings, role);
const linked = '<Sementara itu|Dalam kesempatan yang sama|Pada kesempatan yang sama>, ';
const says = '<menyampaikan|mengatakan|menjelaskan|menuturkan|menyebutkan|menerangkan|mengungkapkan>';
const saying = `<${speechPattern('beside', 'own')}>`;
/** "ujarnya": the speaker is the one just named. */
const sayingAgain = `<${speechWords('beside', 'own')
  .map((word) => `${word}nya`)
  .join('|')}>`;

defineTemplates([
  {
    id: 'speaker/opener',
    version: 1,
    parameters: ['person', 'place'],
    slots: introduction('membuka'),
    phrasings: [
      '<Kegiatan|{noun}> <|ini |tersebut >dibuka <|oleh >{full}.',
      '{full} membuka <kegiatan|{noun}> <ini|tersebut>.',
      'Pembukaan <kegiatan|{noun}> dilakukan oleh {full}.',
      '<Kegiatan|{noun}> <|ini |tersebut >dimulai dengan pembukaan oleh {full}.',
    ],
  },
  {
    id: 'speaker/presenter',
    version: 1,
    parameters: ['person', 'place'],
    slots: introduction('narasumber'),
    phrasings: [
      'Hadir sebagai narasumber, {full}, yang <membawakan|menyampaikan> materi <tentang|mengenai> {topic}.',
      'Hadir sebagai narasumber, {full}, yang <membawakan|menyampaikan> materi bertajuk “{topicTitle}”.',
      '{untitled}Hadir sebagai narasumber <dalam|pada> <kegiatan|{noun}> <ini|tersebut> {full}.',
      'Materi <tentang|mengenai> {topic} <disampaikan|dibawakan|dipaparkan> <|oleh >{full} <selaku|sebagai> narasumber.',
      'Materi bertajuk “{topicTitle}” <disampaikan|dibawakan|dipaparkan> <|oleh >{full} <selaku|sebagai> narasumber.',
      '{full} <hadir sebagai|menjadi> narasumber <dan|dengan> membawakan materi <tentang|mengenai> {topic}.',
      '{full} <hadir sebagai|menjadi> narasumber <dan|dengan> membawakan materi bertajuk “{topicTitle}”.',
      '{untitled}{full} <hadir sebagai|menjadi|tampil sebagai> narasumber <dalam|pada> <kegiatan|{noun}> <ini|tersebut>.',
      '{another}Narasumber <lainnya|lain>, {full}, membawakan materi <tentang|mengenai> {topic}.',
      '{another}Narasumber <lainnya|lain>, {full}, membawakan materi bertajuk “{topicTitle}”.',
    ],
  },
  {
    id: 'speaker/moderator',
    version: 1,
    parameters: ['person', 'place'],
    slots: introduction('moderator'),
    phrasings: [
      '<Kegiatan|{noun}> <|ini |tersebut >dipandu <|oleh >{full} <selaku|sebagai> moderator.',
      '{full} <bertindak sebagai|bertugas sebagai|menjadi> moderator <dalam|pada> <kegiatan|{noun}> <ini|tersebut>.',
      'Moderator <kegiatan|{noun}> <ini|tersebut> <ialah|adalah> {full}.',
      'Jalannya <kegiatan|{noun}> dipandu <|oleh >{full} <selaku|sebagai> moderator.',
    ],
  },
  {
    id: 'speaker/contributor',
    version: 1,
    parameters: ['person', 'place'],
    slots: (sheet, bindings) => personSlots(sheet, bindings, 'penyampai'),
    phrasings: [
      '{full} menyampaikan materi <tentang|mengenai> {topic}.',
      '{full} menyampaikan materi bertajuk “{topicTitle}”.',
      `{next}${linked}{full} menyampaikan materi <tentang|mengenai> {topic}.`,
      `{next}${linked}{full} menyampaikan materi bertajuk “{topicTitle}”.`,
    ],
  },
  {
    id: 'statement/paraphrase',
    version: 1,
    parameters: ['statement', 'person', 'part', 'mention', 'place'],
    slots: paraphraseSlots,
    phrasings: [
      `{full} ${says} {that}.`,
      '{full} <menyampaikan|menyebutkan> {object}.',
      'Menurut {full}, {clause}.',
      `{next}${linked}{full} ${says} {that}.`,
      `{next}${linked}{full} menyampaikan {object}.`,
      `{short} ${says} {that}.`,
      '{short} <menyampaikan|menyebutkan> {object}.',
      'Menurut {short}, {clause}.',
      `{it}Ia ${says} {that}.`,
      `{it}<Dalam|Pada> kesempatan <itu|tersebut>, ia ${says} {that}.`,
      '{it}<|Dalam kesempatan itu, |Pada kesempatan itu, >ia <menyampaikan|menyebutkan> {object}.',
      '{it}Menurutnya, {clause}.',
      '{again}<Lebih lanjut|Selanjutnya>, ia <menyampaikan|menjelaskan|menuturkan|menyebutkan|menerangkan> {that}.',
      '{again}Ia juga <menyampaikan|mengatakan|menjelaskan|menyebutkan|menuturkan|mengungkapkan> {that}.',
      '{again}Ia menambahkan {that}.',
      '{again}Ia juga menyampaikan {object}.',
    ],
  },
  {
    id: 'statement/quote',
    version: 1,
    parameters: ['statement', 'person', 'mention', 'place'],
    slots: quoteSlots,
    phrasings: [
      `“{beforeSpeaker}” ${saying} {full}.`,
      '{full} <mengatakan|menyampaikan|mengungkapkan>, “{afterSpeaker}”',
      `“{beforeSpeaker}” ${saying} {short}.`,
      `{it}“{beforeSpeaker}” ${sayingAgain}.`,
      `{again}“{beforeSpeaker}” ${sayingAgain}.`,
    ],
  },
]);

/** Forms that only stand right after a sentence about the same person. */
export const pronounMentions: ReadonlySet<string> = new Set(['it', 'again']);

type Spoken = { readonly entry: PersonEntry; readonly slots: Slots };

/** Guards of every statement: it exists, it is of this kind, and it is this person who said it. */
function spoken(
  sheet: Sheet,
  bindings: Bindings,
  kind: 'quote' | 'paraphrase',
): (Spoken & { text: string; path: `/${string}` }) | null {
  const found = sheet.statements.get(bindings.statement ?? '');
  const entry = sheet.people.get(bindings.person ?? '');
  const { mention = '', place = '' } = bindings;
  if (found === undefined || entry === undefined || found.speaker !== entry || found.statement.kind !== kind)
    return null;
  if (!['full', 'short', 'it', 'again'].includes(mention) || !['first', 'next'].includes(place)) return null;
  return {
    entry,
    text: clean(found.statement.text),
    path: `${found.path}/text`,
    slots: {
      ...unitSlots(sheet),
      full: mention === 'full' ? fullMention(entry) : undefined,
      short: mention === 'short' ? slot(entry.shortName, `${entry.path}/name`) : undefined,
      it: when(mention === 'it'),
      again: when(mention === 'again'),
      next: when(place === 'next'),
    },
  };
}

function paraphraseSlots(sheet: Sheet, bindings: Bindings): Slots | null {
  const found = spoken(sheet, bindings, 'paraphrase');
  if (found === null || !/^(?:0|[1-9]\d?)$/.test(bindings.part ?? '')) return null;
  const part = paraphraseParts(found.text)[Number(bindings.part)];
  if (part === undefined) return null;
  const clause = phrase(part, /^bahwa\s+/i);
  if (clause === '') return null;
  // "menyampaikan pentingnya …": a noun phrase is the object of the verb, "bahwa" would be wrong before it.
  const isObject =
    /^(?:pentingnya|perlunya|apresiasi|harapan|ucapan|terima kasih|selamat|dukungan|laporan)\b/i.test(clause) &&
    !/^\S+ (?:adalah|ialah|merupakan|harus|perlu|akan|telah|sudah|dapat)\b/i.test(clause);
  return {
    ...found.slots,
    that: isObject ? undefined : slot(`bahwa ${clause}`, found.path),
    clause: isObject ? undefined : slot(clause, found.path),
    object: isObject ? slot(clause, found.path) : undefined,
  };
}

/** A paraphrase of several sentences becomes several sentences of the draft. */
export function paraphraseParts(text: string): string[] {
  const cleaned = clean(text);
  return splitSentences(cleaned).map(({ start, end }) => cleaned.slice(start, end));
}

/** The quote exactly as it was recorded; only its last full stop gives way to the comma before the speaker. */
function quoteSlots(sheet: Sheet, bindings: Bindings): Slots | null {
  const found = spoken(sheet, bindings, 'quote');
  if (found === null) return null;
  const quote = found.text.replace(/^["“”«»]+|["“”«»]+$/g, '').replace(/[\s.,;:]+$/, '');
  if (quote === '') return null;
  const ended = /[?!…]$/.test(quote);
  return {
    ...found.slots,
    beforeSpeaker: slot(ended ? quote : `${quote},`, found.path),
    afterSpeaker: slot(ended ? quote : `${quote}.`, found.path),
  };
}
