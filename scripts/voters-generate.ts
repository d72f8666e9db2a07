/**
 * `npm run voters:generate -- --rows N [--seed S] [--regency 5301 | --province 53] [--out FOLDER] [--format
 * csv|parquet|xlsx] [--clean | --dirty]`:
 * invented voters with planted errors and duplicates, and the truth about them (truth.csv, summary.json). Without a
 * place they are spread over regencies of the whole country. `--clean` plants nothing. `--dirty` writes a regency's
 * people as offices send them (XLSX and CSV dialects).
 */
import { parseArgs } from 'node:util';
import {
  noPlanting,
  usualRates,
  writeDirtyExports,
  writeVoters,
  type Format,
  type GenerateOptions,
} from '../src/elections/voters/generate/index.ts';

const { values } = parseArgs({
  options: {
    rows: { type: 'string' },
    seed: { type: 'string', default: '1' },
    regency: { type: 'string' },
    province: { type: 'string' },
    out: { type: 'string', default: 'voters-generated' },
    format: { type: 'string', default: 'csv' },
    clean: { type: 'boolean', default: false },
    dirty: { type: 'boolean', default: false },
    'tps-cap': { type: 'string', default: '500' },
    'voting-day': { type: 'string', default: '2026-12-31' },
    errors: { type: 'string' },
    duplicates: { type: 'string' },
    'look-alikes': { type: 'string' },
  },
});

const rows = Number(values.rows);
if (!Number.isSafeInteger(rows) || rows < 1) throw new Error('--rows must be a whole number');
if (!['csv', 'parquet', 'xlsx'].includes(values.format)) throw new Error('--format must be csv, parquet or xlsx');
if (values.format === 'xlsx' && rows > 1_048_575) throw new Error('a sheet of XLSX holds 1,048,575 rows');
if (values.dirty && values.regency === undefined) throw new Error('--dirty needs --regency');

const share = (text: string | undefined, usual: number): number => (text === undefined ? usual : Number(text));
const options: GenerateOptions = {
  rows,
  seed: Number(values.seed),
  tpsCap: Number(values['tps-cap']),
  votingDay: values['voting-day'],
  rates: values.clean
    ? noPlanting
    : {
        errors: share(values.errors, usualRates.errors),
        duplicates: share(values.duplicates, usualRates.duplicates),
        lookAlikes: share(values['look-alikes'], usualRates.lookAlikes),
      },
  ...(values.regency === undefined ? {} : { regency: values.regency }),
  ...(values.province === undefined ? {} : { province: values.province }),
};
const began = performance.now();
const summary = values.dirty
  ? await writeDirtyExports({ ...options, regency: values.regency as string }, values.out)
  : await writeVoters(options, { folder: values.out, format: values.format as Format });
console.log(JSON.stringify(summary, null, 2));
console.log(`${Math.round(rows / ((performance.now() - began) / 1000)).toLocaleString('en')} rows/s`);
