/** The signed files of a letter: uploaded, looked into, each fact shown, and bound where that is allowed. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { OutgoingView, SignedCheck } from '../../../src/letters/schema.ts';
import { Badge, Banner, Button, buttonClass, Card, DateField, FileDrop, toast, type Tone } from '../../design/index.ts';
import { formatInstant } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { useLetterCall } from '../queries.ts';
import { ReasonDialog } from '../reason-dialog.tsx';
import { outgoingMessages } from './messages.ts';
import { bindSigned, signedFilesQuery, uploadSigned } from './queries.ts';
import { SignatureFactList } from './signature-facts.tsx';
import { signedMessages, verdictMessages, whyMessages } from './signed-messages.ts';

export function UploadSigned({ letter: { id, version, date } }: { readonly letter: OutgoingView }) {
  const t = useText(outgoingMessages);
  const s = useText(signedMessages);
  const [file, setFile] = useState<File>();
  const [day, setDay] = useState<string | undefined>(date ?? undefined);
  const send = useLetterCall(
    () => uploadSigned(id, version, day ?? '', file as File),
    () => {
      setFile(undefined);
      toast(s('uploaded'));
    },
    'here',
  );
  return (
    <div className="grid max-w-xl gap-3">
      {send.error && <Banner kind="bad">{send.error.message}</Banner>}
      <FileDrop accept="application/pdf" hint={file?.name ?? t('signedFile')} onFiles={([chosen]) => setFile(chosen)} />
      <DateField label={t('signedDay')} value={day} onChange={setDay} />
      <div>
        <Button
          look="primary"
          busy={send.isPending}
          disabled={file === undefined || day === undefined}
          onClick={() => send.mutate(undefined)}
        >
          {s('upload')}
        </Button>
      </div>
    </div>
  );
}

export function SignedFiles({ letter }: { readonly letter: OutgoingView }) {
  const s = useText(signedMessages);
  const { data } = useQuery(signedFilesQuery(letter.id));
  if (!data || (data.items.length === 0 && data.verification === null)) return null;
  return (
    <Card title={s('checks')}>
      <div className="grid gap-4">
        {data.verification !== null && (
          <p className="text-sm text-ink-soft">
            {s('verification')}:{' '}
            <a className="break-all text-nila-text underline" href={data.verification} rel="noreferrer" target="_blank">
              {data.verification}
            </a>
          </p>
        )}
        {data.items.map((check) => (
          <Check key={check.id} letter={letter} check={check} />
        ))}
        {data.total > data.items.length && (
          <p className="text-sm text-ink-soft">{s('newest', { shown: data.items.length, total: data.total })}</p>
        )}
      </div>
    </Card>
  );
}

const tones: Readonly<Record<NonNullable<SignedCheck['outcome']>, Tone>> = {
  boleh: 'good',
  'perlu-alasan': 'attention',
  ditolak: 'bad',
};

function Check({ letter, check }: { readonly letter: OutgoingView; readonly check: SignedCheck }) {
  const s = useText(signedMessages);
  const verdict = useText(verdictMessages);
  const why = useText(whyMessages);
  const language = useLanguage();
  const { state, outcome, file, failure, reason } = check;
  return (
    <section className="grid gap-2 border-t border-line pt-3 first:border-t-0 first:pt-0">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h3 className="font-semibold break-all">{check.name}</h3>
        {state === 'menunggu' && <Badge>{s('waiting')}</Badge>}
        {state === 'gagal' && <Badge tone="bad">{s('failed')}</Badge>}
        {state === 'dilekatkan' && <Badge tone="good">{s('bound')}</Badge>}
        {state === 'diperiksa' && outcome && <Badge tone={tones[outcome]}>{s(outcome)}</Badge>}
      </div>
      <p className="text-sm text-ink-faint">
        {s('by', { name: check.uploadedByName })} · {formatInstant(check.uploadedAt, language)}
      </p>
      {failure && <Banner kind="bad">{failure[language]}</Banner>}
      {file && <p className="font-semibold">{verdict(file.verdict)}</p>}
      {check.why.length > 0 && (
        <ul className="list-disc pl-5 text-sm">
          {check.why.map((one) => (
            <li key={one}>{why(one)}</li>
          ))}
        </ul>
      )}
      {file && <SignatureFactList file={file} />}
      {check.comparison && <Compared comparison={check.comparison} />}
      {reason && <p className="text-sm">{s('reasonGiven', { reason })}</p>}
      {check.stale && <Banner kind="attention">{s('stale')}</Banner>}
      <BindIt letter={letter} check={check} />
    </section>
  );
}

function Compared({ comparison }: { readonly comparison: NonNullable<SignedCheck['comparison']> }) {
  const s = useText(signedMessages);
  const { read, missing, added } = comparison;
  if (!read) return <p className="text-sm">{s('noText')}</p>;
  if (missing.length === 0 && added.length === 0) return <p className="text-sm">{s('sameText')}</p>;
  return (
    <div className="grid gap-2 text-sm">
      {missing.length > 0 && (
        <div>
          <h4 className="font-semibold">{s('missing')}</h4>
          <ul className="list-disc pl-5">
            {missing.map(({ what, text }) => (
              <li key={what + text} className="break-words">
                {s(what)}: <span lang="id">{text}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {added.length > 0 && (
        <div>
          <h4 className="font-semibold">{s('added')}</h4>
          <ul className="list-disc pl-5">
            {added.map(({ text }) => (
              <li key={text} lang="id" className="break-words">
                {text}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

function BindIt({ letter, check }: { readonly letter: OutgoingView; readonly check: SignedCheck }) {
  const s = useText(signedMessages);
  const t = useText(outgoingMessages);
  const [asking, setAsking] = useState(false);
  const bind = useLetterCall(
    (reason: string | undefined) => bindSigned(letter.id, check.id, letter.version, reason),
    () => toast(t('bound')),
    'here',
  );
  const may =
    letter.may.write && letter.state === 'bernomor' && check.state === 'diperiksa' && check.outcome !== 'ditolak';
  return (
    <div className="flex flex-wrap gap-2">
      {bind.error && !asking && <Banner kind="bad">{bind.error.message}</Banner>}
      {may && !check.stale && (
        <Button
          look="primary"
          busy={bind.isPending}
          onClick={() => (check.outcome === 'boleh' ? bind.mutate(undefined) : setAsking(true))}
        >
          {s('bind')}
        </Button>
      )}
      <a className={buttonClass('quiet')} href={`/api/letters/outgoing/${letter.id}/signed-files/${check.id}`}>
        {s('open')}
      </a>
      {asking && (
        <ReasonDialog
          title={s('bind')}
          description={s('bindWhy')}
          busy={bind.isPending}
          error={bind.error}
          onSend={(reason) => bind.mutate(reason)}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
}
