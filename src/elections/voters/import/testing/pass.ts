/** The whole way of a file without a database: looked into, prepared, passed. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { VoterRow } from '../../list/columns.ts';
import { openEngine, quote, type Engine } from '../../list/engine.ts';
import { unpack } from '../files/unpack.ts';
import { DoesNotAddUp, importPass, type PassResult } from '../pass.ts';
import { prepare } from '../prepare.ts';
import { propose } from '../propose.ts';
import type { Mapping } from '../schema.ts';
import { sniff, type Sample } from '../sniff.ts';

export type Read = {
  readonly sample: Sample;
  readonly mapping: Mapping;
  readonly result: PassResult;
  readonly kind: 'plain' | 'placed' | 'parquet';
  readonly rows: readonly VoterRow[];
  readonly rejects: readonly {
    readonly line: number;
    readonly byte: number | null;
    readonly cells: readonly (string | null)[];
    readonly problems: readonly string[];
  }[];
};

export type Reader = {
  readonly engine: Engine;
  readonly folder: string;
  readonly read: (content: Uint8Array | string, change?: (mapping: Mapping) => Mapping) => Promise<Read>;
  readonly close: () => Promise<void>;
};

export async function openReader(): Promise<Reader> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'kerja-cerdas-import-'));
  const engine = await openEngine({ memory: 512, folder });
  let n = 0;
  return {
    engine,
    folder,
    async read(content, change = (mapping) => mapping) {
      const own = path.join(folder, String((n += 1)));
      await mkdir(own);
      const sent = path.join(own, 'file');
      await writeFile(sent, content);
      const file = await unpack(sent, own);
      const sample = await sniff(file, engine);
      const mapping = change(propose(sample, null).mapping);
      for (const rewrite of [false, true]) {
        const source = await prepare({ engine, file, sample, sheets: mapping.sheets, folder: own, rewrite });
        if (source === null) throw new Error('stopped');
        try {
          const result = await importPass({ engine, source, mapping, folder: own, within: '5301' });
          const rows =
            result.rows === null
              ? []
              : await engine.rows<VoterRow>(`select * from read_parquet(${quote(result.rows)}) order by row`);
          const rejects =
            result.rejects === null
              ? []
              : await engine.rows<Read['rejects'][number]>(
                  `select line, byte, cells, problems from read_parquet(${quote(result.rejects)}) order by n`,
                );
          return { sample, mapping, result, kind: source.kind, rows, rejects };
        } catch (error) {
          if (rewrite || !(error instanceof DoesNotAddUp || String(error).includes('Invalid Input'))) throw error;
        }
      }
      throw new Error('unreachable');
    },
    async close() {
      await engine.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
