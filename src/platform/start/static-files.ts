/**
 * Serves a built single-page application from memory, compressed once per file. Files under assets/ carry their
 * hash in the name and are cached for ever; every other address is the application's own and gets its page.
 */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

type Encoding = 'br' | 'gzip';
type StaticFile = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
  readonly compressed: Map<Encoding, Promise<Uint8Array<ArrayBuffer>>>;
};

/** Answers a GET or HEAD of a path, given without its leading slash. */
export type StaticSite = (request: Request, place: string) => Promise<Response>;

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};
const compressible = /^(text\/|image\/svg|application\/(json|manifest))/;

/** Reads all files of `folder`, which must hold index.html. */
export async function staticSite(folder: string): Promise<StaticSite> {
  const files = new Map<string, StaticFile>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    files.set(path.relative(folder, file).replaceAll(path.sep, '/'), {
      bytes: new Uint8Array(await readFile(file)),
      type: types[path.extname(file)] ?? 'application/octet-stream',
      compressed: new Map(),
    });
  }
  const page = files.get('index.html');
  if (!page) throw new Error(`${folder} holds no index.html`);
  return async (request, place) => {
    const found = files.get(place);
    // A file that went away with an older build must not be answered with a page.
    if (!found && path.extname(place) !== '') return new Response('Tidak ada. / Not here.\n', { status: 404 });
    return send(request, found ?? page, place.startsWith('assets/'));
  };
}

async function send(request: Request, file: StaticFile, immutable: boolean): Promise<Response> {
  const encoding = compressible.test(file.type) ? bestEncoding(request.headers.get('accept-encoding') ?? '') : null;
  const bytes = encoding ? await compressed(file, encoding) : file.bytes;
  return new Response(request.method === 'HEAD' ? null : bytes, {
    headers: {
      'Content-Type': file.type,
      'Content-Length': String(bytes.byteLength),
      Vary: 'Accept-Encoding',
      'Cache-Control': immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
      ...(encoding ? { 'Content-Encoding': encoding } : {}),
    },
  });
}

const bestEncoding = (accepted: string): Encoding | null =>
  /\bbr\b(?!\s*;\s*q=0(?![.\d]*[1-9]))/.test(accepted)
    ? 'br'
    : /\bgzip\b(?!\s*;\s*q=0(?![.\d]*[1-9]))/.test(accepted)
      ? 'gzip'
      : null;

function compressed(file: StaticFile, encoding: Encoding): Promise<Uint8Array<ArrayBuffer>> {
  let ready = file.compressed.get(encoding);
  if (!ready) {
    // Quality 9 of 11: nearly as small, and the first visitor does not wait seconds for it.
    ready = (
      encoding === 'br'
        ? promisify(brotliCompress)(file.bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })
        : promisify(gzip)(file.bytes)
    ).then((bytes) => new Uint8Array(bytes));
    file.compressed.set(encoding, ready);
  }
  return ready;
}
