/** Authorities whose certificates the house trusts: dated rows with a source. The program brings none. */
import type { z } from 'zod';
import { certificateInProcess } from '../../../documents/index.ts';
import type { ShownCertificate } from '../../../documents/schema.ts';
import { about, localTime, ok, type Operation, type Result, type Tx } from '../../../platform/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import type { newAnchorBody, SignatureAnchor, withdrawAnchorBody } from './schema.ts';

/** PEM of those that hold at `now`. */
export async function anchorsToday(tx: Tx, now: Date): Promise<string[]> {
  const rows = await tx
    .selectFrom('letter_anchors')
    .select('pem')
    .where('since', '<=', localTime(now, 'WIB').date)
    .where('withdrawn_at', 'is', null)
    .execute();
  return rows.map(({ pem }) => pem);
}

export async function listAnchors(tx: Tx): Promise<SignatureAnchor[]> {
  const rows = await tx.selectFrom('letter_anchors').selectAll().orderBy('saved_at', 'desc').execute();
  return rows.map((row) => ({
    fingerprint: row.fingerprint,
    name: row.name,
    issuer: row.issuer,
    from: row.valid_from.toISOString(),
    until: row.valid_until.toISOString(),
    since: row.since,
    source: row.source,
    verified: row.verified,
    withdrawn: row.withdrawn_reason,
  }));
}

/** What a certificate says; only one of an authority may be trusted. Nothing is saved. */
export async function readAnchor(pem: string): Promise<Result<ShownCertificate>> {
  const read = await certificateInProcess(pem);
  if (!read.ok) return read;
  return read.value.authority ? read : fail('letters/anchor-no-authority', { name: read.value.name });
}

export type AddAnchor = z.output<typeof newAnchorBody> & { readonly certificate: ShownCertificate };

/** `certificate`: what the PEM says, read by `readAnchor`. */
export const addAnchor: Operation<AddAnchor, { fingerprint: string }> = async (
  { tx, actor, clock },
  { unitId, pem, fingerprint, since, source, verified, certificate },
) => {
  if (certificate.fingerprint !== fingerprint) return fail('letters/anchor-differs');
  const { name, issuer, from, until } = certificate;
  const added = await tx
    .insertInto('letter_anchors')
    .values({
      fingerprint,
      pem,
      name,
      issuer,
      valid_from: new Date(from),
      valid_until: new Date(until),
      since,
      source,
      verified,
      saved_by: actor.personId,
      saved_at: clock.now(),
    })
    .onConflict((on) => on.doNothing())
    .returning('fingerprint')
    .executeTakeFirst();
  if (added === undefined) return fail('letters/anchor-there', { name });
  const subject = about('signature-anchor', { unitId, id: fingerprint });
  return ok({
    value: { fingerprint },
    events: [event('signature-anchor.added', subject, { since, source, verified })],
  });
};

type Withdraw = z.output<typeof withdrawAnchorBody> & { readonly fingerprint: string };

/** Trusts an authority no more. What was checked before stays as it was found then. */
export const withdrawAnchor: Operation<Withdraw, { fingerprint: string }> = async (
  { tx, clock },
  { unitId, fingerprint, reason },
) => {
  const row = await tx
    .updateTable('letter_anchors')
    .set({ withdrawn_at: clock.now(), withdrawn_reason: reason })
    .where('fingerprint', '=', fingerprint)
    .where('withdrawn_at', 'is', null)
    .returning('fingerprint')
    .executeTakeFirst();
  if (row === undefined) return fail('letters/no-anchor');
  const subject = about('signature-anchor', { unitId, id: fingerprint });
  return ok({ value: row, events: [event('signature-anchor.withdrawn', subject, { reason })] });
};
