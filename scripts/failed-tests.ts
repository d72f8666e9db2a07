/**
 * Names the failed tests of a run with the first lines of what was wrong, where a property's seed and counterexample
 * stand: `failed-tests.ts RUN REPORT`, the report as Vitest's JSON reporter writes it.
 */
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';

interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

const [run, path] = process.argv.slice(2);
const report = JSON.parse(readFileSync(path!, 'utf8')) as Report;
const firstLines = (text: string | undefined) =>
  (text ?? '')
    .split('\n')
    .slice(0, 5)
    .map((line) => line.slice(0, 300))
    .join('\n  ');

for (const file of report.testResults) {
  const where = relative(process.cwd(), file.name);
  const failed = file.assertionResults.filter((test) => test.status === 'failed');
  for (const test of failed)
    console.log(`=== FAILED: ${run}: ${where} > ${test.fullName}: ${firstLines(test.failureMessages[0])}`);
  // A file that broke before its first test names none.
  if (failed.length === 0 && file.status === 'failed')
    console.log(`=== FAILED: ${run}: ${where}: ${firstLines(file.message)}`);
}
