/** The unit that keeps the version in the path; null when there is none in the actor's sight. */
import { z } from 'zod';
import type { UnitOf } from '../../../platform/index.ts';
import { readVersion } from './read-version.ts';

export const unitOfVersion: UnitOf = async (tx, { params }) => {
  const versionId = z.uuid().safeParse(params['versionId']).data;
  return versionId === undefined ? null : ((await readVersion(tx, versionId))?.unit_id ?? null);
};
