/** A part that is larger than its whole: more voters than are on the list, more guests than were invited. */
import type { Inconsistency } from '../../../proposals.ts';
import { grouped } from '../spelled.ts';
import { mostCompared, type Detector, type Quantity, type Report, type Seen } from '../seen.ts';
import { rootsOf, sharedBy } from './clause.ts';

export const wrongBounds: Detector = (seen, report) =>
  seen.corrected
    ? []
    : [...ofVoters(seen, report), ...seen.quantities.flatMap((whole) => ofWhole(seen, whole, report))].slice(0, 2);

/** What a polling station counts, from the widest to the narrowest. */
const listed = new RegExp(
  String.raw`(?<!\p{L})(?:dpt|daftar pemilih(?: tetap)?|pemilih (?:terdaftar|tetap|dalam daftar)|terdaftar|` +
    String.raw`pemilih yang (?:terdaftar|tercatat))(?!\p{L})`,
  'u',
);
const turnout = new RegExp(
  String.raw`(?<!\p{L})(?:(?:pengguna|menggunakan|memakai) hak pilih(?:nya)?|datang memilih|hadir memilih|` +
    String.raw`mencoblos|memberikan suara|pemilih (?:yang )?(?:hadir|datang))(?!\p{L})`,
  'u',
);
const votes = new RegExp(
  String.raw`(?<!\p{L})(?:suara sah dan(?: suara)? tidak sah|(?:total|jumlah|seluruh) suara|suara masuk|` +
    String.raw`surat suara (?:terpakai|digunakan))(?!\p{L})`,
  'u',
);
const more = new RegExp(
  String.raw`(?<!\p{L})(?<!tanpa |tanpa pemilih |tidak ada |tidak ada pemilih )(?:dptb|dpk|pemilih (?:tambahan|` +
    String.raw`khusus|pindahan)|tambahan|cadangan)(?!\p{L})`,
  'u',
);

const validVotes = /(?<!\p{L})suara sah\s*(?::|=|sebanyak|berjumlah|tercatat|ada)?\s*$/u;

function ofVoters(seen: Seen, report: Report): Inconsistency[] {
  const whole = oneOf(seen, (label) => listed.test(label) && !turnout.test(label));
  const users = oneOf(seen, (label) => turnout.test(label));
  const valid = seen.quantities.find(
    ({ kind, before, vague }) => kind === 'count' && !vague && validVotes.test(before),
  );
  if (users && valid && valid.value > users.value && valid.sentence - users.sentence <= 6)
    return [fault(users, valid, report)];
  const parts = [turnout, votes].flatMap((cue) => oneOf(seen, (label) => cue.test(label) && !listed.test(label)) ?? []);
  const part = parts.find(({ value }) => whole && value > whole.value);
  if (!whole || !part || Math.abs(whole.sentence - part.sentence) > 4 || part.value > 3 * whole.value) return [];
  const near = seen.sentences.slice(
    Math.max(0, Math.min(whole.sentence, part.sentence) - 1),
    Math.max(whole.sentence, part.sentence) + 2,
  );
  return near.some(({ lower }) => more.test(lower)) ? [] : [fault(whole, part, report)];
}

/** The count with a label, where the text gives it one value. */
function oneOf(seen: Seen, test: (label: string) => boolean): Quantity | undefined {
  const found = seen.quantities.filter(
    (one) => one.kind === 'count' && !one.vague && one.value > 1 && test(labelAround(seen, one)),
  );
  return new Set(found.map(({ value }) => value)).size === 1 ? found[0] : undefined;
}

/** The words between the numbers around it, within its clause. */
function labelAround({ quantities }: Seen, one: Quantity): string {
  const [previous, next] = [quantities[one.index - 1], quantities[one.index + 1]];
  const room = previous?.sentence === one.sentence ? Math.max(0, one.start - previous.end) : one.before.length;
  const lead = (room === 0 ? '' : one.before.slice(-room)).split(/[.;,]|\sdari\s/u).at(-1) ?? '';
  const reach = next?.sentence === one.sentence ? Math.max(0, next.start - one.end) : one.after.length;
  return `${lead} ${one.after.slice(0, reach).split(/[.;,(]/u)[0] ?? ''}`;
}

const did = new RegExp(
  String.raw`(?<!\p{L})(?:hadir|datang|kembali|lulus|terpakai|digunakan|terpilih|dicoklit|dilantik|diterima|` +
    String.raw`disahkan|terjual|terisi|melapor|menyerahkan|mengirim|mengikuti|selesai)(?!\p{L})`,
  'u',
);
const apart = new RegExp(
  String.raw`(?<!\p{L})(?:lainnya|tambahan|selain|termasuk|dari luar|luar|kali|per|setiap|masing-masing|naik|` +
    String.raw`turun|menjadi|total)(?!\p{L})`,
  'u',
);

/** "Dari 35 undangan, hadir 41 orang" */
function ofWhole(seen: Seen, whole: Quantity, report: Report): Inconsistency[] {
  const part = seen.quantities[whole.index + 1];
  if (!/(?:^|[.;,(]\s*|(?<!\p{L}))dari\s(?:total |seluruh |sebanyak |jumlah )?(?:\p{L}+\s)?$/u.test(whole.before))
    return [];
  if (!part || part.sentence !== whole.sentence || part.value <= whole.value || part.value > 3 * whole.value) return [];
  if (part.kind !== 'count' || whole.kind !== 'count' || part.vague || whole.vague || whole.index > 10 * mostCompared)
    return [];
  const gap = seen.text.slice(whole.end, part.start).toLowerCase();
  const label = `${gap} ${part.after.split(/[.;,]/u)[0] ?? ''}`;
  const same =
    part.noun === '' ||
    /^(?:orang|lembar|buah|unit)/.test(part.noun) ||
    sharedBy(rootsOf(part.noun), rootsOf(whole.noun)) > 0;
  return same && did.test(label) && !apart.test(label) && !/[.;]/.test(gap) ? [fault(whole, part, report)] : [];
}

const fault = (whole: Quantity, part: Quantity, report: Report): Inconsistency =>
  report(
    'sum-differs',
    [whole, part],
    `${grouped(part.value)} melebihi keseluruhannya, ${grouped(whole.value)}.`,
    `${grouped(part.value)} is more than the whole, ${grouped(whole.value)}.`,
  );
