/** What was planted, found by the rules: all of it, in a regency whose numbers are the highest there are. */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { isRegion, nikProvinces } from '../../regions/index.ts';
import { openEngine } from '../list/engine.ts';
import { defaultParameters, defaultRules } from '../rules/catalogue.ts';
import { compileRules, parametersOn } from '../rules/compile.ts';
import { runRules } from '../rules/run-rules.ts';
import { usualCap, usualVotingDay, voterChunks } from './voters.ts';
import { writeVoters } from './write.ts';

it('finds every planted error of Papua, where an NKK is beyond 2^53', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'kerja-cerdas-planted-'));
  const options = { rows: 30_000, regency: '9401', seed: 3 };
  const { files } = await writeVoters(options, { folder, format: 'parquet', memory: 256 });
  const engine = await openEngine({ memory: 256, folder: path.join(folder, 'engine'), folders: [folder] });
  try {
    await engine.run(`create view voters as select * from read_parquet('${files.voters}')`);
    const rules = compileRules(defaultRules, {
      ...parametersOn(defaultParameters, usualVotingDay),
      votingDay: { day: usualVotingDay },
      today: { day: '2026-11-24' },
      unit: '9401',
      tpsCap: usualCap,
      provinces: nikProvinces.map(({ code }) => Number(code)),
    });
    const found = new Set<string>();
    for await (const findings of runRules(engine, rules, { subjectKey: 'test', isRegion }))
      for (const { code, rows } of findings) found.add(`${code} ${rows[0]}`);
    const planted = [...voterChunks(options)]
      .flat()
      .flatMap(({ row, kinds }) => kinds.filter((kind) => kind.startsWith('V')).map((kind) => `${kind} ${row}`));
    expect(planted.some((each) => each.startsWith('V11 '))).toBe(true);
    expect(planted.filter((each) => !found.has(each))).toEqual([]);
  } finally {
    await engine.close();
    await rm(folder, { recursive: true, force: true });
  }
});
