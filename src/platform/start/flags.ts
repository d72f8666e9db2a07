/** What may stand behind `npm start --`. */
import { CannotStart } from './say.ts';

const flags = {
  '--demo': ['orang dan isi contoh, untuk mencoba', 'invented people and things, for trying out'],
  '--new-link': ['tautan admin pertama dibuat lagi', 'makes the link of the first administrator anew'],
  '--new-seal': ['kunci segel baru dimulai', 'begins a new key for the seals'],
} as const;

const listed = (language: 0 | 1): string =>
  Object.entries(flags)
    .map(([flag, words]) => `  npm start -- ${flag.padEnd(10)}  ${words[language]}`)
    .join('\n');

/** Throws CannotStart, which lists them, where anything else stands there: a slip of the hand is no wish. */
export function checkFlags(args: readonly string[]): void {
  const unknown = args.find((arg) => !(arg in flags));
  if (unknown === undefined) return;
  throw new CannotStart(
    `Pilihan ${unknown} tidak dikenal; program tidak dinyalakan. Yang dikenal:\n${listed(0)}`,
    `There is no option ${unknown}; the program was not started. There are:\n${listed(1)}`,
  );
}
