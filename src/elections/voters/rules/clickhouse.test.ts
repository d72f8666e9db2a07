import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isRegion, nikProvinces } from '../../regions/index.ts';
import type { NewFinding } from '../findings/contract.ts';
import { usualVotingDay } from '../generate/voters.ts';
import { writeVoters } from '../generate/write.ts';
import { openClickHouse } from '../list/clickhouse.ts';
import { quote, type Engine } from '../list/engine.ts';
import { chdbIsThere, startChdb } from '../list/testing/chdb.ts';
import { defaultParameters, defaultRules } from './catalogue.ts';
import { compileRules, parametersOn, rulesOn } from './compile.ts';
import { runRules } from './run-rules.ts';
import { testEngine } from './testing/lists.ts';

describe.skipIf(!chdbIsThere)('the same rules on ClickHouse', () => {
  let opened: Awaited<ReturnType<typeof testEngine>>;
  let server: Awaited<ReturnType<typeof startChdb>>;
  let click: Engine;

  beforeAll(async () => {
    opened = await testEngine();
    const { files } = await writeVoters(
      { rows: 25_000, regency: '5301', seed: 5 },
      { folder: path.join(opened.folder, 'engine'), format: 'parquet' },
    );
    await opened.engine.run(`create view voters as select * from read_parquet(${quote(files.voters)})`);
    server = await startChdb();
    click = await openClickHouse(server, [files.voters]);
  });
  afterAll(async () => {
    await click?.close();
    await server?.stop();
    await opened.close();
  });

  it('find the same, to the byte', async () => {
    const values = {
      ...parametersOn(defaultParameters, usualVotingDay),
      votingDay: { day: usualVotingDay },
      today: { day: '2026-11-24' },
      unit: '5301',
      tpsCap: 300,
      provinces: nikProvinces.map(({ code }) => Number(code)),
    };
    const run = async (engine: Engine): Promise<NewFinding[]> => {
      const findings: NewFinding[] = [];
      for await (const chunk of runRules(engine, compileRules(rulesOn(defaultRules, usualVotingDay), values), {
        subjectKey: 'k',
        isRegion,
      }))
        findings.push(...chunk);
      return findings;
    };
    const here = await run(opened.engine);
    expect(new Set(here.map(({ code }) => code)).size).toBeGreaterThan(20);
    expect(await run(click)).toEqual(here);
  });
});
