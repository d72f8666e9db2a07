/**
 * Personal data that must not leave: NIK, NKK, phone numbers, e-mail addresses, address lines.
 *
 * NIK and NKK share one form, 16 digits: 6 of the region, 6 of a date (a woman's day + 40), 4 of a serial. The words beside the
 * number tell which it is; without them it counts as a NIK. Grouped voter counts (211.865.861), letter numbers, dates and web addresses are not personal data.
 * Source of the forms: Permendagri 73/2022 and UU 24/2013 (region and date inside the NIK).
 */

export const personalDataKinds = ['nik', 'nkk', 'phone', 'email', 'address'] as const;
export type PersonalDataKind = (typeof personalDataKinds)[number];
export type PersonalData = {
  readonly kind: PersonalDataKind;
  readonly start: number;
  readonly end: number;
  readonly text: string;
};

/** Zero-width characters and white space that people or scanners put between digits. */
const gap = String.raw`[ .\-\u00A0\u00AD\u200B-\u200D\u2060\uFEFF]`;
const sixteen = new RegExp(
  String.raw`(?<![\p{N}/])(?<!\p{N}[.,])\d(?:${gap}?\d){15}(?![\p{N}])(?!\d)(?![.,/]\p{N})`,
  'gu',
);
const phone = new RegExp(
  String.raw`(?<![\p{N}/.])(?:\+${gap}?62|(?<![\p{L}\d])62(?=${gap}?8)|\(?0)${gap}?(?:8\d|[2-9]\d{1,2}\)?)(?:${gap}?\d){5,10}(?!\p{N})(?![./]\p{N})`,
  'gu',
);
const email = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/gu;
const street = String.raw`(?:Jl|Jln|Jalan|Gg|Gang|Perum(?:ahan)?|Komplek?s?|Dusun|Dsn|Lorong|Lr)\.?`;
const address = new RegExp(
  String.raw`(?<!\p{L})${street}\s[^\n;()]{2,60}?(?:No(?:mor)?\.?\s?\d+[A-Za-z]?|RT\.?\s?\d{1,3}(?:\s?[/,]?\s?RW\.?\s?\d{1,3})?|Blok\s\w+)(?:[\s,/]+(?:RT\.?\s?\d{1,3}|RW\.?\s?\d{1,3}|No\.?\s?\d+))*|(?<!\p{L})RT\.?\s?\d{1,3}\s?[/,]?\s?(?:RW\.?\s?)\d{1,3}|(?<!\p{L})RT\s?\/\s?RW\s?:?\s?\d{1,3}\s?\/\s?\d{1,3}`,
  'giu',
);
const familyCard = /(?:NKK|KK|kartu\s+keluarga)\W{0,4}(?:No(?:mor)?\.?)?\W{0,4}$/iu;
const mention = /(?:NIK|KTP|kependudukan)\W{0,4}(?:No(?:mor)?\.?)?\W{0,4}$/iu;
const bank = /(?:rekening|rek\.?|NIP)\W{0,4}(?:No(?:mor)?\.?)?\W{0,4}$/iu;

/** Personal data in reading order; spans do not overlap. */
export function findPersonalData(text: string): PersonalData[] {
  const found: PersonalData[] = [];
  const add = (kind: PersonalDataKind, match: RegExpMatchArray): void => {
    const start = match.index as number;
    const end = start + match[0].length;
    if (!found.some((item) => item.start < end && start < item.end)) found.push({ kind, start, end, text: match[0] });
  };
  for (const match of text.matchAll(email)) add('email', match);
  for (const match of text.matchAll(sixteen)) {
    const before = text.slice(Math.max(0, match.index - 30), match.index);
    const digits = match[0].replace(/\D/g, '');
    if (familyCard.test(before)) add('nkk', match);
    else if (
      mention.test(before) ||
      (!bank.test(before) && !isGroupedNumber(match[0]) && (match[0].length === 16 || hasCitizenForm(digits)))
    )
      add('nik', match);
  }
  for (const match of text.matchAll(phone)) {
    if (!isGroupedNumber(match[0])) add('phone', match);
  }
  for (const match of text.matchAll(address)) add('address', match);
  return found.sort((a, b) => a.start - b.start);
}

const labels: Readonly<Record<PersonalDataKind, string>> = {
  nik: 'NIK',
  nkk: 'NKK',
  phone: 'TELEPON',
  email: 'SUREL',
  address: 'ALAMAT',
};

/** The text with personal data replaced by its kind, e.g. "[NIK disamarkan]". Running it twice changes nothing more. */
export function redact(text: string): string {
  let redacted = '';
  let at = 0;
  for (const { kind, start, end } of findPersonalData(text)) {
    redacted += `${text.slice(at, start)}[${labels[kind]} disamarkan]`;
    at = end;
  }
  return redacted + text.slice(at);
}

/**
 * Province 11–97, a day 1–31 or 41–71, a month 1–12: what a citizen's number must have; asked only of numbers written
 * in pieces.
 */
function hasCitizenForm(digits: string): boolean {
  const province = Number(digits.slice(0, 2));
  const day = Number(digits.slice(6, 8));
  const month = Number(digits.slice(8, 10));
  return (
    province >= 11 &&
    province <= 97 &&
    ((day >= 1 && day <= 31) || (day >= 41 && day <= 71)) &&
    month >= 1 &&
    month <= 12
  );
}

/** 1.234.567.890: groups of three after the first. */
const isGroupedNumber = (written: string): boolean => /^\d{1,3}(?:\.\d{3})+$/.test(written);
