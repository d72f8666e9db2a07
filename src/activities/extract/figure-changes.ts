/** Two numbers of one thing: "Jumlah pemilih turun dari 5.200 menjadi 5.100". */
import { labelBefore } from './figure-leads.ts';

const amount = String.raw`(?:Rp\.?\s?)?\d[\d.,]*(?:\s*(?:ribu|juta|miliar|triliun|jt|rb|%|persen))?(?:\s+\p{Ll}+)?`;
const change =
  String.raw`(?:turun|naik|bertambah|berkurang|berubah|meningkat|menurun|menyusut|susut|melonjak|merosot|dikurangi|` +
  String.raw`ditambah|dipangkas|bergeser|direvisi|dikoreksi|diubah)`;
const lead = String.raw`^(?<who>.*?)(?:\s+${change}(?:\s+\p{Ll}+){0,2})?,?\s+(?:semula\s+|tadinya\s+)?dari\s+`;
const becomes = String.raw`\s+(?:men)?jadi\s+`;
const from = new RegExp(String.raw`${lead}(?:Rp\.?\s?)?$`, 'isu');
const to = new RegExp(String.raw`${lead}${amount}${becomes}(?:Rp\.?\s?)?$`, 'isu');
const behindFrom = new RegExp(String.raw`^(?:\s*\p{L}+)?${becomes}(?:Rp\.?\s?)?\d`, 'iu');

/** What changed, with "semula" for the number it was and "menjadi" for the one it is now. */
export function changeOf(before: string, rest: string): string | undefined {
  const near = before.slice(-160);
  const was = behindFrom.test(rest) ? from.exec(near) : null;
  const who = (was ?? to.exec(near))?.groups?.who;
  const label = who === undefined ? undefined : labelBefore(`${who} `, who);
  return label && `${label} ${was ? 'semula' : 'menjadi'}`;
}
