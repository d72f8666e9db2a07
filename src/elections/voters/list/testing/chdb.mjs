/**
 * A door to the real ClickHouse engine for tests: chdb (from .tools/, see scripts/fetch-chdb.ts) behind ClickHouse's HTTP interface, so that the
 * official client talks to it as to a server. A process of its own, because chdb runs one data folder per process; prints its port.
 * usage: node chdb.mjs FOLDER_OF_CHDB DATA_FOLDER
 */
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';

const [tool, data] = process.argv.slice(2);
const { Session } = createRequire(path.join(tool, 'index.js'))('chdb');
const session = new Session(path.join(data, 'clickhouse'));
const own = new Set([
  'query',
  'database',
  'query_id',
  'session_id',
  'enable_http_compression',
  'default_format',
  'wait_end_of_query',
  'send_progress_in_http_headers',
  'http_headers_progress_interval_ms',
  'role',
]);
let uploads = 0;

const server = createServer(async (request, response) => {
  let file = '';
  try {
    const { searchParams } = new URL(request.url, 'http://localhost');
    let query = searchParams.get('query') ?? '';
    const insert = /^\s*(insert into [^]*?) format (\w+)\s*$/i.exec(query);
    if (insert) {
      // A server reads the rows from the body; the engine in a process reads them from a file.
      file = path.join(data, `upload-${(uploads += 1)}`);
      await pipeline(request, createWriteStream(file));
      query = `${insert[1]} select * from file('${file}', ${insert[2]})`;
    } else {
      for await (const chunk of request) query += chunk;
    }
    if (searchParams.get('database')) session.query(`use ${searchParams.get('database')}`);
    for (const [name, value] of searchParams)
      if (!own.has(name)) session.query(`set ${name} = '${value.replaceAll("'", "''")}'`);
    const format =
      /\sformat\s+(\w+)\s*;?\s*$/i.exec(query)?.[1] ?? searchParams.get('default_format') ?? 'TabSeparated';
    const answer = session.query(query.replace(/\sformat\s+\w+\s*;?\s*$/i, ''), format);
    response.writeHead(200, {
      'content-type': 'text/plain',
      'x-clickhouse-query-id': searchParams.get('query_id') ?? '',
      'x-clickhouse-format': format,
    });
    response.end(answer);
  } catch (error) {
    response.writeHead(500, { 'content-type': 'text/plain' });
    response.end(`Code: 1. DB::Exception: ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    if (file) await rm(file, { force: true });
  }
});
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
process.on('SIGTERM', () => process.exit(0));
