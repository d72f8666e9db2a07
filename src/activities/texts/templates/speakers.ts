/**
 * Phrasings about what people did there and what they said.
 *
 * `place` says where in the text a sentence stands: `first` speaker of the text or `next` speaker. `mention` says how
 * a person is called: `full` (position, name, degrees), `short` (name), `it` ("ia", right after the sentence that named
 * the person), `again` (the same, in a later sentence).
 * Reporting verbs are neutral: that somebody "stressed" or "praised" is not in the facts.
 */
import { slot, when, type Bindings, type Slot, type Slots } from '../../../drafts/index.ts';
import { printClock, speechPattern, speechWords, splitSentences } from '../../../language/index.ts';
import { defineHeld, defineTemplates } from '../template.ts';
import type { PersonEntry, Sheet } from '../sheet.ts';
import { isVisit } from '../wording/events.ts';
import { fullMention, fullMentionInside, peopleList } from '../wording/names.ts';
import { asClause, clean, lowerFirst } from '../wording/words.ts';
import { nounSlots, phrase, unitSlots } from './common.ts';

/** Speakers of one role, in the order of the facts, shared ones first. */
export const peopleWithRole = (sheet: Sheet, role: PersonEntry['person']['role']): PersonEntry[] =>
  [...sheet.people.values()].filter((entry) => entry.person.role === role);

/** Guards of every introduction: the person exists and has this role. */
function personSlots(
  sheet: Sheet,
  { person: ref = '', place, mention }: Bindings,
  role: PersonEntry['person']['role'],
): Slots | null {
  const entry = sheet.people.get(ref);
  if (entry === undefined || entry.person.role !== role || !['first', 'next'].includes(place ?? '')) return null;
  if (mention !== 'full' && mention !== 'short') return null;
  const topic = topicSlots(entry);
  return {
    ...nounSlots(sheet),
    ...topic,
    ...mentionSlots(entry, mention),
    next: when(place === 'next'),
    untitled: when(topic.topic === undefined && topic.topicTitle === undefined),
    another: when(place === 'next' && peopleWithRole(sheet, role).findIndex((other) => other.ref === ref) > 0),
  };
}

/** {full} before a mark or at the end of a sentence, {fullOn} inside it. */
function mentionSlots(entry: PersonEntry, mention: 'full' | 'short'): Slots {
  const short = slot(entry.shortName, `${entry.path}/name`);
  return mention === 'short'
    ? { full: short, fullOn: short }
    : { full: fullMention(entry), fullOn: fullMentionInside(entry) };
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

const carries = '<disampaikan|dibawakan|dipaparkan>';
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

const these = '<kegiatan|{noun}> <ini|tersebut>';
const parameters = ['person', 'place', 'mention'];

defineHeld([
  {
    id: 'speaker/opener',
    version: 2,
    parameters,
    slots: introduction('membuka'),
    phrasings: ['<Kegiatan|{noun}> <|ini |tersebut >dibuka <|oleh >{full}.', `{fullOn} membuka ${these}.`],
  },
  {
    id: 'speaker/leader',
    version: 1,
    parameters,
    slots: (sheet, bindings) => {
      const slots = personSlots(sheet, bindings, 'memimpin');
      const came = isVisit(sheet.facts) && sheet.relation === 'host';
      return slots && { ...slots, visit: when(came), here: when(!came) };
    },
    phrasings: [
      '{here}<Kegiatan|{noun}> <ini|tersebut> dipimpin <|oleh >{full}.',
      `{here}{fullOn} memimpin ${these}.`,
      '{visit}Rombongan dipimpin <|oleh >{full}.',
    ],
  },
  {
    id: 'speaker/host',
    version: 1,
    parameters,
    slots: introduction('tuan-rumah'),
    phrasings: [`{fullOn} <menjadi|bertindak sebagai> tuan rumah ${these}.`],
  },
  {
    id: 'speaker/master-of-ceremonies',
    version: 1,
    parameters,
    slots: introduction('pembawa-acara'),
    phrasings: [
      '{fullOn} <bertugas|bertindak> sebagai pembawa acara.',
      '<Kegiatan|{noun}> <ini|tersebut> dipandu <|oleh >{fullOn} sebagai pembawa acara.',
    ],
  },
  {
    id: 'speaker/reader',
    version: 1,
    parameters,
    slots: (sheet, bindings) => {
      const slots = personSlots(sheet, bindings, 'membacakan');
      const read = slots?.topic ?? slots?.topicTitle ?? readOut(sheet);
      return slots && { ...slots, read };
    },
    phrasings: ['{fullOn} membacakan {read}.', '{read} dibacakan <|oleh >{full}.'],
  },
  {
    id: 'speaker/closer',
    version: 1,
    parameters,
    slots: (sheet, bindings) => {
      const slots = sheet.ended ? personSlots(sheet, bindings, 'menutup') : null;
      return slots && { ...slots, ended: endTimeSlot(sheet) };
    },
    phrasings: [
      '<Kegiatan|{noun}> <|ini |tersebut >ditutup <|oleh >{full}.',
      '<Kegiatan|{noun}> <|ini |tersebut >ditutup <|oleh >{fullOn} pada pukul {ended}.',
      `{fullOn} menutup ${these}[ pada pukul {ended}].`,
    ],
  },
  {
    // One officer swears in everybody.
    id: 'speaker/sworn-in',
    version: 1,
    parameters: ['person', 'mention'],
    slots: (sheet, { person = '', mention }) => {
      const slots = personSlots(sheet, { person, mention: mention ?? '', place: 'first' }, 'melantik');
      return slots && { ...slots, sworn: peopleList(swornIn(sheet)), alone: when(swornIn(sheet).length === 0) };
    },
    phrasings: [
      '{fullOn} melantik {sworn}.',
      '{sworn} dilantik <|oleh >{full}.',
      '{alone}Pelantikan dilakukan oleh {full}.',
    ],
  },
  {
    id: 'speaker/sworn-in-by-nobody',
    version: 1,
    parameters: [],
    slots: (sheet) =>
      peopleWithRole(sheet, 'melantik').length === 1
        ? null
        : { ...nounSlots(sheet), sworn: peopleList(swornIn(sheet)) },
    phrasings: ['Yang dilantik <dalam|pada> <kegiatan|{noun}> <ini|tersebut> <ialah|yaitu> {sworn}.'],
  },
  {
    id: 'speaker/supporting',
    version: 1,
    parameters: ['role'],
    slots: (sheet, { role = '' }) => {
      const supporting = supportingRoles.find((one) => one === role);
      return supporting === undefined
        ? null
        : { role: slot(supporting), people: peopleList(peopleWithRole(sheet, supporting)) };
    },
    phrasings: ['{people} bertindak sebagai {role}.', '{people} bertugas sebagai {role}.'],
  },
  {
    // Who signed what: the one paper of the sheet, where it has one.
    id: 'speaker/signed',
    version: 1,
    parameters: [],
    slots: (sheet) => {
      const papers = sheet.facts.papers ?? [];
      const signers = peopleWithRole(sheet, 'menandatangani');
      const [paper] = papers;
      return {
        signers: peopleList(signers),
        paper:
          papers.length === 1 && paper ? slot(asClause(paper.citation), `/papers/${paper.id}/citation`) : undefined,
        unnamed: when(papers.length !== 1),
      };
    },
    phrasings: ['{paper} ditandatangani oleh {signers}.', '{unnamed}Penandatanganan dilakukan oleh {signers}.'],
  },
  {
    id: 'speaker/presenter',
    version: 2,
    parameters,
    slots: introduction('narasumber'),
    phrasings: [
      'Hadir sebagai narasumber, {full}, yang <membawakan|menyampaikan> materi <tentang|mengenai> {topic}.',
      'Hadir sebagai narasumber, {full}, yang <membawakan|menyampaikan> materi bertajuk “{topicTitle}”.',
      '{untitled}Hadir sebagai narasumber <dalam|pada> <kegiatan|{noun}> <ini|tersebut> {full}.',
      `Materi <tentang|mengenai> {topic} ${carries} <|oleh >{fullOn} <selaku|sebagai> narasumber.`,
      `Materi bertajuk “{topicTitle}” ${carries} <|oleh >{fullOn} <selaku|sebagai> narasumber.`,
      '{fullOn} <hadir sebagai|menjadi> narasumber <dan|dengan> membawakan materi <tentang|mengenai> {topic}.',
      '{fullOn} <hadir sebagai|menjadi> narasumber <dan|dengan> membawakan materi bertajuk “{topicTitle}”.',
      `{untitled}{fullOn} <hadir sebagai|menjadi|tampil sebagai> narasumber <dalam|pada> ${these}.`,
      '{another}Narasumber <lainnya|lain>, {full}, membawakan materi <tentang|mengenai> {topic}.',
      '{another}Narasumber <lainnya|lain>, {full}, membawakan materi bertajuk “{topicTitle}”.',
    ],
  },
  {
    id: 'speaker/moderator',
    version: 2,
    parameters,
    slots: introduction('moderator'),
    phrasings: [
      '<Kegiatan|{noun}> <|ini |tersebut >dipandu <|oleh >{fullOn} <selaku|sebagai> moderator.',
      `{fullOn} <bertindak sebagai|bertugas sebagai|menjadi> moderator <dalam|pada> ${these}.`,
      'Jalannya <kegiatan|{noun}> dipandu <|oleh >{fullOn} <selaku|sebagai> moderator.',
    ],
  },
  {
    id: 'speaker/contributor',
    version: 2,
    parameters,
    slots: introduction('penyampai'),
    phrasings: [
      '{fullOn} <menyampaikan|memaparkan> materi <tentang|mengenai> {topic}.',
      '{fullOn} menyampaikan materi bertajuk “{topicTitle}”.',
      `{next}${linked}{fullOn} menyampaikan materi <tentang|mengenai> {topic}.`,
      `{next}${linked}{fullOn} menyampaikan materi bertajuk “{topicTitle}”.`,
    ],
  },
]);

defineTemplates([
  {
    id: 'statement/paraphrase',
    version: 2,
    parameters: ['statement', 'person', 'part', 'mention', 'place'],
    slots: paraphraseSlots,
    phrasings: [
      `{fullOn} ${says} {that}.`,
      '{fullOn} <menyampaikan|menyebutkan> {object}.',
      '{fullOn} <menyampaikan|berpesan> {plea}.',
      '{fullOn} {does}.',
      'Menurut {full}, {clause}.',
      `{next}${linked}{fullOn} ${says} {that}.`,
      `{next}${linked}{fullOn} menyampaikan {object}.`,
      `{next}${linked}{fullOn} {does}.`,
      `{short} ${says} {that}.`,
      '{short} <menyampaikan|menyebutkan> {object}.',
      '{short} <menyampaikan|berpesan> {plea}.',
      '{short} {does}.',
      'Menurut {short}, {clause}.',
      `{it}Ia ${says} {that}.`,
      `{it}<Dalam|Pada> kesempatan <itu|tersebut>, ia ${says} {that}.`,
      '{it}<|Dalam kesempatan itu, |Pada kesempatan itu, >ia <menyampaikan|menyebutkan> {object}.',
      '{it}<|Dalam kesempatan itu, |Pada kesempatan itu, >ia <menyampaikan|berpesan> {plea}.',
      '{it}<|Dalam kesempatan itu, |Pada kesempatan itu, >ia {does}.',
      '{it}Menurutnya, {clause}.',
      '{again}<Lebih lanjut|Selanjutnya>, ia <menyampaikan|menjelaskan|menuturkan|menyebutkan|menerangkan> {that}.',
      '{again}Ia juga <menyampaikan|mengatakan|menjelaskan|menyebutkan|menuturkan|mengungkapkan> {that}.',
      '{again}Ia menambahkan {that}.',
      '{again}Ia juga menyampaikan {object}.',
      '{again}Ia juga <menyampaikan|berpesan> {plea}.',
      '{again}Ia juga {does}.',
    ],
  },
  {
    id: 'statement/quote',
    version: 2,
    parameters: ['statement', 'person', 'mention', 'place'],
    slots: quoteSlots,
    phrasings: [
      `{told}“{beforeSpeaker}” ${saying} {full}.`,
      '{told}{fullOn} <mengatakan|menyampaikan|mengungkapkan>, “{afterSpeaker}”',
      `{told}“{beforeSpeaker}” ${saying} {short}.`,
      `{told}{it}“{beforeSpeaker}” ${sayingAgain}.`,
      `{told}{again}“{beforeSpeaker}” ${sayingAgain}.`,
      '{asked}“{beforeSpeaker}” tanya {full}.',
      '{asked}“{beforeSpeaker}” tanya {short}.',
      '{asked}{it}“{beforeSpeaker}” tanyanya.',
      '{asked}{again}“{beforeSpeaker}” tanyanya.',
    ],
  },
]);

/** Roles that are told together, by their name. */
export const supportingRoles = ['panelis', 'juri', 'saksi', 'rohaniwan'] as const;

/** Whom the one officer swore in. */
export const swornIn = (sheet: Sheet): PersonEntry[] => peopleWithRole(sheet, 'dilantik');

/** What a reader read out, where the activity itself says it. */
function readOut({ facts }: Sheet): Slot | undefined {
  const title = clean(facts.title).toLowerCase();
  if (title.includes('rekapitulasi')) return slot('hasil rekapitulasi', '/title');
  return /^(?:rapat|pleno|rakor|raker)\b/.test(title) ? slot('hasil rapat', '/title') : undefined;
}

function endTimeSlot({ facts: { when: times } }: Sheet): Slot | undefined {
  const zone = times.zone;
  return times.endTime === undefined
    ? undefined
    : slot(
        printClock(times.endTime, zone).replace(/^pukul\s+/i, ''),
        '/when/endTime',
        ...(zone ? ['/when/zone' as const] : []),
      );
}

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
      ...(mention === 'full' ? mentionSlots(entry, 'full') : {}),
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
  const clause = asWritten(phrase(part, /^bahwa\s+/i));
  if (clause === '') return null;
  const spokenOf = slot(clause, found.path);
  switch (formOf(clause)) {
    case 'deed':
      return { ...found.slots, does: slot(clause.replace(/^(?:juga|turut)\s+/i, ''), found.path) };
    case 'plea':
      return { ...found.slots, plea: spokenOf };
    case 'object':
      return { ...found.slots, object: spokenOf };
    case 'clause':
      return { ...found.slots, that: slot(`bahwa ${clause}`, found.path), clause: spokenOf };
  }
}

/** Verbs of notes ("minta agar …") as a text writes them. */
const notedVerbs: Readonly<Record<string, string>> = {
  minta: 'meminta',
  ajak: 'mengajak',
  imbau: 'mengimbau',
  ingatkan: 'mengingatkan',
  harap: 'berharap',
  harapkan: 'mengharapkan',
  jelaskan: 'menjelaskan',
  sampaikan: 'menyampaikan',
  tegaskan: 'menegaskan',
  tekankan: 'menekankan',
  bilang: 'mengatakan',
};
const asWritten = (clause: string): string =>
  clause.replace(/^\p{L}+(?=\s)/u, (verb) => (Object.hasOwn(notedVerbs, verb) ? (notedVerbs[verb] as string) : verb));

const deed = new RegExp(
  String.raw`^(?:juga\s+|turut\s+)?(?:${speechPattern('verb', 'proposed')}|mengucapkan|memastikan|mendorong|` +
    String.raw`menyambut|berterima kasih|bersyukur|berkomitmen|bangga|optimistis|percaya|yakin|siap|mendukung)\s`,
  'i',
);
const object = /^(?:pentingnya|perlunya|apresiasi|harapan|ucapan|terima kasih|selamat|dukungan|laporan)\b/i;

/**
 * What a paraphrase is: a deed of speech ("meminta agar …"), a plea ("agar …"), the object of one ("pentingnya …", no
 * "bahwa" before it), or a clause that follows "bahwa".
 */
function formOf(clause: string): 'deed' | 'plea' | 'object' | 'clause' {
  if (deed.test(clause)) return 'deed';
  if (/^(?:agar|supaya)\s/i.test(clause)) return 'plea';
  const judged = /^\S+ (?:adalah|ialah|merupakan|harus|perlu|akan|telah|sudah|dapat)\b/i.test(clause);
  return object.test(clause) && !judged ? 'object' : 'clause';
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
    told: when(!quote.endsWith('?')),
    asked: when(quote.endsWith('?')),
    beforeSpeaker: slot(ended ? quote : `${quote},`, found.path),
    afterSpeaker: slot(ended ? quote : `${quote}.`, found.path),
  };
}
