/**
 * Whether a published item is what was approved, and is shown as it was published, as far as its page alone can tell:
 * words, approval record, what stands beside the words, and the signatures of the house, which nobody makes who only
 * has the database. What was approved, for strangers, as JSON (scripts/verify-item.mjs checks it).
 */
import { createHash } from 'node:crypto';
import { signedAs } from '../../approvals/index.ts';
import { approvalRecordSchema } from '../../evidence/index.ts';
import { draftText } from '../../drafts/index.ts';
import type { PublicKey } from '../../platform/index.ts';
import type { DraftId } from '../../drafts/schema.ts';
import type { ApprovalNotice, Card, Item, NoticeProof, Proof, Withdrawn } from '../queries/read-portal.ts';
import { isShownAsSigned, liveText, withdrawnText } from '../signature.ts';
import { slugOf } from '../slug.ts';
import { titleOf } from './text.ts';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

type Checked = Omit<Card, 'proof'>;

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
    proof.hash === item.approval_hash &&
    isShown(key, liveText(item, proof.corrections), proof.shown)
  );
}

/** Signatures that were found good: a list checks a dozen of them, again and again. */
const good = new Set<string>();
const mostGood = 20_000;

function isSigned(key: PublicKey, { unit_id: unitId, approval: seq }: Checked, { hash, signature }: Proof): boolean {
  const known = [key.fingerprint, unitId, seq, hash, signature].join(' ');
  return isGood(known, () => signedAs(key, { unitId, seq, hash }, signature) !== null);
}

const isShown = (key: PublicKey, text: string, signature: string | null): boolean =>
  isGood(['shown', key.fingerprint, sha256(text), signature].join(' '), () => isShownAsSigned(key, text, signature));

function isGood(known: string, verifies: () => boolean): boolean {
  if (good.has(known)) return true;
  if (!verifies()) return false;
  if (good.size >= mostGood) good.clear();
  good.add(known);
  return true;
}

/** Whether what a printed code's page says of an approval is what its signed record says. */
export function isNoticeAsApproved(
  key: PublicKey,
  draftId: DraftId,
  notice: ApprovalNotice,
  proof: NoticeProof | undefined,
): boolean {
  if (!proof || sha256(proof.record) !== proof.hash) return false;
  const { seq, hash, signature } = proof;
  if (signedAs(key, { unitId: notice.unit_id, seq, hash }, signature) === null) return false;
  const { textHash, sourcesHash, subject, position, at } = approvalRecordSchema
    .omit({ hash: true })
    .parse(JSON.parse(proof.record));
  return (
    subject.startsWith(`draft:${draftId}/`) &&
    textHash === notice.text_hash &&
    sourcesHash === notice.sources_hash &&
    position === notice.approved_position &&
    Date.parse(at) === notice.approved_at.getTime() &&
    hash === notice.approval_hash
  );
}

/** Whether a withdrawn item was withdrawn so, and then, by the program; says it where it was not. */
export function isWithdrawnSo(key: PublicKey, gone: Withdrawn): boolean {
  const whole = isShown(key, withdrawnText(gone), gone.shown);
  if (!whole) reportOnce(gone, [gone.title, withdrawnText(gone), gone.shown]);
  return whole;
}

/** Those that are what was approved; what is not stands in no list, nor its words in an address. */
export function asApproved<I extends Checked & { readonly proof: Proof | null }>(
  key: PublicKey,
  items: readonly I[],
): I[] {
  return items.flatMap((item) => {
    if (isAsApproved(key, item, item.proof)) return [{ ...item, slug: slugOf(item.title) }];
    reportAltered(item, item.proof);
    return [];
  });
}

const said = new Set<string>();
/** Said once for each altered state of an item, for those who run the house. */
export const reportAltered = (item: Checked, proof: Proof | null): void =>
  reportOnce(item, [item.title, item.content, liveText(item, proof?.corrections ?? []), proof?.shown]);

function reportOnce(item: Pick<Withdrawn, 'unit_id' | 'number'>, what: readonly unknown[]): void {
  const state = `${item.unit_id} ${item.number} ${sha256(JSON.stringify(what))}`;
  if (said.has(state)) return;
  said.add(state);
  console.error(
    `publication ${item.unit_id} no. ${item.number} is not what was approved or published and is withheld: ` +
      'npm run audit:verify',
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
