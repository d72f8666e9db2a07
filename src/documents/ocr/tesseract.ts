// The screens are checked without the declarations that lie about in src.
// oxlint-disable-next-line typescript/triple-slash-reference
/// <reference path="./packages.d.ts" />
/**
 * Tesseract with its Indonesian data: the program of the machine where it is installed, else the one that came with the
 * packages (WebAssembly, about three times slower).
 */
import { execFile, spawn } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import path from 'node:path';
import { wordsOfTsv, type ReadWord } from './reading.ts';

/** Where the program may look: a helper process is told nothing of its parent's environment. */
export type Surroundings = { readonly path: string; readonly tessdata: string | undefined };

/** CPU seconds of one reading: a dense page takes five, noise takes all there are. */
const patience = 25;
/** Address space of the program, in KiB. */
const memory = 1_500_000;

/** `page`: its blocks are looked for; `block`: all of it is rows from edge to edge, as in a table. */
export type Layout = 'page' | 'block';

/** `stopped`: the limit of time ended it. */
export type Reading = { readonly words: readonly ReadWord[]; readonly stopped: boolean };
export type Engine = { readonly name: string; readonly read: (bitmap: Buffer, layout: Layout) => Promise<Reading> };

const found = new Map<string, Promise<Engine>>();
/** Looked for once in the same surroundings. */
export function engineOf(surroundings: Surroundings): Promise<Engine> {
  const key = `${surroundings.path}\n${surroundings.tessdata ?? ''}`;
  const engine = found.get(key) ?? findEngine(surroundings);
  found.set(key, engine);
  return engine;
}

async function findEngine(surroundings: Surroundings): Promise<Engine> {
  const program = await findProgram(surroundings);
  return program === undefined ? packaged() : native(program, surroundings);
}

/** The first `tesseract` on PATH that has the Indonesian data. */
async function findProgram(surroundings: Surroundings): Promise<string | undefined> {
  const name = process.platform === 'win32' ? 'tesseract.exe' : 'tesseract';
  for (const folder of surroundings.path.split(path.delimiter)) {
    const program = path.join(folder, name);
    if (!path.isAbsolute(program)) continue;
    const isThere = await access(program, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (isThere && /^ind$/m.test(await languagesOf(program, surroundings))) return program;
  }
  return undefined;
}

const languagesOf = (program: string, surroundings: Surroundings): Promise<string> =>
  new Promise((resolve) =>
    execFile(program, ['--list-langs'], { env: environment(surroundings), timeout: 10_000 }, (_, printed) =>
      resolve(printed.replaceAll('\r', '')),
    ),
  );

/** One page takes one core; several pages are several processes. */
const environment = ({ path, tessdata }: Surroundings): NodeJS.ProcessEnv => ({
  PATH: path,
  OMP_THREAD_LIMIT: '1',
  ...(tessdata === undefined ? {} : { TESSDATA_PREFIX: tessdata }),
});

/** Page segmentation. Nothing is turned, since the page was turned before. */
const segmentation: Readonly<Record<Layout, string>> = { page: '3', block: '6' };

const native = (program: string, surroundings: Surroundings): Engine => ({
  name: 'tesseract',
  read: (bitmap, layout) =>
    new Promise((resolve, reject) => {
      const args = ['stdin', 'stdout', '-l', 'ind', '--psm', segmentation[layout], '-c', 'tessedit_create_tsv=1'];
      const child = spawn(...limited(program, args), {
        env: environment(surroundings),
        stdio: ['pipe', 'pipe', 'ignore'],
      });
      const printed: Buffer[] = [];
      // Where the system limits no CPU time, the clock does; a busy machine makes nobody late elsewhere.
      const late =
        process.platform === 'win32' ? setTimeout(() => child.kill('SIGKILL'), 2 * patience * 1_000) : undefined;
      child.stdout.on('data', (chunk: Buffer) => printed.push(chunk));
      child.once('error', reject);
      child.once('close', (code) => {
        clearTimeout(late);
        if (code === 0) resolve({ words: wordsOfTsv(Buffer.concat(printed).toString()), stopped: false });
        else resolve({ words: [], stopped: true });
      });
      // One that was ended does not read on.
      child.stdin.on('error', () => undefined);
      child.stdin.end(bitmap);
    }),
});

/** The same program under limits that the system keeps, also when nobody is left to end it. */
const limited = (program: string, args: readonly string[]): [string, string[]] =>
  process.platform === 'win32'
    ? [program, [...args]]
    : ['/bin/sh', ['-c', `ulimit -t ${patience}; ulimit -v ${memory}; exec "$0" "$@"`, program, ...args]];

/** Its worker is a thread of the helper process: whoever asked ends both when the time is over. */
function packaged(): Engine {
  const worker = startWorker();
  return {
    name: 'tesseract.js',
    read: async (bitmap, layout) => {
      const { started, modes } = await worker;
      await started.setParameters({ tessedit_pageseg_mode: modes[layout] });
      const { data } = await started.recognize(bitmap, {}, { text: false, tsv: true });
      return { words: wordsOfTsv(data.tsv ?? ''), stopped: false };
    },
  };
}

async function startWorker() {
  const { createWorker, OEM, PSM } = await import('tesseract.js');
  const { default: data } = await import('@tesseract.js-data/ind');
  // Beside the data for both of its engines lie those for the newer one alone, made from the most exact weights.
  const langPath = `${data.langPath}_best_int`;
  const started = await createWorker('ind', OEM.LSTM_ONLY, { langPath, gzip: data.gzip, cacheMethod: 'none' });
  await started.setParameters({ user_defined_dpi: '200' });
  return { started, modes: { page: PSM.AUTO, block: PSM.SINGLE_BLOCK } as const };
}
