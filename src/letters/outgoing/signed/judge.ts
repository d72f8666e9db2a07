/** Whether a signed file may be bound to its letter: freely, with a reason, or not at all. */
import { readNameWithTitles } from '../../../language/index.ts';
import type { SignedFile } from '../../../documents/schema.ts';
import type { Comparison, SignedOutcome, SignedReason } from './schema.ts';

export type Judgement = { readonly outcome: SignedOutcome; readonly why: readonly SignedReason[] };

const never: ReadonlySet<SignedReason> = new Set(['rusak', 'berubah', 'lemah', 'teks-berbeda', 'angka-ditambah']);

/** A clock may be wrong by so much, and a day begins elsewhere. */
const slack = 86_400_000;

export type Signing = {
  /** Name of who approved the letter; null where that is not known. */
  readonly approvedBy: string | null;
  /** The day that the letter bears, and now: it is signed between them. */
  readonly dated: string;
  readonly now: Date;
};

export function judgeSigned(file: SignedFile, comparison: Comparison, signing: Signing): Judgement {
  const { verdict } = file;
  const ofFile: SignedReason[] = verdict === 'utuh' || verdict === 'utuh-dikenal' ? [] : [verdict];
  const why: SignedReason[] = [
    ...ofFile,
    ...(verdict !== 'tidak-bertanda-tangan' && !isSignedBy(file, signing.approvedBy) ? ['nama-lain' as const] : []),
    ...(isTimely(file, signing) ? [] : ['waktu-janggal' as const]),
    ...(comparison.read ? [] : ['tidak-terbaca' as const]),
    ...(comparison.missing.some(({ what }) => what !== 'kepala') ? ['teks-berbeda' as const] : []),
    ...(comparison.missing.some(({ what }) => what === 'kepala') ? ['kepala-berbeda' as const] : []),
    ...(comparison.added.some(({ figures }) => figures) ? ['angka-ditambah' as const] : []),
    ...(comparison.added.some(({ figures }) => !figures) ? ['ada-tambahan' as const] : []),
  ];
  const outcome = why.some((one) => never.has(one)) ? 'ditolak' : why.length > 0 ? 'perlu-alasan' : 'boleh';
  return { outcome, why };
}

/** No signature says of itself that it was put before the day of the letter, or that it will be. */
const isTimely = ({ signatures }: SignedFile, { dated, now }: Signing): boolean =>
  signatures.every(({ claimedAt }) => {
    const at = claimedAt === null ? null : Date.parse(claimedAt);
    return at === null || (at >= Date.parse(dated) - slack && at <= now.getTime() + slack);
  });

/** One of its signatures bears the name of who approved, titles apart. */
const isSignedBy = ({ signatures }: SignedFile, approvedBy: string | null): boolean =>
  approvedBy !== null && signatures.some(({ signer }) => signer !== null && isSameName(signer.name, approvedBy));

export function isSameName(one: string, other: string): boolean {
  const plain = (name: string): string =>
    readNameWithTitles(name.trim())
      .name.normalize('NFKC')
      .toLowerCase()
      .replaceAll(/[^\p{L}\s]/gu, '')
      .replaceAll(/\s+/g, ' ')
      .trim();
  return plain(one) !== '' && plain(one) === plain(other);
}
