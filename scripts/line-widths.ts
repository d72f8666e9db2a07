/**
 * `node scripts/line-widths.ts`: how many lines of the tracked code and SQL are wider than 120 columns. Exits 1, with
 * the worst files, when they are more than a small share. Frozen migrations stay as they ran, and rows of a fixture are
 * data.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const columns = 120;
/** More than this share of lines beyond the last column fails: only ever lowered, until 0.003 is reached. */
const most = 0.003;
const left = [/\/migrations\/.*\.sql$/, /^src\/testing\/last-landing\/.*\.sql$/];

const files = execFileSync('git', ['ls-files', '-z', '*.ts', '*.tsx', '*.sql'], { cwd: root, encoding: 'utf8' })
  .split('\0')
  .filter((file) => file !== '' && !left.some((pattern) => pattern.test(file)))
  .map((file) => {
    const lines = readFileSync(path.join(root, file), 'utf8').split('\n');
    return { file, lines: lines.length, wide: lines.filter((line) => line.length > columns).length };
  });
const lines = files.reduce((sum, each) => sum + each.lines, 0);
const wide = files.reduce((sum, each) => sum + each.wide, 0);
const percent = (share: number): string => `${(share * 100).toFixed(2)} %`;

console.log(
  `${wide} of ${lines} lines (${percent(wide / lines)}) are wider than ${columns} columns; at most ${percent(most)}`,
);
if (wide > lines * most) {
  process.exitCode = 1;
  const worst = files.filter((each) => each.wide > 0).toSorted((a, b) => b.wide - a.wide);
  for (const each of worst.slice(0, 20)) console.log(`${String(each.wide).padStart(5)} ${each.file}`);
}
