/** Documents that prove a decision: chosen or photographed, with their kind, sent at once and kept encrypted. */
import Paperclip from 'lucide-react/icons/paperclip';
import X from 'lucide-react/icons/x';
import { useId, useRef, useState } from 'react';
import { proofKinds, type ProofKind, type ListId } from '../../../src/elections/voters/schema.ts';
import { Badge, Banner, Button, FieldGroup, IconButton, Progress, SelectField } from '../../design/index.ts';
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
  usual,
  required,
  error,
  withKey = true,
  onChange,
}: {
  readonly listId: ListId;
  readonly proofs: readonly HeldProof[];
  /** Kinds that this decision asks for; any other may be added too. */
  readonly wanted: readonly ProofKind[];
  /** The kind that follows from what is decided; '' where none does, and a person chooses. */
  readonly usual: ProofKind | '';
  readonly required: boolean;
  readonly error?: string | undefined;
  /** Whether the key P opens it: only on the screen. */
  readonly withKey?: boolean;
  readonly onChange: (proofs: readonly HeldProof[]) => void;
}) {
  const t = useText(findingMessages);
  const language = useLanguage();
  const hint = useId();
  const [chosen, setChosen] = useState<Chosen>();
  const [kindless, setKindless] = useState(false);
  // A choice is of its decision: another decision begins with its own usual kind.
  const kind = chosen?.beside === usual ? chosen.kind : usual;
  const { sending, problem, send } = useProofSending(listId, (proof) => onChange([...proofs, proof]));
  return (
    <FieldGroup
      label={
        <>
          {t('proof')}
          {required && <span className="ml-1.5 text-xs font-normal text-ink-faint">{t('requiredHere')}</span>}
        </>
      }
      error={error}
    >
      {proofs.length > 0 && (
        <HeldProofs proofs={proofs} onRemove={(proofId) => onChange(proofs.filter(({ id }) => id !== proofId))} />
      )}
      {problem && <Banner kind="bad">{problem}</Banner>}
      {sending ? (
        <Progress label={t('proofSending', { name: sending.name })} done={sending.share} total={1} />
      ) : (
        <div className="flex flex-wrap items-end gap-2">
          <ProofKindField
            wanted={wanted}
            kind={kind}
            error={kindless && kind === '' ? t('proofKindFirst') : undefined}
            onChange={(next) => setChosen({ kind: next, beside: usual })}
          />
          <ProofFile
            hint={hint}
            title={t('proofHint', { size: formatBytes(largest, language) })}
            withKey={withKey}
            onOpen={() => {
              setKindless(kind === '');
              return kind !== '';
            }}
            onChoose={(file) => kind !== '' && void send(kind, file)}
          />
        </div>
      )}
      <p id={hint} className="sr-only">
        {t('proofHint', { size: formatBytes(largest, language) })}
      </p>
    </FieldGroup>
  );
}

type Chosen = { readonly kind: ProofKind | ''; readonly beside: ProofKind | '' };

/** Sends one document at a time; `onSent` once the server keeps it. */
function useProofSending(listId: ListId, onSent: (proof: HeldProof) => void) {
  const t = useText(findingMessages);
  const language = useLanguage();
  const [sending, setSending] = useState<{ readonly name: string; readonly share: number }>();
  const [problem, setProblem] = useState<string>();
  const send = async (kind: ProofKind, file: File) => {
    const { name } = file;
    if (file.size > largest) {
      const [size, limit] = [formatBytes(file.size, language), formatBytes(largest, language)];
      return setProblem(t('proofTooLarge', { name, size, limit }));
    }
    setProblem(undefined);
    setSending({ name, share: 0 });
    try {
      const { id } = await sendProof(listId, kind, file, (share) => setSending({ name, share }));
      onSent({ id, kind, name });
    } catch (error) {
      setProblem((error as Error).message);
    } finally {
      setSending(undefined);
    }
  };
  return { sending, problem, send };
}

function HeldProofs({
  proofs,
  onRemove,
}: {
  readonly proofs: readonly HeldProof[];
  readonly onRemove: (proofId: string) => void;
}) {
  const t = useText(findingMessages);
  return (
    <ul className="grid gap-1">
      {proofs.map(({ id, kind, name }) => (
        <li key={id} className="flex min-w-0 items-center gap-2 text-sm">
          <Badge>{proofWords(kind, t)}</Badge>
          <span className="min-w-0 flex-1 truncate">{name}</span>
          <IconButton label={`${t('proofRemove')}: ${name}`} onClick={() => onRemove(id)}>
            <X aria-hidden className="size-4" />
          </IconButton>
        </li>
      ))}
    </ul>
  );
}

function ProofKindField({
  wanted,
  kind,
  error,
  onChange,
}: {
  readonly wanted: readonly ProofKind[];
  readonly kind: ProofKind | '';
  readonly error: string | undefined;
  readonly onChange: (kind: ProofKind | '') => void;
}) {
  const t = useText(findingMessages);
  const ordered = [...wanted, ...proofKinds.filter((each) => !wanted.includes(each))];
  return (
    <SelectField
      label={t('proofKind')}
      labelHidden
      className="min-w-36 flex-1"
      value={kind}
      error={error}
      onChange={(event) => onChange(event.target.value as ProofKind | '')}
      options={[
        ...(kind === '' ? [{ value: '', label: t('chooseProof') }] : []),
        ...ordered.map((each) => ({ value: each, label: proofWords(each, t) })),
      ]}
    />
  );
}

function ProofFile({
  hint,
  title,
  withKey,
  onOpen,
  onChoose,
}: {
  /** Id of the sentence that says what may be sent. */
  readonly hint: string;
  readonly title: string;
  readonly withKey: boolean;
  /** Whether a document may be chosen now. */
  readonly onOpen: () => boolean;
  readonly onChoose: (file: File) => void;
}) {
  const t = useText(findingMessages);
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        icon={<Paperclip aria-hidden className="size-4" />}
        aria-describedby={hint}
        title={title}
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
        onClick={(event) => {
          if (!onOpen()) event.preventDefault();
        }}
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file) onChoose(file);
          target.value = '';
        }}
      />
    </>
  );
}
