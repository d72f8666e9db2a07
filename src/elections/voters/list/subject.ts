/** Names a person or a group the same in every list without saying who it is: a hash keyed by the installation. */
import { hash } from 'node:crypto';
import type { Platform } from '../../../platform/index.ts';
import { quote } from './engine.ts';

/** For hashes of subjects within one installation. Hashes that two units compare use a key of their own (linkage). */
export const subjectKey = (platform: Pick<Platform, 'keyFor'>): string =>
  platform.keyFor('voters/subject').toString('hex');

/** SQL for the subject of a person under a rule; `alias` is the table the row is in. */
export const personSubject = (key: string, code: string, alias = 'v'): string =>
  `kc_hash(${quote(`${key}|${code}|`)} || coalesce(nullif(${alias}.nik, ''), coalesce(${alias}.name, '') || '|' ||
    coalesce(cast(${alias}.birth_date as varchar), '')))`;

/** The same subject here, of who has a NIK. */
export const subjectOfNik = (key: string, code: string, nik: string): string => hash('sha256', `${key}|${code}|${nik}`);
