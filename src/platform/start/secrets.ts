/** The secrets of an installation: made at the first start, kept in the data folder, readable by its owner alone. */
import { randomBytes } from 'node:crypto';
import { open, readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { CannotStart } from './say.ts';

const secretsSchema = z.object({
  /** Of the embedded database's superuser. */
  databasePassword: z.string().regex(/^[0-9a-f]{32,}$/),
  /** Of the role the program works as, kc_app. */
  appPassword: z.string().regex(/^[0-9a-f]{32,}$/),
});

export type Secrets = z.output<typeof secretsSchema>;

/** Reads the secrets, making them first when there are none. Throws CannotStart when the file is damaged. */
export async function readSecrets(folder: string): Promise<Secrets> {
  const file = path.join(folder, 'secrets.json');
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (text === null) return makeSecrets(file);
  try {
    return secretsSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw new CannotStart(
      `Berkas rahasia ${file} rusak. Kembalikan dari cadangan; tanpa berkas itu basis data tidak dapat dibuka.`,
      `The secrets file ${file} is damaged. Restore it from a backup; the database cannot be opened without it.`,
      cause,
    );
  }
}

async function makeSecrets(file: string): Promise<Secrets> {
  const secret = () => randomBytes(32).toString('hex');
  const secrets = { databasePassword: secret(), appPassword: secret() };
  const handle = await open(`${file}.new`, 'w', 0o600);
  try {
    await handle.chmod(0o600);
    await handle.writeFile(JSON.stringify(secrets));
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(`${file}.new`, file);
  return secrets;
}
