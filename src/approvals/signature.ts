/**
 * The signature of an approval: 'given' when it was given, 'found' when the house first had a key and took over what
 * stood there. Over the approval's place in its chain and its hash, as a signed note of its own.
 */
import type { HouseKey, PublicKey } from '../platform/index.ts';

export type SignedAs = 'given' | 'found';
export type Signed = { readonly unitId: string; readonly seq: number; readonly hash: string };

/** What is signed; ends with a newline. */
export const signedText = (as: SignedAs, { unitId, seq, hash }: Signed): string =>
  `kerja-cerdas/approval\n${as}\n${unitId} ${seq}\n${hash}\n`;

export const signApproval = (key: HouseKey, as: SignedAs, approval: Signed): string =>
  `${as} ${key.sign(signedText(as, approval))}`;

/** How an approval was signed with this key; null when it was not, or when the signature is of something else. */
export function signedAs(key: PublicKey, approval: Signed, signature: string | null): SignedAs | null {
  const [, as, line] = /^(given|found) (— \S+ \S+)$/.exec(signature ?? '') ?? [];
  if (as === undefined || line === undefined) return null;
  return key.verifies(signedText(as as SignedAs, approval), line) ? (as as SignedAs) : null;
}
