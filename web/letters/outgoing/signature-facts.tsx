/** Each signature of a file, fact by fact, as it was found. */
import type { SignatureFacts, SignedFile } from '../../../src/documents/schema.ts';
import { formatInstant } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { flawMessages, signedMessages, verdictMessages } from './signed-messages.ts';

export function SignatureFactList({ file }: { readonly file: SignedFile }) {
  const s = useText(signedMessages);
  if (file.signatures.length === 0) return null;
  return (
    <div className="grid gap-3">
      {file.signatures.map((one, at) => (
        <Facts key={`${one.field} ${at}`} facts={one} />
      ))}
      <p className="text-sm text-ink-faint">{s('revocation')}</p>
    </div>
  );
}

function Facts({ facts }: { readonly facts: SignatureFacts }) {
  const s = useText(signedMessages);
  const verdict = useText(verdictMessages);
  const flaw = useText(flawMessages);
  const language = useLanguage();
  const { kind, signer, stamp, flaws, after, additions, algorithm, claimedAt } = facts;
  const at = (time: string) => formatInstant(time, language);
  const rows: readonly (readonly [string, string | null | undefined])[] = [
    [s('signer'), kind === 'stempel-waktu' ? s('timeStamp') : signer?.name],
    [s('organisation'), signer?.organisation],
    [s('issuer'), signer?.issuer],
    [s('serial'), signer?.serial],
    [s('valid'), signer && `${at(signer.from)} – ${at(signer.until)}`],
    [s('claimed'), claimedAt && at(claimedAt)],
    [
      s('stamped'),
      stamp && s(stamp.known ? 'stampKnown' : 'stampUnknown', { at: at(stamp.at), authority: stamp.authority }),
    ],
    [s('algorithm'), algorithm],
    [s('after'), signer && s(after, { what: additions.join(', ') })],
  ];
  return (
    <div className="grid gap-1 rounded-md bg-sunken p-3 text-sm">
      <p className="font-semibold">{verdict(facts.verdict)}</p>
      <dl className="grid gap-x-4 gap-y-0.5 sm:grid-cols-[14rem_minmax(0,1fr)]">
        {rows.map(([name, value]) =>
          value ? (
            <div key={name} className="contents">
              <dt className="text-ink-faint">{name}</dt>
              <dd className="break-words">{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
      {flaws.length > 0 && <p>{flaws.map((one) => flaw(one)).join('; ')}.</p>}
    </div>
  );
}
