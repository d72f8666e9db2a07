/** Tokens a browser holds; the database keeps only their hashes. */
import { createHash, randomBytes } from 'node:crypto';

export const newToken = (): string => randomBytes(32).toString('base64url');
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex');
/** The token that writes of this session must carry; bound to the session, useless without its cookie. */
export const csrfOf = (sessionToken: string): string =>
  createHash('sha256').update(`csrf:${sessionToken}`).digest('base64url').slice(0, 32);
