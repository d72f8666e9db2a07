/**
 * `npm run check`: form, types, lint, room boundaries, generated files, unused code. Everything runs, at most two at a
 * time;
 * each that fails prints what it found. Exits 1 when one failed.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const tool = (name: string) => path.join(root, 'node_modules/.bin', name);

const checks: readonly { readonly name: string; readonly program: string; readonly args: readonly string[] }[] = [
  { name: 'form (mend with npm run format)', program: tool('oxfmt'), args: ['--check', '.'] },
  // The server and the browser are two worlds: nothing of the server knows a page.
  { name: 'types of the server', program: tool('tsc'), args: ['--noEmit'] },
  { name: 'types of the workspace', program: tool('tsc'), args: ['--noEmit', '--project', 'web'] },
  { name: 'lint', program: tool('oxlint'), args: ['--type-aware', '--deny-warnings'] },
  { name: 'widths of lines', program: process.execPath, args: ['scripts/line-widths.ts'] },
  { name: 'boundaries', program: process.execPath, args: ['scripts/check-boundaries.ts'] },
  { name: 'migrations', program: process.execPath, args: ['scripts/freeze-migrations.ts', '--check'] },
  { name: 'picture of the rooms', program: process.execPath, args: ['scripts/rooms-picture.ts', '--check'] },
  { name: 'generated catalogues', program: process.execPath, args: ['scripts/generate-catalogues.ts', '--check'] },
  { name: 'lock', program: process.execPath, args: ['scripts/complete-lock.ts', '--check'] },
  { name: 'unused', program: tool('knip'), args: ['--no-progress', '--no-config-hints'] },
];

const waiting = [...checks];
let failed = 0;
await Promise.all([work(), work()]);
console.log(`check: ${checks.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

async function work(): Promise<void> {
  for (let check = waiting.shift(); check; check = waiting.shift()) {
    const began = performance.now();
    const { code, output } = await run(check.program, check.args);
    console.log(
      `${code === 0 ? 'ok    ' : 'FAILED'} ${check.name} (${((performance.now() - began) / 1000).toFixed(1)} s)`,
    );
    if (code === 0) continue;
    failed += 1;
    console.log(output);
  }
}

function run(program: string, args: readonly string[]): Promise<{ code: number | null; output: string }> {
  if (!existsSync(program)) return Promise.resolve({ code: 1, output: `${program} is missing; run: npm ci` });
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(program, args, { cwd: root });
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => void (output += chunk.toString()));
    child.once('exit', (code) => resolve({ code, output }));
  });
}
