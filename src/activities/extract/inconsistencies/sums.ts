/** Sums that numbers with labels must keep. The rules are data: terms with their sign, and the label of the result. */
import { printDecimal } from '../../../language/index.ts';
import type { Span } from '../reading.ts';

export type NumberClaim = Span & { readonly label: string; readonly value: number };
export type SumFault = {
  readonly terms: readonly Span[];
  readonly written: string;
  readonly expected: string;
  readonly difference: string;
  /** The result is at most half off, so it was meant to be this one. */
  readonly isNear: boolean;
};
export type BoundFault = { readonly terms: readonly Span[]; readonly id: string; readonly en: string };

type Term = { readonly name: string; readonly pattern: RegExp };
type Rule = {
  readonly plus: readonly Term[];
  readonly minus: readonly Term[];
  /** Taken off as well where the text tells it. */
  readonly maybe?: readonly Term[];
  readonly total: Term;
};

const men: Term = { name: 'laki-laki', pattern: /laki|(?<!\p{L})pria(?!\p{L})|^l$/iu };
const women: Term = { name: 'perempuan', pattern: /perempuan|wanita|^p$/iu };
const total: Term = {
  name: 'total',
  pattern: new RegExp(
    [
      String.raw`^(?=.*(?:total|jumlah|seluruh|pemilih|keseluruhan|l ?\+ ?p))(?!.*(?:baru|tms|memenuhi|laki|`,
      String.raw`perempuan|wanita|ubah|naik|perbaikan|dalam negeri|luar negeri|awal|sebelum|meninggal|pindah|`,
      String.raw`ganda|disabilitas|pemula|dpt|dpk|hak pilih|kecamatan|desa|tps))`,
    ].join(''),
    'i',
  ),
};
const fresh: Term = { name: 'baru', pattern: /baru/i };
const struck: Term = { name: 'TMS', pattern: /(?:^|[^\p{L}])tms(?:$|[^\p{L}])|tidak memenuhi syarat/iu };
const rise: Term = { name: 'naik', pattern: /naik|kenaikan|bertambah|selisih/i };
const start: Term = { name: 'awal', pattern: /awal|sebelumnya|periode lalu/i };
const domestic: Term = { name: 'dalam negeri', pattern: /dalam[ _]negeri/i };
const abroad: Term = { name: 'luar negeri', pattern: /luar[ _]negeri/i };
const received: Term = { name: 'penerimaan', pattern: /^(?:total )?(?:penerimaan|pemasukan|pendapatan)/i };
const spent: Term = { name: 'pengeluaran', pattern: /^(?:total )?(?:pengeluaran|belanja)/i };
const balance: Term = { name: 'saldo', pattern: /^(?:sisa )?saldo(?! awal)|^sisa dana/i };
const budget: Term = { name: 'pagu', pattern: /^(?:pagu|anggaran|total anggaran)/i };
const realised: Term = { name: 'realisasi', pattern: /^realisasi/i };
const unspent: Term = { name: 'sisa', pattern: /^sisa/i };
const valid: Term = { name: 'suara sah', pattern: /(?<!tidak )(?<!\p{L})sah$/iu };
const invalid: Term = { name: 'suara tidak sah', pattern: /tidak sah$/i };
const allVotes: Term = {
  name: 'seluruh suara',
  pattern: /^(?:total|jumlah|seluruh)(?: seluruh)? suara(?: sah dan tidak sah)?$/i,
};
const listed: Term = { name: 'DPT', pattern: /(?<!\p{L})dpt(?!\p{L})/iu };
const moved: Term = { name: 'DPTb', pattern: /(?<!\p{L})dptb(?!\p{L})/iu };
const special: Term = { name: 'DPK', pattern: /(?<!\p{L})dpk(?!\p{L})/iu };
const users: Term = { name: 'pengguna hak pilih', pattern: /(?:pengguna|menggunakan) hak pilih/i };
const ballotsReceived: Term = {
  name: 'surat suara diterima',
  pattern: /^(?:jumlah )?surat suara (?:yang )?diterima|^(?:surat suara )?diterima(?: \(.*\)?)?$/i,
};
const ballotsUsed: Term = {
  name: 'surat suara digunakan',
  pattern: /^(?:jumlah )?(?:surat suara )?(?:yang )?(?:di(?:gunakan|pakai)|terpakai)(?! hak)/i,
};
const ballotsLeft: Term = {
  name: 'sisa surat suara',
  pattern: new RegExp(
    String.raw`^(?:jumlah )?sisa surat suara|^(?:jumlah )?(?:sisa |surat suara )?(?:yang )?(?:tidak|` +
      String.raw`tak) (?:di(?:gunakan|pakai)|terpakai)|surat suara (?:yang )?(?:sisa|tersisa)|^sisa$`,
    'i',
  ),
};
const ballotsSpoilt: Term = {
  name: 'surat suara rusak',
  pattern: /surat suara (?:yang )?(?:rusak|dikembalikan|keliru)|^(?:di(?:kembalikan) )?(?:karena )?(?:rusak|keliru)/i,
};

/**
 * Source: recap identities of continuous voter lists, proved on published recaps of 2025 (PKPU 1/2025); the rest is
 * arithmetic.
 */
const rules: readonly Rule[] = [
  { plus: [men, women], minus: [], total },
  { plus: [domestic, abroad], minus: [], total },
  { plus: [fresh], minus: [struck], total: rise },
  { plus: [start, fresh], minus: [struck], total },
  { plus: [received], minus: [spent], total: balance },
  { plus: [budget], minus: [realised], total: unspent },
  { plus: [valid, invalid], minus: [], total: allVotes },
  { plus: [ballotsReceived], minus: [ballotsUsed], maybe: [ballotsSpoilt], total: ballotsLeft },
  { plus: [valid, invalid], minus: [], total: users },
  { plus: [valid, invalid], minus: [], total: ballotsUsed },
];

/** What cannot be more than the sum of others. Source: the form of a polling station's count (Sertifikat C.Hasil). */
const bounds: readonly { readonly most: Term; readonly of: readonly Term[] }[] = [
  { most: users, of: [listed, moved, special] },
  { most: users, of: [ballotsReceived] },
  { most: ballotsUsed, of: [ballotsReceived] },
];

/** The claim of a term, where the text gives it exactly one value. */
function oneOf(claims: readonly NumberClaim[], term: Term): NumberClaim | undefined {
  const matching = claims.filter((claim) => term.pattern.test(claim.label));
  return new Set(matching.map((claim) => claim.value)).size === 1 ? matching[0] : undefined;
}

/** All terms, or nothing where one is missing. */
function allOf(claims: readonly NumberClaim[], terms: readonly Term[]): readonly NumberClaim[] | undefined {
  const found = terms.map((term) => oneOf(claims, term));
  return found.every((claim): claim is NumberClaim => claim !== undefined) ? found : undefined;
}

const sumOf = (claims: readonly NumberClaim[]): number => claims.reduce((sum, { value }) => sum + value, 0);

/** Faults among the numbers of one text. A rule is applied only where each of its terms has exactly one value. */
export function sumFaults(claims: readonly NumberClaim[]): SumFault[] {
  return rules.flatMap((rule) => {
    const plus = allOf(claims, rule.plus);
    const told = (rule.maybe ?? []).filter((term) => claims.some(({ label }) => term.pattern.test(label)));
    const off = [...rule.minus, ...told];
    const minus = allOf(claims, off);
    const stated = oneOf(claims, rule.total);
    if (!plus || !minus || !stated) return [];
    const expected = sumOf(plus) - sumOf(minus);
    const difference = Math.abs(expected - stated.value);
    if (difference === 0) return [];
    const left = [
      ...rule.plus.map((term, index) => `${index > 0 ? '+ ' : ''}${term.name} ${grouped(plus[index]?.value ?? 0)}`),
      ...off.map((term, index) => `− ${term.name} ${grouped(minus[index]?.value ?? 0)}`),
    ].join(' ');
    return [
      {
        terms: [...plus, ...minus, stated].map(({ start: from, end }) => ({ start: from, end })),
        written: `${left} ≠ ${rule.total.name} ${grouped(stated.value)}`,
        expected: grouped(expected),
        difference: grouped(difference),
        isNear: difference <= Math.max(expected, stated.value) / 2,
      },
    ];
  });
}

/** Numbers that are larger than what they are part of. */
export function boundFaults(claims: readonly NumberClaim[]): BoundFault[] {
  return bounds.flatMap(({ most, of }) => {
    const part = oneOf(claims, most);
    const whole = allOf(claims, of);
    if (!part || !whole || part.value <= sumOf(whole)) return [];
    const names = of.map(({ name }) => name).join(' + ');
    const [more, less] = [grouped(part.value), grouped(sumOf(whole))];
    return [
      {
        terms: [...whole, part].map(({ start: from, end }) => ({ start: from, end })),
        id: `${most.name} ${more} melebihi ${names} (${less}).`,
        en: `${most.name} ${more} is more than ${names} (${less}).`,
      },
    ];
  });
}

const grouped = (value: number): string => printDecimal(String(value));
