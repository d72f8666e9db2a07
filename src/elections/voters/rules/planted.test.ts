import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isRegion, nikProvinces } from '../../regions/index.ts';
import type { NewFinding } from '../findings/contract.ts';
import { rowPlants } from '../generate/plant.ts';
import {
  groupErrors,
  usualCap,
  usualVotingDay,
  voterChunks,
  type GenerateOptions,
  type GeneratedVoter,
} from '../generate/voters.ts';
import { writeVoters } from '../generate/write.ts';
import { quote } from '../list/engine.ts';
import { defaultParameters, defaultRules } from './catalogue.ts';
import { compileRules, parametersOn, rulesOn } from './compile.ts';
import { runRules } from './run-rules.ts';
import { testEngine } from './testing/lists.ts';

const options: GenerateOptions = { rows: 40_000, regency: '5301', seed: 11 };

describe('what the generator planted', () => {
  let opened: Awaited<ReturnType<typeof testEngine>>;
  let voters: GeneratedVoter[];
  let findings: NewFinding[];
  let emptied = 0;
  beforeAll(async () => {
    opened = await testEngine();
    const { files, stationsBefore } = await writeVoters(options, {
      folder: path.join(opened.folder, 'engine'),
      format: 'parquet',
    });
    voters = [...voterChunks(options)].flat();
    await opened.engine.run(`create view voters as select * from read_parquet(${quote(files.voters)})`);
    const places = stationsBefore.map(
      ({ village, tps }) => `select * replace (${quote(village)} as village, ${tps} as tps) from voters where row = 1`,
    );
    await opened.engine.run(
      `create view previous as select * from voters where nik is not null union all ${places.join(' union all ')}`,
    );
    const values = {
      ...parametersOn(defaultParameters, usualVotingDay),
      votingDay: { day: usualVotingDay },
      today: { day: '2026-11-24' },
      unit: '5301',
      tpsCap: usualCap,
      provinces: nikProvinces.map(({ code }) => Number(code)),
    };
    findings = [];
    for await (const chunk of runRules(opened.engine, compileRules(rulesOn(defaultRules, usualVotingDay), values), {
      subjectKey: 'k',
      isRegion,
      before: ['previous'],
    }))
      findings.push(...chunk);
    emptied = stationsBefore.length;
  });
  afterAll(() => opened.close());

  it.each(Object.keys(rowPlants))('%s is found in every row that has it', (code) => {
    const planted = voters.filter(({ kinds }) => kinds.includes(code)).map(({ row }) => row);
    const found = new Set(findings.filter((finding) => finding.code === code).flatMap(({ rows }) => rows));
    expect(planted.length).toBeGreaterThan(0);
    expect(planted.filter((row) => !found.has(row))).toEqual([]);
  });

  it.each(groupErrors)('%s is found in every group that has it, and in no other', (code) => {
    const planted = voters.filter(({ kinds }) => kinds.includes(code)).map(({ row }) => row);
    const found = findings.filter((finding) => finding.code === code);
    expect(planted.length).toBeGreaterThan(0);
    for (const row of planted)
      expect(
        found.some(({ rows, size }) => rows.includes(row) || size > rows.length),
        String(row),
      ).toBe(true);
    for (const { rows } of found)
      expect(
        voters.filter((voter) => rows.includes(voter.row)).some(({ kinds }) => kinds.length > 0),
        String(rows),
      ).toBe(true);
  });

  it('V15 is found for every station that an earlier list had', () => {
    expect(emptied).toBeGreaterThan(0);
    expect(findings.filter(({ code }) => code === 'V15')).toHaveLength(emptied);
  });

  it('no sound row is found by a rule of one voter', () => {
    const sound = new Set(voters.filter(({ kinds }) => kinds.length === 0).map(({ row }) => row));
    expect(
      findings
        .filter(({ scope, rows: [row] }) => scope === 'row' && sound.has(row ?? 0))
        .map(({ code, rows: [row] }) => ({ code, row })),
    ).toEqual([]);
  });

  it('a planted error is found as what it is, and as nothing else', () => {
    const codes = new Map<number, string[]>();
    for (const {
      scope,
      code,
      rows: [row],
    } of findings)
      if (scope === 'row' && row !== undefined) codes.set(row, [...(codes.get(row) ?? []), code].toSorted());
    const wrong = voters.flatMap(({ row, kinds }) => {
      const planted = kinds.filter((kind) => kind in rowPlants).toSorted();
      return planted.length === 0 || String(codes.get(row)) === String(planted)
        ? []
        : [{ row, planted, found: codes.get(row) }];
    });
    expect(wrong).toEqual([]);
  });
});
