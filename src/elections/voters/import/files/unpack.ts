/** The one file in a ZIP that is no workbook itself: offices send a list packed. */
import { createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { FileProblem } from './problem.ts';
import { openZip } from './zip.ts';

/** The path of what is to be read: the file itself, or what was packed in it, laid into `folder`. */
export async function unpack(file: string, folder: string): Promise<string> {
  if (!(await isZip(file))) return file;
  const zip = await openZip(file);
  try {
    if (zip.has('xl/workbook.xml') || zip.has('content.xml')) return file;
    const packed = zip.names().filter((name) => !/(?:^|\/)(?:__MACOSX|\.)|\/$|\.db$/i.test(name));
    const [only] = packed;
    if (only === undefined || packed.length > 1) throw new FileProblem('archive', named(packed), packed.length);
    const target = path.join(folder, 'unpacked');
    await pipeline(Readable.from(zip.read(only)), createWriteStream(target, { mode: 0o600 }));
    return target;
  } finally {
    await zip.close();
  }
}

const mostNamed = 5;
const longestName = 60;

/** The first files of a ZIP by their names: "a.csv", "b.csv", … */
const named = (names: readonly string[]): string =>
  [
    ...names.slice(0, mostNamed).map((name) => `"${name.split('/').at(-1)?.slice(0, longestName) ?? ''}"`),
    ...(names.length > mostNamed ? ['…'] : []),
  ].join(', ');

async function isZip(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const { buffer } = await handle.read(Buffer.alloc(4), 0, 4, 0);
    return buffer.toString('latin1') === 'PK\u0003\u0004';
  } finally {
    await handle.close();
  }
}
