/** The forms of one Indonesian word: what may stand in a text for what somebody looks for. Pure. */
import { calendarWords } from './calendar.ts';
import { root } from './roots.ts';
import { rootWords } from './tables/root-words.ts';

/** Shorter words have too many forms that are other words. */
const shortest = 4;
const suffixes = ['', 'kan', 'an', 'i', 'nya'];
const plain = ['', 'di', 'ter', 'ber', 'per', 'ke', 'se', 'pe', 'me', 'diper', 'memper'];
/** meN- and peN- before a root, by its first sound; `swallows` where the sound goes. */
const nasal: readonly { readonly before: RegExp; readonly sound: string; readonly swallows?: true }[] = [
  { before: /^[bfpv]/, sound: 'm' },
  { before: /^p/, sound: 'm', swallows: true },
  { before: /^[cdjtz]/, sound: 'n' },
  { before: /^t/, sound: 'n', swallows: true },
  { before: /^s/, sound: 'ny', swallows: true },
  { before: /^[aiueoghk]/, sound: 'ng' },
  { before: /^k/, sound: 'ng', swallows: true },
];

/** Forms once made; emptied when there are more than people look for. */
const known = new Map<string, readonly string[]>();
const mostKnown = 2_000;

/** "pembukaan" -> buka, membuka, dibuka, terbuka, pembukaan …; none where the root is in no list. Lower case. */
export function wordForms(word: string): readonly string[] {
  const base = root(word);
  if (word.length < shortest || base.length < 3 || !rootWords.has(base) || calendarWords.includes(base)) return [];
  const before = known.get(base);
  if (before !== undefined) return before;
  const starts = [
    ...plain.map((prefix) => prefix + base),
    ...nasal
      .filter((one) => one.before.test(base))
      .flatMap(({ sound, swallows }) => ['me', 'pe'].map((prefix) => prefix + sound + base.slice(swallows ? 1 : 0))),
  ];
  const forms = starts
    .flatMap((start) => suffixes.map((suffix) => start + suffix))
    .filter((form) => root(form) === base);
  if (known.size >= mostKnown) known.clear();
  known.set(base, forms);
  return forms;
}
