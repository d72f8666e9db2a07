/** What offices send, through the whole import, against the truth of every line. */
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { importPass } from '../import/pass.ts';
import { prepare } from '../import/prepare.ts';
import { propose } from '../import/propose.ts';
import { sniff } from '../import/sniff.ts';
import { openEngine } from '../list/engine.ts';
import { writeDirtyExports, type DirtyFile } from './dirty.ts';
import { voterChunks, type GeneratedVoter } from './voters.ts';

const options = { rows: 12_000, regency: '5301', seed: 11 };
let folder: string;
let files: DirtyFile[];
let voters: GeneratedVoter[];
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'kerja-cerdas-dirty-import-'));
  files = await writeDirtyExports(options, folder);
  voters = [...voterChunks(options)].flat();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

type Reject = { readonly line: number; readonly problems: readonly string[] };

it.each(['daftar-pemilih.xlsx', 'daftar-pemilih-titik-koma.csv', 'daftar-pemilih-ttl.csv'])(
  '%s: takes what is a voter, rejects what is not, and says why',
  async (name) => {
    const file = files.find((each) => each.name === name) as DirtyFile;
    const work = path.join(folder, `${name}.work`);
    await mkdir(work);
    const engine = await openEngine({ memory: 512, folder: work, folders: [folder] });
    try {
      const sample = await sniff(path.join(folder, name), engine);
      const { mapping } = propose(sample, null);
      const source = await prepare({
        engine,
        file: path.join(folder, name),
        sample,
        sheets: mapping.sheets,
        folder: work,
      });
      if (source === null) throw new Error('stopped');
      const result = await importPass({ engine, source, mapping, folder: work, within: '5301' });
      expect(result).toMatchObject({ read: file.read, accepted: file.accepted, rejected: file.rejected });

      const truth = (await readFile(path.join(folder, file.truth), 'utf8'))
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => line.split(',') as [line: string, row: string, reason: string]);
      // A plain CSV numbers its records, the others their lines; here the two are the same.
      const rejects = new Map(
        (await engine.rows<Reject>(`select line, problems from read_parquet('${result.rejects}')`)).map(
          ({ line, problems }) => [String(line), problems.map((problem) => problem.split(':')[0])],
        ),
      );
      expect([...rejects.keys()].toSorted()).toEqual(
        truth
          .filter(([, , reason]) => reason !== '')
          .map(([line]) => line)
          .toSorted(),
      );
      for (const [line, , reason] of truth) {
        // A shifted row is told by its cells: some say only that nothing in them fits.
        if (reason !== '' && reason !== 'shifted') expect(rejects.get(line), `${line} ${reason}`).toContain(reason);
      }

      const taken = truth
        .filter(([, , reason]) => reason === '')
        .map(([, row]) => voters[Number(row) - 1] as GeneratedVoter);
      const rows = await engine.rows<GeneratedVoter>(`select * from read_parquet('${result.rows}') order by "row"`);
      const fields = [
        'nkk',
        'nik',
        'name',
        'birth_date',
        'marital',
        'sex',
        'address',
        'rt',
        'rw',
        'ektp',
        'tps',
      ] as const;
      const only = (voter: GeneratedVoter) => fields.map((field) => voter[field]);
      expect(rows.map(only)).toEqual(taken.map(only));
      for (const [n, { village, kinds }] of taken.entries())
        if (!kinds.includes('V18') && !kinds.includes('V22')) expect(rows[n]?.village).toBe(village);
    } finally {
      await engine.close();
    }
  },
);
