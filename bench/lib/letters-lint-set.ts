/**
 * The linter on letters that somebody else wrote (DOCX, PDF), with the faults planted into them in an answer beside
 * each (NAME.json); of those without a fault everything that is said is a false alarm.
 */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { readDocument } from '../../src/documents/index.ts';
import { lintLetter } from '../../src/letters/linter/lint.ts';
import { readLetter } from '../../src/letters/linter/parts.ts';
import { mutationsOf } from '../../src/letters/linter/testing/mutate.ts';
import type { LetterFinding } from '../../src/letters/linter/schema.ts';
import { printGoals, printInfo } from './goals.ts';

type Fault = { readonly what: string; readonly where: string; readonly note?: string };
type Answer = { readonly kind: string; readonly clean: boolean; readonly faults: readonly Fault[] };

/** Rules that say what was planted. */
const rulesOf: Readonly<Record<string, readonly string[]>> = {
  'missing-part': ['part-missing', 'closing-missing'],
  'part-order': ['part-order', 'list-order'],
  'menimbang-order': ['part-order', 'list-order'],
  weekday: ['weekday'],
  'number-year': ['number-year'],
  'number-month': ['number-month'],
  'attachment-count': ['attachments-count', 'attachments-none'],
  'copies-numbering': ['copies-order'],
  'signer-form': ['signer-form', 'signer-kind', 'signer-acting'],
  'words-figure': ['words-differ'],
  sum: ['sum-differs'],
  'nature-unknown': ['nature-unknown'],
  'name-spelling': ['name-misspelt', 'name-differs'],
  'reference-date': ['date-impossible', 'reference-day', 'reference-later', 'reference-year'],
  'nip-length': ['service-number'],
  'deadline-before': ['deadline-before', 'meeting-before'],
  'meeting-before': ['meeting-before', 'deadline-before'],
  'double-letter': ['list-order'],
  'list-numbering': ['list-order', 'copies-order'],
  nip: ['service-number'],
  'time-order': ['stretch-order'],
  blank: ['blank-left', 'part-missing'],
  'head-missing': ['letterhead-missing'],
  'closing-missing': ['closing-missing'],
  'attachment-missing': ['annex-missing', 'attachments-none'],
  'office-mismatch': ['office-differs'],
  'signer-mismatch': ['signer-differs', 'signer-kind', 'office-differs'],
  'date-mismatch': ['day-differs', 'annex-differs', 'weekday'],
  'copies-double': ['copies-twice'],
  duration: ['stretch-order'],
  'number-kind': ['number-kind'],
  'number-form': ['number-form'],
  order: ['part-order'],
  'behalf-form': ['signer-form', 'signer-kind', 'signer-acting'],
};
/** Characters round the words of an answer in which a finding must lie; what is missing is told at a neighbour. */
const near = 160;

export async function measureLinterSet(folder: string, showFaults: boolean): Promise<void> {
  const names = (await readdir(folder)).filter((name) => /\.(?:docx|pdf)$/.test(name)).toSorted();
  const kinds = new Map<string, { found: number; all: number }>();
  const byRule = new Map<string, number>();
  const mutated: Mutated = new Map();
  let [clean, alarms, others, hints] = [0, 0, 0, 0];
  for (const name of names) {
    const answer = JSON.parse(await readFile(path.join(folder, name.replace(/\.\w+$/, '.json')), 'utf8')) as Answer;
    const read = await readDocument(await readFile(path.join(folder, name)), { name, mime: '' });
    if (!read.ok) throw new Error(`${name}: ${read.failure.message.en}`);
    const { text, warnings, scanned } = read.value;
    const hasPictures = scanned.length > 0 || warnings.some(({ code }) => code === 'pictures-left-out');
    const all = lintLetter(readLetter(text), { hasPictures });
    // What somebody has to look at finds no fault; on letters without one it is counted beside the false alarms.
    const findings = all.filter(({ doubtful }) => !doubtful);
    const told = answer.faults.map((fault) => ({ fault, found: findings.find((one) => tells(one, fault, text)) }));
    for (const { fault, found } of told) {
      const of = kinds.get(fault.what) ?? { found: 0, all: 0 };
      kinds.set(fault.what, { found: of.found + (found === undefined ? 0 : 1), all: of.all + 1 });
      if (showFaults && found === undefined)
        printInfo(`missed ${name}`, `${fault.what}: ${fault.where} (${fault.note})`);
    }
    const more = findings.filter((one) => !told.some(({ found }) => found === one));
    if (showFaults)
      for (const { rule, says } of more)
        printInfo(`${answer.clean ? 'false' : 'besides'} ${name}`, `${rule}: ${says.id}`);
    if (showFaults)
      for (const { rule, says } of all.filter(({ doubtful }) => doubtful))
        printInfo(`to-be-seen ${name}`, `${rule}: ${says.id}`);
    if (!answer.clean) others += more.length;
    else {
      mutate(text, mutated);
      [clean, alarms, hints] = [clean + 1, alarms + more.length, hints + all.length - findings.length];
      for (const { rule } of more) byRule.set(rule, (byRule.get(rule) ?? 0) + 1);
    }
  }
  for (const [kind, { found, all }] of kinds) printInfo(`linter-set-${kind}`, `${found} of ${all} found`);
  const all = [...kinds.values()];
  const sum = (of: 'found' | 'all'): number => all.reduce((one, each) => one + each[of], 0);
  printInfo('linter-set-letters', `${names.length}, ${clean} of them without a fault`);
  printInfo('linter-set-said-besides', others);
  for (const [rule, count] of byRule) printInfo(`linter-set-false-${rule}`, count);
  printInfo('linter-set-to-be-seen-per-100-clean', (hints / Math.max(1, clean)) * 100);
  printMutated(mutated);
  printGoals([
    { name: 'linter-set-found', value: sum('found') / Math.max(1, sum('all')), target: { atLeast: 0.95 } },
    { name: 'linter-set-false-alarms-per-100', value: (alarms / Math.max(1, clean)) * 100, target: { atMost: 2 } },
  ]);
}

type Mutated = Map<string, { found: number; all: number; others: number }>;

/** Faults planted by machine at every place of a letter that has none: found, and letters of which more was said. */
function mutate(text: string, mutated: Mutated): void {
  for (const { kind, rules, text: wrong } of mutationsOf(text)) {
    const said = lintLetter(readLetter(wrong)).filter(({ doubtful }) => !doubtful);
    const own = said.filter(({ rule }) => (rules as readonly string[]).includes(rule)).length;
    const { found, all, others } = mutated.get(kind) ?? { found: 0, all: 0, others: 0 };
    mutated.set(kind, {
      found: found + Math.min(1, own),
      all: all + 1,
      others: others + Math.min(1, said.length - own),
    });
  }
}

function printMutated(mutated: Mutated): void {
  for (const [kind, { found, all, others }] of mutated)
    printInfo(`mutated-${kind.replaceAll(' ', '-')}`, `${found} of ${all} found, ${others} with more said`);
}

const squeezed = (text: string): string => text.replaceAll(/[\s|]+/g, '');

/** By one of its rules, near the words of the answer; white space may differ. */
function tells({ rule, start, end, says }: LetterFinding, { what, where }: Fault, text: string): boolean {
  if (rulesOf[what]?.includes(rule) !== true) return false;
  if (what === 'missing-part' || what === 'attachment-missing' || what.endsWith('-order')) return true;
  // A name that is spelled in two ways stands in two places; what is said names both.
  if (what === 'name-spelling')
    return (
      says.id.includes(where.split(',', 1)[0] ?? where) ||
      [...says.id.matchAll(/"([^"]+)"/g)].some(([, name = where]) => where.includes(name))
    );
  const around = squeezed(text.slice(Math.max(0, start - near), end + near));
  const words = squeezed(where);
  return (
    around.includes(words) || words.includes(squeezed(text.slice(start, end))) || around.includes(words.slice(0, 12))
  );
}
