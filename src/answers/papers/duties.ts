/**
 * Who must do what by when, as a rule or a letter says it: "Unit kerja wajib menyerahkan … paling lambat …". Every
 * part is a part of the sentence; nothing is written anew. Grammar only: the verbs of duty, the agent of a passive, the
 * words that begin a time limit.
 */
import { listMarkPattern, splitSentences, weekdayPattern } from '../../language/index.ts';
import type { Duty } from '../schema.ts';
import { apartOf, placesIn, type ReadPaper } from './parts.ts';

const modals = [
  'wajib',
  'harus',
  'bertugas',
  'berkewajiban',
  'bertanggung jawab',
  'dilarang',
  'diminta',
  'diwajibkan',
  'diharuskan',
  'dimohon',
  'diharapkan',
  'diperintahkan',
  'diinstruksikan',
  'ditugaskan',
  'ditugasi',
  'mempunyai tugas',
  'tidak boleh',
  'mohon',
  'harap',
  'hendaknya',
];
/** Verbs of duty that speak to whoever reads. */
const asksReader = /^(?:diminta|dimohon|diharapkan|diperintahkan|mohon|harap)$/i;
const modal = new RegExp(String.raw`(?<!\p{L})(?:${modals.join('|')})(?!\p{L})`, 'giu');
/** A limit of time makes what is to be done by then a duty, without a verb that says so. */
const deadlines = [
  'paling lambat',
  'paling telat',
  'selambat-lambatnya',
  'selambatnya',
  'sekurang-kurangnya',
  'tidak melebihi',
  'tidak lebih dari',
];
const deadline = new RegExp(String.raw`(?<!\p{L})(?:${deadlines.join('|')})(?!\p{L})`, 'iu');
const limits = [
  ...deadlines,
  'paling lama',
  'selama-lamanya',
  'sebelum',
  'dalam jangka waktu',
  'dalam waktu',
  'sampai dengan tanggal',
  'dalam tempo',
  'setiap',
  'tiap',
];
const limit = new RegExp(String.raw`(?<!\p{L})(?:${limits.join('|')})(?!\p{L})[^;]{2,160}`, 'iu');
/** What a limit is told in; "setiap orang" is none. */
const time = new RegExp(
  String.raw`\p{N}|hari|minggu|pekan|bulan|tahun|jam|triwulan|semester|tanggal|pukul|masa|tahap|${weekdayPattern}`,
  'iu',
);
/** A time that is over is no limit. */
const isOver = /(?<!\p{L})(?:lalu|silam|kemarin)(?!\p{L})/iu;
/** A limit ends with its clause. */
const clauseEnd = /[,;:]\s(?!\d)|\.(?:\s|$)|\s(?:dan|serta|kepada|dengan|untuk|melalui|yang)\s/u;
const agent = /\soleh\s+((?:(?!\s(?:paling|kepada|dengan|dalam|untuk|pada|sebelum|dan wajib)\s)[^,;.:]){2,120})/iu;
const itemMark = new RegExp(String.raw`^\s*(?:${listMarkPattern}|[•*–-])\s+`);
const clauseMark = /^\s*\(\d{1,3}[a-z]?\)\s+/;
const longestWho = 200;

type Sentence = { readonly start: number; readonly end: number; readonly text: string };

/** In the order of the paper. */
export function dutiesOf(paper: ReadPaper): Duty[] {
  const { text } = paper;
  const isApart = apartOf(paper);
  const sentences = splitSentences(text).map(({ start, end }): Sentence => ({
    start,
    end,
    text: text.slice(start, end),
  }));
  const place = placesIn(paper);
  return sentences.flatMap((sentence, at): Duty[] => {
    if (isApart(sentence.start) || defines.test(sentence.text)) return [];
    const found = mainModal(sentence.text);
    const duty = (found && dutyIn(sentence.text, found)) ?? askedOf(sentence.text) ?? dueIn(sentence.text);
    if (duty === null) return [];
    const items = sentence.text.trimEnd().endsWith(':') ? itemsBehind(sentences, at) : [];
    const last = items.at(-1);
    if (last === undefined) return [{ ...duty, text: sentence.text, place: place(sentence.start, sentence.end) }];
    if (duty.what !== '') {
      // "wajib menerima arsip dari: a. …; b. …": the list tells from where, not what else must be done.
      const whole = text.slice(sentence.start, last.end);
      const listed = items.map((item) => itemOf(item.text)).join('; ');
      return [{ ...duty, what: `${duty.what}: ${listed}`, text: whole, place: place(sentence.start, last.end) }];
    }
    return items.map((item) => ({
      ...duty,
      what: itemOf(item.text),
      by: limitIn(item.text) ?? duty.by,
      text: item.text,
      place: place(item.start, item.end),
    }));
  });
}

const itemOf = (text: string): string =>
  text.replace(itemMark, '').replace(/[;,.]?(?:\s+(?:dan|atau|dan\/atau))?$/, '');
/** "Arsip terjaga adalah arsip yang harus dijaga": what a word means, not what somebody must do. */
const defines = new RegExp(String.raw`\s(?:adalah|ialah)\s.*(?:${modals.join('|')})`, 'isu');

/** The first verb of duty that is not said of a noun: "pejabat yang bertanggung jawab … wajib …". */
function mainModal(sentence: string): RegExpExecArray | null {
  for (const found of sentence.matchAll(modal))
    if (!/(?:\syang|\stidak|\sbukan)\s+$/i.test(sentence.slice(0, found.index))) return found;
  return null;
}

function dutyIn(sentence: string, found: RegExpExecArray): Pick<Duty, 'who' | 'modal' | 'what' | 'by'> | null {
  const before = subjectOf(sentence.slice(0, found.index));
  const behind = sentence.slice(found.index + found[0].length).trim();
  // "Arsip wajib diserahkan oleh unit kerja": the agent must, what stands before is what it is done to.
  const isPassive = /^di\p{L}{3}/u.test(behind);
  const what = (isPassive ? `${before} ${behind}` : behind).replace(/[\s.;:]+$/, '');
  const who = isPassive ? (agent.exec(` ${behind}`)?.[1] ?? '') : before;
  if (who === '' && !isPassive && !asksReader.test(found[0])) return null;
  // "Paling lambat tiga hari sebelum rapat, panitia wajib …": the limit may lead.
  const by = limitIn(behind) ?? leadingLimit(sentence.slice(0, found.index));
  return { who: who.trim().slice(0, longestWho), modal: found[0].toLowerCase(), what, by };
}

type Said = Pick<Duty, 'who' | 'modal' | 'what' | 'by'>;

/** "Kepala Subbagian agar melaporkan …": circulars and letters ask so. */
function askedOf(sentence: string): Said | null {
  const own = sentence.replace(clauseMark, '').replace(itemMark, '').trim();
  const match = /^(?<who>\p{Lu}[^,;:.]{2,100}?)\s+(?<modal>agar|supaya)\s+(?<what>(?:me|ber|tidak)\p{L}*\s[^]*)$/u.exec(
    own,
  );
  const { who = '', modal: word = '', what = '' } = match?.groups ?? {};
  if (match === null || acts.test(` ${who} `)) return null;
  return { who, modal: word, what: what.replace(/[\s.;:]+$/, ''), by: limitIn(what) };
}
/** A verb: who is asked has none before the word that asks. */
const acts = /\s(?:di|me|ber|ter)\p{L}{4,}\s/u;

/** "Unit pengolah memindahkan arsip … paling lambat …": who does it by when must. */
function dueIn(sentence: string): Said | null {
  const by = limitIn(sentence);
  const word = deadline.exec(sentence)?.[0];
  if (by === null || word === undefined || !deadline.test(by) || isOver.test(by)) return null;
  const own = subjectOf(sentence);
  const active = /^(?<who>\p{Lu}[^,;:.]{2,100}?)\s+(?<what>(?:me|ber)\p{Ll}{4,}\s[^]*)$/u.exec(own);
  const who = active?.groups?.['who'] ?? '';
  if (active !== null && !acts.test(` ${who} `))
    return { who, modal: word, what: (active.groups?.['what'] ?? '').replace(/[\s.;:]+$/, ''), by };
  if (!/\sdi\p{L}{4,}/u.test(own)) return null;
  const agentOf = agent.exec(` ${own}`)?.[1] ?? '';
  return { who: agentOf.trim().slice(0, longestWho), modal: word, what: own.replace(/[\s.;:]+$/, ''), by };
}

/** The limit of time that stands before a comma and the subject; "Setiap orang, …" is none. */
function leadingLimit(before: string): string | null {
  const own = before.replace(clauseMark, '').replace(itemMark, '').trim();
  const head = own.includes(',') ? own.slice(0, own.indexOf(',')) : '';
  return limit.exec(head)?.index === 0 ? limitIn(head) : null;
}

/** The subject before the verb of duty: without the number of the ayat and what leads to it, a condition or a limit. */
function subjectOf(before: string): string {
  const own = before.replace(clauseMark, '').replace(itemMark, '').trim();
  const conditioned =
    /^(?:dalam hal|apabila|jika|bila|untuk|setelah|sebelum|berdasarkan|sehubungan|mengingat|demi|guna)\s/iu.test(own);
  const limited = leadingLimit(own) === null ? own : own.slice(own.indexOf(',') + 1).trim();
  const cut = conditioned ? own.slice(own.lastIndexOf(',') + 1).trim() : limited;
  return cut.replace(/,$/, '').replace(/\s+(?:yang|untuk|dan|juga|pun|selanjutnya)$/i, '');
}

function limitIn(text: string): string | null {
  const found = limit.exec(text);
  if (found === null) return null;
  const head = /^\S+\s+\S+/.exec(found[0])?.[0].length ?? 0;
  const rest = clauseEnd.exec(found[0].slice(head));
  const said = rest === null ? found[0] : found[0].slice(0, head + rest.index);
  return time.test(said) ? said.trim().replace(/[.;,]$/, '') : null;
}

function itemsBehind(sentences: readonly Sentence[], lead: number): Sentence[] {
  const items: Sentence[] = [];
  for (let at = lead + 1; at < sentences.length; at++) {
    const next = sentences[at] as Sentence;
    if (clauseMark.test(next.text) || !itemMark.test(next.text)) break;
    items.push(next);
  }
  return items;
}
