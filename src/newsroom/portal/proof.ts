/**
 * Whether a published item is what was approved, as far as its page alone can tell: words, approval record and the
 * signature of the house, which nobody makes who only has the database. The same, for strangers, as JSON
 * (scripts/verify-item.mjs checks it).
 */
import { createHash } from 'node:crypto';
import { signedAs } from '../../approvals/index.ts';
import { approvalRecordSchema } from '../../evidence/index.ts';
import { draftText } from '../../drafts/index.ts';
import type { PublicKey } from '../../platform/index.ts';
import type { Card, Item, Proof } from '../queries/read-portal.ts';
import { slugOf } from '../slug.ts';
import { titleOf } from './text.ts';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

type Checked = Omit<Card, 'photos' | 'proof'>;

export function isAsApproved(key: PublicKey, item: Checked, proof: Proof | null | undefined): boolean {
  if (!proof || sha256(proof.record) !== proof.hash || !isSigned(key, item, proof)) return false;
  const { textHash, sourcesHash, subject, position, at } = approvalRecordSchema
    .omit({ hash: true })
    .parse(JSON.parse(proof.record));
  return (
    textHash === sha256(draftText(item.content)) &&
    textHash === item.text_hash &&
    item.title === titleOf(item.content) &&
    sourcesHash === item.sources_hash &&
    subject === `draft:${item.draft_id}/${item.version}` &&
    position === item.approved_position &&
    Date.parse(at) === item.approved_at.getTime() &&
    proof.hash === item.approval_hash
  );
}

/** Signatures that were found good: a list checks a dozen of them, again and again. */
const good = new Set<string>();
const mostGood = 20_000;

function isSigned(key: PublicKey, { unit_id: unitId, approval: seq }: Checked, { hash, signature }: Proof): boolean {
  const known = [key.fingerprint, unitId, seq, hash, signature].join(' ');
  if (good.has(known)) return true;
  if (signedAs(key, { unitId, seq, hash }, signature) === null) return false;
  if (good.size >= mostGood) good.clear();
  good.add(known);
  return true;
}

/** Those that are what was approved; what is not stands in no list, nor its words in an address. */
export function asApproved<I extends Checked & { readonly proof: Proof | null }>(
  key: PublicKey,
  items: readonly I[],
): I[] {
  return items.flatMap((item) => {
    if (isAsApproved(key, item, item.proof)) return [{ ...item, slug: slugOf(item.title) }];
    reportAltered(item);
    return [];
  });
}

/** Said once for each altered state of an item, for those who run the house. */
const said = new Set<string>();
export function reportAltered(item: Checked): void {
  const state = `${item.id} ${sha256(JSON.stringify([item.title, item.content, item.approval_hash]))}`;
  if (said.has(state)) return;
  said.add(state);
  console.error(
    `publication ${item.unit_id} no. ${item.number} is not what was approved and is withheld: npm run audit:verify`,
  );
}

/** What a stranger needs, and nothing that is not public. */
export function proofJson(key: PublicKey, item: Item, proof: Proof): string {
  const { record, hash, signature, note } = proof;
  return JSON.stringify(
    {
      check: 'node scripts/verify-item.mjs',
      key: { text: key.text, fingerprint: key.fingerprint },
      // Words that nobody approved are told to nobody: a proof without them does not fit either.
      text: isAsApproved(key, item, proof) ? draftText(item.content) : '',
      approval: { unit: item.unit_id, number: item.approval, record, hash, signature },
      checkpoint:
        note === null ? null : { coversTo: proof.covered_to, note, line: proof.line, at: proof.at, path: proof.path },
    },
    null,
    2,
  );
}
