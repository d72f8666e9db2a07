/**
 * wrk asks for pages over connections that it keeps open, each asking again as soon as it is answered. It is written in
 * C and asks four times as fast as a program on Node can: a slower one would measure itself.
 */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { run } from './run.ts';

export type Asked = {
  readonly paths: readonly string[];
  /** Each reads every page in turn, from an address of their own; every tenth is a program that says so. */
  readonly readers: number;
};
export type Load = { readonly connections: number; readonly seconds: number };
export type Measured = {
  readonly requests: number;
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** Connections refused or cut, and answers of 400 and more. */
  readonly errors: number;
  /** Answers that took longer than two seconds. */
  readonly late: number;
};

/** Every tenth of them calls itself a program, and is not to be counted. */
export const programEvery = 10;
export const phone = 'Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 Chrome/124.0 Mobile Safari/537.36';

const script = ({ paths, readers }: Asked) => `
local requests, at = {}, 0
init = function()
  for reader = 0, ${readers - 1} do
    local headers = {
      ["Accept-Encoding"] = "gzip, deflate, br",
      ["User-Agent"] = reader % ${programEvery} == 0 and "Mozilla/5.0 (compatible; Bot/1.0)"
        or "${phone}",
      ["X-Forwarded-For"] = string.format("10.%d.%d.%d", math.floor(reader / 65536),
        math.floor(reader / 256) % 256, reader % 256),
    }
    for _, path in ipairs({ ${paths.map((one) => JSON.stringify(one)).join(', ')} }) do
      requests[#requests + 1] = wrk.format("GET", path, headers)
    end
  end
end
request = function()
  at = at % #requests + 1
  return requests[at]
end
done = function(summary, latency)
  local errors = summary.errors
  io.write(string.format('\\n{"requests":%d,"micros":%d,"p50":%f,"p99":%f,"errors":%d,"late":%d}\\n', summary.requests,
    summary.duration, latency:percentile(50), latency:percentile(99),
    errors.connect + errors.read + errors.write + errors.status, errors.timeout))
end
`;

/** Times in millionths of a second. */
type Printed = Omit<Measured, 'perSecond'> & { readonly micros: number };

/** Asks a server ('http://127.0.0.1:7200'); throws with what wrk printed when it cannot be run. */
export async function askMany(
  origin: string,
  asked: Asked,
  { connections, seconds }: Load,
  folder: string,
): Promise<Measured> {
  const file = path.join(folder, 'ask.lua');
  await writeFile(file, script(asked));
  const args = ['--threads', '1', '--connections', String(connections), '--duration', `${seconds}s`];
  const printed = await run('wrk', [...args, '--latency', '--script', file, origin]);
  const { micros, p50, p99, ...counts } = JSON.parse(printed.trim().split('\n').at(-1) ?? '') as Printed;
  return { ...counts, perSecond: counts.requests / (micros / 1e6), p50: p50 / 1_000, p99: p99 / 1_000 };
}
