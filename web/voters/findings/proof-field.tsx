/** Documents that prove a decision: chosen or photographed, with their kind, sent at once and kept encrypted. */
import Paperclip from 'lucide-react/icons/paperclip';
import X from 'lucide-react/icons/x';
import { useId, useRef, useState } from 'react';
import { proofKinds, type ProofKind } from '../../../src/elections/voters/schema.ts';
import { Badge, Banner, Button, IconButton, Progress, SelectField } from '../../design/index.ts';
import { formatBytes } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import type { HeldProof } from './core/decision.ts';
import { KeyHint } from './key-hint.tsx';
import { findingMessages } from './messages.ts';
import { proofWords } from './missing-words.ts';
import { sendProof } from './queries.ts';

/** The server's own limit, told before a large file travels over a slow link. */
const largest = 20_000_000;
/** Found by the key P. */
export const proofInputId = 'bukti-berkas';

export function ProofField({
  listId,
  proofs,
  wanted,
  required,
  withKey = true,
  onChange,
}: {
  readonly listId: string;
  readonly proofs: readonly HeldProof[];
  /** Kinds that this decision asks for; any other may be added too. */
  readonly wanted: readonly ProofKind[];
  readonly required: boolean;
  /** Whether the key P opens it: only on the screen. */
  readonly withKey?: boolean;
  readonly onChange: (proofs: readonly HeldProof[]) => void;
}) {
  const t = useText(findingMessages);
  const language = useLanguage();
  const hint = useId();
  const input = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<ProofKind>();
  const [sending, setSending] = useState<{ readonly name: string; readonly share: number }>();
  const [problem, setProblem] = useState<string>();
  const ordered = [...wanted, ...proofKinds.filter((kind) => !wanted.includes(kind))];
  const kind = chosen && ordered.includes(chosen) ? chosen : (ordered[0] ?? 'foto');
  const send = async (file: File | undefined) => {
    if (!file) return;
    if (file.size > largest)
      return setProblem(
        t('proofTooLarge', {
          name: file.name,
          size: formatBytes(file.size, language),
          limit: formatBytes(largest, language),
        }),
      );
    setProblem(undefined);
    setSending({ name: file.name, share: 0 });
    try {
      const { id } = await sendProof(listId, kind, file, (share) => setSending({ name: file.name, share }));
      onChange([...proofs, { id, kind, name: file.name }]);
    } catch (error) {
      setProblem((error as Error).message);
    } finally {
      setSending(undefined);
    }
  };
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 text-sm font-semibold">
        {t('proof')}
        {required && <span className="ml-1.5 text-xs font-normal text-ink-faint">{t('requiredHere')}</span>}
      </legend>
      {proofs.length > 0 && (
        <ul className="grid gap-1">
          {proofs.map((proof) => (
            <li key={proof.id} className="flex min-w-0 items-center gap-2 text-sm">
              <Badge>{proofWords(proof.kind, t)}</Badge>
              <span className="min-w-0 flex-1 truncate">{proof.name}</span>
              <IconButton
                label={`${t('proofRemove')}: ${proof.name}`}
                onClick={() => onChange(proofs.filter(({ id }) => id !== proof.id))}
              >
                <X aria-hidden className="size-4" />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
      {problem && <Banner kind="bad">{problem}</Banner>}
      {sending ? (
        <Progress label={t('proofSending', { name: sending.name })} done={sending.share} total={1} />
      ) : (
        <div className="flex flex-wrap items-end gap-2">
          <SelectField
            label={t('proofKind')}
            labelHidden
            className="min-w-44 flex-1"
            value={kind}
            onChange={(event) => setChosen(event.target.value as ProofKind)}
            options={ordered.map((each) => ({ value: each, label: proofWords(each, t) }))}
          />
          <Button
            icon={<Paperclip aria-hidden className="size-4" />}
            aria-describedby={hint}
            onClick={() => input.current?.click()}
          >
            {t('proofAdd')}
            {withKey && (
              <>
                {' '}
                <KeyHint>P</KeyHint>
              </>
            )}
          </Button>
          <input
            {...(withKey ? { id: proofInputId } : {})}
            ref={input}
            type="file"
            tabIndex={-1}
            aria-hidden
            accept=".pdf,.jpg,.jpeg,.png,.webp"
            className="sr-only"
            onChange={(event) => {
              void send(event.target.files?.[0]);
              event.target.value = '';
            }}
          />
        </div>
      )}
      <p id={hint} className="text-xs text-ink-faint">
        {t('proofHint', { size: formatBytes(largest, language) })}
      </p>
    </fieldset>
  );
}
