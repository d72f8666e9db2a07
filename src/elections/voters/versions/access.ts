/** The unit that keeps the version in the path; null when there is none in the actor's sight. */
import { z } from 'zod';
import type { UnitOf } from '../../../platform/index.ts';
import { readVersion } from './read-version.ts';

export const unitOfVersion: UnitOf = async (tx, { params }) =>
  z.uuid().safeParse(params['versionId']).success
    ? ((await readVersion(tx, params['versionId'] as string))?.unit_id ?? null)
    : null;
