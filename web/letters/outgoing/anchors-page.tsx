/** Authorities of signatures that the house trusts: shown with their fingerprints, added after a look, withdrawn. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ShownCertificate } from '../../../src/documents/schema.ts';
import type { SignatureAnchor } from '../../../src/letters/schema.ts';
import {
  Banner,
  Button,
  Card,
  Checkbox,
  DateField,
  EmptyState,
  NotVerified,
  Skeleton,
  TextArea,
  TextField,
  toast,
} from '../../design/index.ts';
import { formatDate, formatInstant } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { today } from '../../i18n/today.ts';
import { useCan, useUnit } from '../../identity/session.ts';
import { useLetterCall } from '../queries.ts';
import { ReasonDialog } from '../reason-dialog.tsx';
import { addAnchor, anchorsQuery, readAnchor, withdrawAnchor } from './queries.ts';
import { signedMessages } from './signed-messages.ts';

export function AnchorsPage() {
  const s = useText(signedMessages);
  const may = useCan('reference.edit');
  const { data, error } = useQuery(anchorsQuery);
  return (
    <div className="mx-auto grid max-w-3xl grid-cols-[minmax(0,1fr)] gap-4">
      <header className="grid gap-2">
        <Link to="/surat-keluar" className="w-fit text-sm font-semibold text-nila-text hover:underline">
          ← {s('back')}
        </Link>
        <h1 className="text-xl font-bold sm:text-2xl">{s('anchors')}</h1>
        <p className="text-ink-soft">{s('anchorsLead')}</p>
      </header>
      {error && !data && <Banner kind="bad">{error.message}</Banner>}
      {!data && !error && <Skeleton lines={4} />}
      {data?.items.length === 0 && <EmptyState title={s('noAnchors')}>{s('noAnchorsHint')}</EmptyState>}
      {data?.items.map((anchor) => (
        <Anchor key={anchor.fingerprint} anchor={anchor} may={may} />
      ))}
      {may && <Add />}
    </div>
  );
}

/** In groups of four, so that two people can read it to one another. */
const grouped = (fingerprint: string): string => fingerprint.match(/.{1,4}/g)?.join(' ') ?? '';

function Anchor({ anchor, may }: { readonly anchor: SignatureAnchor; readonly may: boolean }) {
  const s = useText(signedMessages);
  const language = useLanguage();
  const { unitId } = useUnit();
  const [asking, setAsking] = useState(false);
  const withdraw = useLetterCall(
    (reason: string) => withdrawAnchor(anchor.fingerprint, { unitId, reason }),
    () => {
      setAsking(false);
    },
    'here',
  );
  return (
    <Card title={anchor.name}>
      <div className="grid gap-1 text-sm">
        <p>
          {s('issuer')}: {anchor.issuer}
        </p>
        <p>
          {s('valid')}: {formatInstant(anchor.from, language)} – {formatInstant(anchor.until, language)}
        </p>
        <p>
          {s('since')}: {formatDate(anchor.since, language)}
        </p>
        <p className="break-words">
          {s('source')}: {anchor.source} {!anchor.verified && <NotVerified />}
        </p>
        <p>{s('fingerprint')}:</p>
        <code className="break-words">{grouped(anchor.fingerprint)}</code>
        {anchor.withdrawn && <Banner kind="attention">{s('withdrawn', { reason: anchor.withdrawn })}</Banner>}
        {may && !anchor.withdrawn && (
          <div className="mt-2">
            <Button look="quiet" onClick={() => setAsking(true)}>
              {s('withdraw')}
            </Button>
          </div>
        )}
      </div>
      {asking && (
        <ReasonDialog
          title={s('withdraw')}
          busy={withdraw.isPending}
          error={withdraw.error}
          onSend={(reason) => withdraw.mutate(reason)}
          onClose={() => setAsking(false)}
        />
      )}
    </Card>
  );
}

function Add() {
  const s = useText(signedMessages);
  const { unitId } = useUnit();
  const [pem, setPem] = useState('');
  const [shown, setShown] = useState<ShownCertificate>();
  const read = useLetterCall(() => readAnchor({ unitId, pem }), setShown, 'here');
  return (
    <Card title={s('trust')}>
      <div className="grid gap-3">
        {read.error && <Banner kind="bad">{read.error.message}</Banner>}
        <TextArea
          label={s('pem')}
          hint={s('pemHint')}
          rows={6}
          value={pem}
          onChange={({ target }) => {
            setPem(target.value);
            setShown(undefined);
          }}
        />
        <div>
          <Button busy={read.isPending} disabled={pem.trim().length < 60} onClick={() => read.mutate(undefined)}>
            {s('readIt')}
          </Button>
        </div>
        {shown && (
          <Trust
            pem={pem}
            certificate={shown}
            onDone={() => {
              setPem('');
              setShown(undefined);
            }}
          />
        )}
      </div>
    </Card>
  );
}

function Trust({
  pem,
  certificate,
  onDone,
}: {
  readonly pem: string;
  readonly certificate: ShownCertificate;
  readonly onDone: () => void;
}) {
  const s = useText(signedMessages);
  const language = useLanguage();
  const { unitId } = useUnit();
  const [since, setSince] = useState<string | undefined>(today());
  const [source, setSource] = useState('');
  const [verified, setVerified] = useState(false);
  const { fingerprint } = certificate;
  const add = useLetterCall(
    () => addAnchor({ unitId, pem, fingerprint, since: since ?? '', source, verified }),
    () => {
      toast(s('trusted'));
      onDone();
    },
    'here',
  );
  return (
    <div className="grid gap-3 border-t border-line pt-3">
      <p className="font-semibold break-words">{certificate.subject}</p>
      <p className="text-sm">
        {s('issuer')}: {certificate.selfSigned ? s('selfSigned') : certificate.issuer} ·{' '}
        {formatInstant(certificate.from, language)} – {formatInstant(certificate.until, language)}
      </p>
      <p className="text-sm">{s('fingerprint')}:</p>
      <code className="text-sm break-words">{grouped(fingerprint)}</code>
      <Banner kind="info">{s('compare')}</Banner>
      {add.error && <Banner kind="bad">{add.error.message}</Banner>}
      <DateField label={s('since')} value={since} onChange={setSince} />
      <TextField
        label={s('source')}
        hint={s('sourceHint')}
        value={source}
        maxLength={500}
        onChange={({ target }) => setSource(target.value)}
      />
      <Checkbox label={s('verifiedTick')} checked={verified} onChange={({ target }) => setVerified(target.checked)} />
      <div>
        <Button
          look="primary"
          busy={add.isPending}
          disabled={since === undefined || source.trim().length < 3}
          onClick={() => add.mutate(undefined)}
        >
          {s('trust')}
        </Button>
      </div>
    </div>
  );
}
