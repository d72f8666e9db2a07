/** Programs of one test on a data folder of its own: both are gone when the test is over. */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { runProgram, type Program } from './program.ts';

export type Programs = {
  /** The data folder of the test that runs. */
  readonly folder: () => string;
  readonly start: (args?: readonly string[], environment?: Record<string, string>) => Program;
};

/** Call once at the top of a test file; `name` stands in the folder's name. */
export function programsOfTests(name: string): Programs {
  let folder: string;
  let programs: Program[];
  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), `kerja-cerdas-${name}-`));
    programs = [];
  });
  afterEach(async () => {
    for (const program of programs) {
      if (program.child.exitCode === null && program.child.signalCode === null) program.child.kill('SIGTERM');
      await program.ended;
    }
    await rm(folder, { recursive: true, force: true });
  });
  return {
    folder: () => folder,
    start: (args = [], environment = {}) => {
      const program = runProgram(folder, args, environment);
      programs.push(program);
      return program;
    },
  };
}
