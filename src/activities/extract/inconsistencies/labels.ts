/** What a number is of: the words before it ("Pengeluaran Rp5 juta") or behind it ("12 laki-laki"). */
import type { Quantity, Seen } from './seen.ts';
import type { NumberClaim } from './sums.ts';

/** After one of these the number opens its phrase, so what it counts stands behind it. */
const opens = new RegExp(
  [
    String.raw`(?:^|[,;:(+.–-]|(?<!\p{L})(?:dan|serta|atas|dari|dengan|yakni|yaitu|ada|sebanyak|diikuti|`,
    String.raw`dihadiri|oleh|rincian|untuk))\s*$`,
  ].join(''),
  'u',
);
/** Between a label and its number. */
const verbs =
  /(?:\s*(?:sebanyak|sebesar|berjumlah|mencapai|tercatat|sejumlah|ada|adalah|yakni|yaitu|menjadi|[:=(]|rp))+\s*$/u;
const counted = /^\s*(?:orang|pemilih|jiwa|suara|lembar|peserta|siswa)?\s*/u;

/** The label in lower case, without the number; '' where none is seen. */
export function labelOf(seen: Seen, quantity: Quantity): string {
  // "Surat suara diterima termasuk cadangan 2,5 persen: 547"
  const line = /:\s*$/.test(quantity.before) ? /^(\p{L}[^:]{1,60}):\s*$/u.exec(quantity.before)?.[1] : undefined;
  if (line) return line.trim();
  const previous = seen.quantities[quantity.index - 1];
  const gap = previous?.sentence === quantity.sentence ? quantity.start - previous.end : quantity.before.length;
  const lead = gap > 0 ? quantity.before.slice(-gap) : '';
  const named = lead.replace(verbs, '').trimEnd();
  const behind = /^[^\d,.;:()]{0,50}/u.exec(quantity.after)?.[0].trim() ?? '';
  if (named === '' || (opens.test(named) && named === lead.trimEnd())) return behind;
  const label = /(?:^|[,;:(.])\s*([^,;:(.]*)$/u.exec(named)?.[1]?.replace(/^(?:dan|serta|sehingga|dengan)\s/, '') ?? '';
  // "laki-laki 12 orang": only what is counted follows; else both say something.
  return label === '' || !/\p{L}/u.test(label)
    ? behind
    : `${label} ${behind.replace(counted, '').split(/(?:^|\s)(?:dan|serta)\s/)[0]}`.trim();
}

/** Whole numbers of a text with their labels, as the rules of sums want them. */
export const labelledClaims = (seen: Seen): (NumberClaim & { readonly quantity: Quantity })[] =>
  seen.quantities.flatMap((quantity) =>
    (quantity.kind === 'count' || quantity.kind === 'money') && !quantity.vague && Number.isSafeInteger(quantity.value)
      ? [{ start: quantity.start, end: quantity.end, value: quantity.value, label: labelOf(seen, quantity), quantity }]
      : [],
  );
