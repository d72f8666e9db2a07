/** The name of a body's content, and whether a reader has it already. */
import { createHash } from 'node:crypto';

export const etagOf = (body: string): string =>
  `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;

export const isKnown = (etag: string, ifNoneMatch: string | undefined): boolean =>
  ifNoneMatch?.split(/\s*,\s*/).includes(etag) ?? false;
