/** Sentences that ask for several things, one by one. */
import { byWord, dueOf } from './due.ts';
import type { Sentence } from './sentences.ts';

/** Each thing that a sentence asks for; `hint` supplies a year that is not written. */
export const askedOneByOne = (all: readonly Sentence[], hint: string): Sentence[] =>
  all
    .flatMap(listedInside)
    .flatMap(assignments)
    .flatMap(withoutCondition)
    .flatMap(passives)
    .flatMap((sentence) => splitByDue(sentence, hint));

const listedBehind = /^[^.;]{0,120}?\b(?:diminta|dimohon|mohon|agar|wajib)\s*:\s*(?=\(?(?:a|1)[.)]\s)/iu;

/** "… diminta: a. Camat mendata …; b. …": the words before the list ask for each of its points. */
function listedInside({ text, start, end }: Sentence): Sentence[] {
  const lead = listedBehind.exec(text)?.[0].length ?? 0;
  const mark = lead === 0 ? 0 : (/^\(?(?:a|1)[.)]\s+/iu.exec(text.slice(lead))?.[0].length ?? 0);
  const from = lead + mark;
  if (text.length - from < 12) return [{ text, start, end }];
  return lead === 0 ? [{ text, start, end }] : [{ text: `Mohon ${text.slice(from)}`, start: start + from - 6, end }];
}

/** "Untuk : mengawasi … dan menyampaikan laporan …" of an assignment asks for two things. */
function assignments({ text, start, end }: Sentence): Sentence[] {
  const cut = /^Untuk\s*:/iu.test(text)
    ? text.search(/\s+dan\s+(?=(?:menyampaikan|melaporkan|membuat\s+laporan)\b)/iu)
    : -1;
  if (cut < 0) return [{ text, start, end }];
  const from = cut + (/^\s+dan\s+/iu.exec(text.slice(cut))?.[0].length ?? 0);
  return [
    { text: text.slice(0, cut), start, end: start + cut },
    { text: `Untuk: ${text.slice(from)}`, start: start + from - 'Untuk: '.length, end },
  ];
}

/** Behind a semicolon: a condition, or somebody else who does something. */
const ofItsOwn = new RegExp(
  String.raw`;\s+(?=(?:bila|jika|apabila|kalau|kuasa|sedangkan|selanjutnya|setiap|seluruh|para|peserta|` +
    String.raw`masing-masing|tim|KPU)\s)`,
  'iu',
);

/** "…; bila tidak diizinkan mohon diberitahu juga" asks for something of its own. */
function withoutCondition({ text, start, end }: Sentence): Sentence[] {
  const cut = text.search(ofItsOwn);
  if (cut < 0) return [{ text, start, end }];
  const from = cut + (/^;\s+/u.exec(text.slice(cut))?.[0].length ?? 1);
  return [
    { text: text.slice(0, cut), start, end: start + cut },
    { text: text.slice(from), start: start + from, end },
  ];
}

const second = new RegExp(
  String.raw`,?\s+(?:dan|serta)\s+(?=(?!(?:me|ber)\p{L}{4,})\p{L}+\s+` +
    String.raw`(?:(?!(?:dan|serta|yang|untuk|agar)\s)\p{L}+\s+){0,4}?di(?:sampaikan|kirim(?:kan)?|serahkan|` +
    String.raw`beritahukan|kembalikan|laporkan|unggah|tandatangani|bawa|siapkan|isi|lengkapi|pasang|daftarkan)(?!\p{L}))`,
  'iu',
);
const firstPassive = /^(?:mohon|dimohon|harap|kiranya|diminta|agar)\s(?:[\p{L}-]+\s+){1,8}di\p{L}{4,}(?!\p{L})/iu;

/** "Mohon A disiapkan …, dan B dikirim …" asks for two things. */
function passives({ text, start, end }: Sentence): Sentence[] {
  const first = firstPassive.exec(text);
  const again = first === null ? null : second.exec(text.slice(first[0].length));
  if (first === null || again === null) return [{ text, start, end }];
  const cut = first[0].length + again.index;
  const from = cut + again[0].length;
  return [
    { text: text.slice(0, cut), start, end: start + cut },
    { text: `Mohon ${text.slice(from)}`, start: start + from - 'Mohon '.length, end },
  ];
}

/** Two things with a due date each in one sentence are two. */
function splitByDue(sentence: Sentence, hint: string): Sentence[] {
  const { text, start, end } = sentence;
  const first = dueOf(text, hint);
  if (first === null) return [sentence];
  const again = /(?:,\s+(?:dan|serta)|\s(?:dan|serta))\s+(?=(?:mohon|dimohon|diminta|kami\s+mohon|harap)\s)/iu.exec(
    text.slice(first.mention.end),
  );
  if (again !== null) {
    const at = first.mention.end + again.index;
    const behind = at + again[0].length;
    return [
      { text: text.slice(0, at), start, end: start + at },
      { text: text.slice(behind), start: start + behind, end },
    ];
  }
  const behind = text.slice(first.mention.end);
  const cut = behind.search(/\s(?:dan|serta|sedangkan|adapun|sementara)\s/iu);
  if (cut < 0 || !byWord.test(behind.slice(cut)) || dueOf(behind.slice(cut), hint) === null) return [sentence];
  const from = first.mention.end + cut + 1;
  return [
    { text: text.slice(0, from - 1), start, end: start + from - 1 },
    { text: text.slice(from), start: start + from, end },
  ];
}
