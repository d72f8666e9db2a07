/**
 * Says what is wrong with an input in the user's words: which field, and what it should be. Made from zod's issues,
 * whose own messages speak to programmers. A schema says more of its own rule with `says`.
 */
import type { Words } from '../result/index.ts';
import { fieldWords } from './field-words.ts';

/** What is read of one of zod's issues. */
export type Issue = {
  readonly code?: string | undefined;
  readonly path?: readonly PropertyKey[] | undefined;
  readonly origin?: string;
  readonly minimum?: number | bigint;
  readonly maximum?: number | bigint;
  readonly expected?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly params?: Readonly<Record<string, unknown>> | undefined;
};

/** The options of a refinement that says in both languages what it asks: `refine(isEven, says('genap', 'even'))`. */
export const says = (id: string, en: string, path?: string[]) => ({
  error: en,
  params: { says: { id, en } },
  ...(path ? { path } : {}),
});

const patterns = new Map<string, Words>();

/** A pattern that says in both languages what it asks: `regex(patternSays(/^[0-9]{4}$/, 'empat angka', '4 digits'))`. */
export function patternSays(pattern: RegExp, id: string, en: string): RegExp {
  patterns.set(String(pattern), { id, en });
  return pattern;
}

const input: Words = { id: 'isian', en: 'the input' };

/** The name of the field at `path`: `['people', 2, 'name']` is "nama (orang ke-3)". */
export function fieldName(path: readonly PropertyKey[] = []): Words {
  const last = path.findLastIndex((part) => typeof part !== 'number');
  if (last < 0) return input;
  const named = wordsOf(path[last]);
  const after = path[last + 1];
  if (typeof after === 'number') return counted(named, after);
  const before = path[last - 1];
  if (typeof before !== 'number' || last < 2) return named;
  const whole = counted(wordsOf(path[last - 2]), before);
  return { id: `${named.id} (${whole.id})`, en: `${named.en} (${whole.en})` };
}

const wordsOf = (part: PropertyKey | undefined): Words => {
  const name = String(part);
  return fieldWords(name) ?? { id: `“${name}”`, en: `“${name}”` };
};
const counted = ({ id, en }: Words, at: number): Words => ({ id: `${id} ke-${at + 1}`, en: `${en} ${at + 1}` });

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** One sentence with the field's name: "Nama pengguna: paling sedikit 3 karakter." */
export function wrongField(issue: Issue): Words {
  const name = fieldName(issue.path);
  const wrong = whatIsWrong(issue);
  return { id: `${capital(name.id)}: ${wrong.id}.`, en: `${capital(name.en)}: ${wrong.en}.` };
}

/** One sentence for where the field's name stands beside it: "Paling sedikit 3 karakter." */
export function wrongHere(issue: Issue): Words {
  const { id, en } = whatIsWrong(issue);
  return { id: `${capital(id)}.`, en: `${capital(en)}.` };
}

function whatIsWrong(issue: Issue): Words {
  switch (issue.code) {
    case 'too_small':
      return tooSmall(issue.origin, Number(issue.minimum));
    case 'too_big':
      return tooBig(issue.origin, Number(issue.maximum));
    case 'invalid_type':
      return ofType[issue.expected ?? ''] ?? notRight;
    case 'invalid_format':
      return patterns.get(issue.pattern ?? '') ?? ofForm[issue.format ?? ''] ?? notRight;
    case 'invalid_value':
      return { id: 'belum dipilih, atau bukan salah satu pilihan yang ada', en: 'choose one of what is offered' };
    case 'unrecognized_keys':
      return { id: 'memuat bagian yang tidak dikenal', en: 'holds a part that is not known' };
    case 'custom':
      return (issue.params?.['says'] as Words | undefined) ?? notRight;
    default:
      return notRight;
  }
}

const notRight: Words = {
  id: 'belum lengkap atau belum benar bentuknya',
  en: 'is incomplete or not in the right form',
};
const empty: Words = { id: 'belum diisi', en: 'is empty' };

const ofType: Readonly<Record<string, Words>> = {
  string: { id: 'belum diisi', en: 'is empty' },
  number: { id: 'harus berupa angka', en: 'must be a number' },
  int: { id: 'harus berupa bilangan bulat', en: 'must be a whole number' },
  boolean: { id: 'harus ya atau tidak', en: 'must be yes or no' },
  array: { id: 'harus berupa daftar', en: 'must be a list' },
  object: { id: 'belum diisi', en: 'is empty' },
  record: { id: 'belum diisi', en: 'is empty' },
};

const ofForm: Readonly<Record<string, Words>> = {
  date: {
    id: 'harus berupa tanggal yang ada di kalender, misalnya 2026-02-27',
    en: 'must be a day of the calendar, such as 2026-02-27',
  },
  time: { id: 'harus berupa jam, misalnya 09:30', en: 'must be a time, such as 09:30' },
  datetime: { id: 'harus berupa tanggal dan jam', en: 'must be a date and a time' },
  uuid: { id: 'tidak menunjuk apa pun yang ada', en: 'does not point to anything there is' },
  email: { id: 'harus berupa alamat surel', en: 'must be an e-mail address' },
  url: { id: 'harus berupa alamat web', en: 'must be a web address' },
};

function tooSmall(origin: string | undefined, least: number): Words {
  if (origin === 'string')
    return least <= 1 ? empty : { id: `paling sedikit ${least} karakter`, en: `needs at least ${least} characters` };
  if (origin === 'array' || origin === 'set')
    return { id: `perlu paling sedikit ${least}`, en: `needs at least ${least}` };
  return { id: `tidak boleh kurang dari ${least}`, en: `must not be less than ${least}` };
}

function tooBig(origin: string | undefined, most: number): Words {
  if (origin === 'string') return { id: `paling banyak ${most} karakter`, en: `holds at most ${most} characters` };
  if (origin === 'array' || origin === 'set') return { id: `paling banyak ${most}`, en: `holds at most ${most}` };
  return { id: `tidak boleh lebih dari ${most}`, en: `must not be more than ${most}` };
}
