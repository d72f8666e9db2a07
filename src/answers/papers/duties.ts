/**
 * Who must do what by when, as a rule or a letter says it: "Unit kerja wajib menyerahkan … paling lambat …". Every
 * part is a part of the sentence; nothing is written anew. Grammar only: the verbs of duty, the agent of a passive, the
 * words that begin a time limit.
 */
import { listMarkPattern, splitSentences } from '../../language/index.ts';
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
];
const modal = new RegExp(String.raw`(?<!\p{L})(?:${modals.join('|')})(?!\p{L})`, 'giu');
const limits = [
  'paling lambat',
  'paling lama',
  'selambat-lambatnya',
  'selama-lamanya',
  'sebelum',
  'dalam jangka waktu',
  'dalam waktu',
  'sampai dengan tanggal',
  'setiap',
];
const limit = new RegExp(String.raw`(?<!\p{L})(?:${limits.join('|')})(?!\p{L})[^;]{2,160}`, 'iu');
/** What a limit is told in; "setiap orang" is none. */
const time = /\p{N}|hari|minggu|pekan|bulan|tahun|jam|triwulan|semester|tanggal|pukul|masa|tahap/iu;
/** A limit ends with its clause. */
const clauseEnd = /[,;:]\s|\.(?:\s|$)|\s(?:dan|serta|kepada|dengan|untuk|melalui|yang)\s/u;
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
    const found = isApart(sentence.start) || defines.test(sentence.text) ? null : mainModal(sentence.text);
    const duty = found && dutyIn(sentence.text, found);
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
  if (who === '' && !isPassive) return null;
  return { who: who.trim().slice(0, longestWho), modal: found[0].toLowerCase(), what, by: limitIn(behind) };
}

/** The subject before the verb of duty: without the number of the ayat and the condition that leads to it. */
function subjectOf(before: string): string {
  const own = before.replace(clauseMark, '').replace(itemMark, '').trim();
  const conditioned = /^(?:dalam hal|apabila|jika|bila|untuk|setelah|sebelum|berdasarkan|sehubungan)\s/iu.test(own);
  const cut = conditioned ? own.slice(own.lastIndexOf(',') + 1).trim() : own;
  return cut.replace(/\s+(?:yang|untuk|dan|juga|pun|selanjutnya)$/i, '');
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
