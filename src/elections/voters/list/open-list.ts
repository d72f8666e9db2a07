/** Opens a sealed list for work: its parts in a private folder, an engine on them, the view `voters` over all rows. */
import path from 'node:path';
import { vaultOf, withFolder, type Platform, type Vault } from '../../../platform/index.ts';
import { openClickHouse } from './clickhouse.ts';
import { columns } from './columns.ts';
import { openEngine, quote, type Engine } from './engine.ts';

export type ListPart = { readonly sha256: string };

export type OpenedList = {
  /** Has the view `voters` (columns.ts) over all parts. */
  readonly engine: Engine;
  /** Private to this work; gone when it ends. The engine may write here. */
  readonly folder: string;
  /** The opened Parquet files, in order. */
  readonly files: readonly string[];
};

export type WorkOn = Pick<Platform, 'config' | 'files' | 'keyFor'>;

export const listVault = (platform: WorkOn): Vault => vaultOf(platform.files, platform.keyFor('voters/vault'));

/** MiB below which an engine works on disk more than in memory. */
const leastMemory = 128;
/** `memoryShare`: of the memory of a job, where the work needs much beside the engine. */
type EngineShare = { readonly threads?: number; readonly memoryShare?: number };

/** A private folder and an engine in it, for as long as `work` takes. */
export async function withEngine<T>(
  platform: WorkOn,
  work: (opened: { engine: Engine; folder: string }) => Promise<T>,
  { threads, memoryShare = 1 }: EngineShare = {},
): Promise<T> {
  return withFolder(platform, async (folder) => {
    const engine = await openEngine({
      memory: Math.max(leastMemory, Math.floor(platform.config.listMemory * memoryShare)),
      folder,
      ...(threads === undefined ? {} : { threads }),
    });
    try {
      return await work({ engine, folder });
    } finally {
      await engine.close();
    }
  });
}

/**
 * Runs `work` on a list's rows. The opened files exist only while it runs. Throws when a sealed file was changed.
 * `scaleOut`: the work uses only plain SQL and kc_* functions and may run on ClickHouse, where one is configured.
 */
export async function withList<T>(
  platform: WorkOn,
  parts: readonly ListPart[],
  work: (list: OpenedList) => Promise<T>,
  { scaleOut = false, ...engineOptions }: { readonly scaleOut?: boolean } & EngineShare = {},
): Promise<T> {
  return withEngine(
    platform,
    async ({ engine, folder }) => {
      const vault = listVault(platform);
      const files: string[] = [];
      for (const [n, part] of parts.entries()) {
        const file = path.join(folder, `part-${n}.parquet`);
        await vault.open(part.sha256, file);
        files.push(file);
      }
      if (scaleOut && platform.config.clickhouseUrl !== undefined) {
        const cluster = await openClickHouse({ url: platform.config.clickhouseUrl }, files);
        try {
          return await work({ engine: cluster, folder, files });
        } finally {
          await cluster.close();
        }
      }
      await engine.run(
        `create view voters as ${
          files.length === 0
            ? emptyList
            : `select *
          from read_parquet([${files.map(quote).join(', ')}])`
        }`,
      );
      return work({ engine, folder, files });
    },
    engineOptions,
  );
}

/** A list of no rows has no files. */
const emptyList = `select ${columns.map(({ name, type }) => `null::${type} as ${name}`).join(', ')} where false`;
