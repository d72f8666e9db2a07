/**
 * Personal data that must not leave: NIK, NKK, phone numbers (platform/masks finds these), e-mail addresses, address
 * lines. The words beside a number tell whether it is a NIK or an NKK; without them it counts as a NIK. Grouped voter
 * counts (211.865.861), letter numbers, dates and web addresses are not personal data.
 */
import { numbersOfPeople } from '../platform/schema.ts';

export const personalDataKinds = ['nik', 'nkk', 'phone', 'email', 'address'] as const;
export type PersonalDataKind = (typeof personalDataKinds)[number];
export type PersonalData = {
  readonly kind: PersonalDataKind;
  readonly start: number;
  readonly end: number;
  readonly text: string;
};

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
  const add = (kind: PersonalDataKind, { start, end }: { readonly start: number; readonly end: number }): void => {
    if (!found.some((item) => item.start < end && start < item.end))
      found.push({ kind, start, end, text: text.slice(start, end) });
  };
  for (const match of text.matchAll(email)) add('email', spanOf(match));
  for (const number of numbersOfPeople(text)) {
    const before = text.slice(Math.max(0, number.start - 30), number.start);
    if (number.kind === 'phone') add('phone', number);
    else if (familyCard.test(before)) add('nkk', number);
    else if (mention.test(before) || !bank.test(before)) add('nik', number);
  }
  for (const match of text.matchAll(address)) add('address', spanOf(match));
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

const spanOf = (match: RegExpExecArray) => ({ start: match.index, end: match.index + match[0].length });
