import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

/** Packages that take long to load or much memory, and that most processes never use: the first use loads them. */
const heavy = ['@duckdb/node-api', '@clickhouse/client', 'echarts', 'sharp', 'write-excel-file', 'unpdf/dist/pdfjs'];

it('is read without the packages that only some of its work needs', async () => {
  const house = path.join(import.meta.dirname, 'house.ts');
  const program = `
    import { registerHooks } from 'node:module';
    const loaded = [];
    registerHooks({ load: (url, context, next) => { loaded.push(url); return next(url, context); } });
    await import(${JSON.stringify(house)});
    console.log(JSON.stringify(loaded));
    process.exit(0);`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program], {
    maxBuffer: 10_000_000,
  });
  const loaded = JSON.parse(stdout) as string[];
  expect(loaded.some((url) => url.endsWith('/elections/voters/room.ts'))).toBe(true);
  expect(heavy.filter((name) => loaded.some((url) => url.includes(`/node_modules/${name}/`)))).toEqual([]);
});
