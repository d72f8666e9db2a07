/** What a letter says, sentence by sentence and point by point; lines that only go on are joined. */
import { isLabelled } from './labels.ts';
import type { Line, Span } from './lines.ts';
import { roleOfLabel } from './roles.ts';

/** "waktu : 10.00" is a line of its own, in small letters too. */
const roleOfLine = (text: string) =>
  roleOfLabel(/^(?<label>[\p{L}/., ]{2,28}?)[ \t|]*:/u.exec(text)?.groups?.label ?? '');

export type Sentence = Span & { readonly text: string };

const point = /^(?:\(?\d{1,2}[.)]|\(?[a-z][.)]|[-–•*▪])\s+/u;
const stop = /(?<=[\p{L}\p{N})”"%][.;!?])\s+(?=[“"(]?[\p{Lu}\d(])/gu;
const abbreviated = new RegExp(
  String.raw`(?:\b(?:No|Nomor|Yth|[Tt]gl|TGL|Kab|Prov|Jl|Jln|Sdr|Sdri|Bpk|dr|Dr|Drs|Dra|Ir|Prof|a\.n|u\.b|` +
    String.raw`u\.p|Up|Lt|lt|s\.d|dst|dll|[Pp]kl|PKL|hlm|Rp|Kec|Kel|Pasal)|\b\p{Lu})\.$`,
  'u',
);

/** Paragraphs of running text; lines with labels stand for themselves. */
function paragraphs(text: string, lines: readonly Line[]): Span[] {
  const found: { start: number; end: number }[] = [];
  let before: Line | undefined;
  for (const line of lines) {
    const last = found.at(-1);
    const begins =
      last === undefined ||
      line.apart ||
      point.test(line.text) ||
      isLabelled(line.text) ||
      (before !== undefined && isLabelled(before.text) && !/^\p{Ll}/u.test(line.text));
    // A word processor sets paragraphs apart; so does a sentence that goes on in small letters not.
    const goesOn =
      last !== undefined &&
      /^\p{Ll}/u.test(line.text) &&
      !/[.:;!?]$/.test(text.slice(last.start, last.end)) &&
      roleOfLine(line.text) === null &&
      !point.test(line.text);
    const isCounting =
      last !== undefined &&
      /^\d{1,2}\s/u.test(line.text) &&
      /(?:\d,|s\.d\.|s\/d|sampai|dengan|tanggal|pada)$/u.test(text.slice(last.start, last.end));
    if (begins && !goesOn && !isCounting) found.push({ start: line.start, end: line.end });
    else if (last !== undefined) last.end = line.end;
    before = line;
  }
  return found;
}

export function sentencesOf(text: string, lines: readonly Line[]): Sentence[] {
  return paragraphs(text, lines).flatMap(({ start, end }) => {
    const words = text.slice(start, end);
    const cuts: number[] = [0];
    for (const match of words.matchAll(stop)) {
      const before = words.slice(Math.max(0, match.index - 30), match.index);
      if (!abbreviated.test(before) && !/(?:^|[;:.,)\n]\s{0,3})\d{1,2}\.$|^\(?[a-z][.)]$/.test(before))
        cuts.push(match.index + match[0].length);
    }
    return cuts.map((cut, at) => {
      const part = words.slice(cut, cuts[at + 1] ?? words.length).trimEnd();
      return { text: part, start: start + cut, end: start + cut + part.length };
    });
  });
}
