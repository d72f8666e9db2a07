/** nginx with one worker, as the portal has one process, serving from files what the portal answered: body, gzip, headers. */
import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export type Page = {
  readonly path: string;
  readonly body: Uint8Array;
  readonly gzip: Uint8Array;
  readonly headers: readonly (readonly [string, string])[];
};
export type Nginx = { readonly origin: string; readonly stop: () => Promise<void> };

/** What nginx writes itself. */
const ownHeaders = ['date', 'connection', 'keep-alive', 'content-type', 'content-length', 'content-encoding'];

/** Starts it in a folder; `stop` ends it. Throws when it is not installed or does not answer. */
export async function startNginx(folder: string, pages: readonly Page[]): Promise<Nginx> {
  const port = await freePort();
  await mkdir(path.join(folder, 'pages'), { recursive: true });
  for (const [at, { body, gzip }] of pages.entries()) {
    await writeFile(path.join(folder, 'pages', String(at)), body);
    await writeFile(path.join(folder, 'pages', `${at}.gz`), gzip);
  }
  const file = path.join(folder, 'nginx.conf');
  await writeFile(file, configuration(folder, port, pages));
  const child = spawn('nginx', ['-c', file, '-e', 'stderr'], { stdio: ['ignore', 'ignore', 'pipe'] });
  let complained = '';
  child.stderr.on('data', (chunk: Buffer) => void (complained += chunk.toString()));
  const ended = new Promise<void>((resolve, reject) => {
    child.once('error', () => reject(new Error('nginx is needed: apt-get install nginx-light')));
    child.once('exit', () => resolve());
  });
  const origin = `http://127.0.0.1:${port}`;
  for (let tries = 0; ; tries += 1) {
    const up = await Promise.race([fetch(origin + (pages[0]?.path ?? '/')).catch(() => null), ended]);
    if (up) break;
    if (tries > 100 || child.exitCode !== null) throw new Error(`nginx does not answer:\n${complained}`);
    await sleep(50);
  }
  return {
    origin,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

const configuration = (folder: string, port: number, pages: readonly Page[]): string => `
worker_processes 1;
daemon off;
user ${os.userInfo().username} ${os.userInfo().username};
pid ${folder}/nginx.pid;
events { worker_connections 2048; }
http {
  access_log off;
  sendfile on;
  tcp_nodelay on;
  open_file_cache max=100;
  gzip_static on;
  etag off;
  if_modified_since off;
  keepalive_requests 1000000000;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${folder}/${kind};`).join('\n  ')}
  server {
    listen 127.0.0.1:${port} backlog=2048;
    ${pages.map(location(folder)).join('\n    ')}
  }
}
`;

const location =
  (folder: string) =>
  ({ path: address, headers }: Page, at: number): string => {
    const type = headers.find(([name]) => name === 'content-type')?.[1] ?? 'text/html';
    const added = headers.filter(([name]) => !ownHeaders.includes(name));
    // What ends in a slash is a folder to nginx unless it is sent on to a file.
    const file = address.endsWith('/')
      ? `root ${folder}/pages; try_files /${at} =404;`
      : `alias ${folder}/pages/${at};`;
    return `location = ${address} { ${file} types { } default_type "${type}"; ${added
      .map(([name, value]) => `add_header ${name} ${JSON.stringify(value)};`)
      .join(' ')} }`;
  };

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => void server.close(resolve));
  return port;
}
