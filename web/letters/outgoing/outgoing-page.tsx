/** One outgoing letter: what it says on the left, its text on the right, and the one step that comes next above. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { outgoingIdSchema, type OutgoingFields, type OutgoingView } from '../../../src/letters/schema.ts';
import { Badge, Banner, Button, buttonClass, Card, DateField, Skeleton, TextField, toast } from '../../design/index.ts';
import { formatDate, formatInstant } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { Filing } from '../../records/filing.tsx';
import { pathId } from '../../shell/path-id.ts';
import { useLetterCall } from '../queries.ts';
import { ReasonDialog } from '../reason-dialog.tsx';
import { ReplaceDialog } from './replace-dialog.tsx';
import { LetterChecks } from './letter-checks.tsx';
import { LetterWords } from './letter-words.tsx';
import { MergeLink } from './merge/merge-link.tsx';
import { outgoingMessages } from './messages.ts';
import { OutgoingForm, sentFields } from './outgoing-form.tsx';
import {
  cancelOutgoing,
  noteSent,
  outgoingCheckQuery,
  outgoingQuery,
  saveOutgoing,
  typedCheckQuery,
  typedPictureQuery,
} from './queries.ts';
import { SignedFiles, UploadSigned } from './signed-files.tsx';
import { useTyped } from '../use-typed.ts';
import { useRested } from './use-rested.ts';

export function OutgoingPage() {
  const id = pathId(outgoingIdSchema, useParams({ from: '/staff/surat-keluar/$outgoingId' }).outgoingId);
  const { data: letter, error } = useQuery(outgoingQuery(id));
  if (error && !letter) return <Banner kind="bad">{error.message}</Banner>;
  if (!letter) return <Skeleton lines={10} />;
  return <Outgoing key={letter.id} letter={letter} />;
}

function Outgoing({ letter }: { readonly letter: OutgoingView }) {
  const t = useText(outgoingMessages);
  const language = useLanguage();
  return (
    <div className="mx-auto grid max-w-7xl grid-cols-[minmax(0,1fr)] gap-4">
      <header className="grid gap-1.5">
        <Link to="/surat-keluar" className="w-fit text-sm font-semibold text-nila-text hover:underline">
          ← {t('back')}
        </Link>
        <h1 lang="id" className="text-xl font-bold break-words sm:text-2xl">
          {letter.subject}
        </h1>
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-faint">
          <Badge>{t(letter.state)}</Badge>
          <span>{letter.label[language]}</span>
          <span className="numeric">{letter.number ?? t('noNumber')}</span>
          {letter.answers && (
            <Link to="/surat/$letterId" params={{ letterId: letter.answers.id }} className="text-nila-text underline">
              {t('answering')}: {letter.answers.title}
            </Link>
          )}
        </p>
      </header>
      {letter.replacedBy && <Replaced by={letter.replacedBy} />}
      {letter.destroyedAt === null ? (
        <>
          <MergeLink letter={letter} />
          {letter.merge?.numbering !== 'sendiri' || letter.state === 'menyusun' ? (
            <>
              <NextStep key={`next ${letter.version}`} letter={letter} />
              <SignedFiles key={`signed ${letter.version}`} letter={letter} />
            </>
          ) : null}
        </>
      ) : (
        <Banner kind="attention">{t('destroyed', { day: formatInstant(letter.destroyedAt, language) })}</Banner>
      )}
      {letter.number !== null && <Filing type="outgoing" subjectId={letter.id} />}
      {letter.destroyedAt === null && <Work letter={letter} />}
    </div>
  );
}

function Replaced({ by: { id, number, reason } }: { readonly by: NonNullable<OutgoingView['replacedBy']> }) {
  const t = useText(outgoingMessages);
  return (
    <Banner
      kind="attention"
      action={
        <Link to="/surat-keluar/$outgoingId" params={{ outgoingId: id }} className={buttonClass('secondary', 'small')}>
          {t('openReplacement')}
        </Link>
      }
    >
      {t('replacedBy', { number, reason })}
    </Banner>
  );
}

function NextStep({ letter }: { readonly letter: OutgoingView }) {
  const t = useText(outgoingMessages);
  const language = useLanguage();
  const { id, state, may, number, sent, cancelled } = letter;
  const says = {
    menyusun: t('nextWrite'),
    bernomor: t('nextSign', { number: number ?? '' }),
    ditandatangani: t('nextSend'),
    terkirim: t('nextDone', { day: formatDate(sent?.day ?? '', language), by: sent?.by ?? '' }),
    batal: t('nextCancelled', { reason: cancelled ?? '' }),
  }[state];
  return (
    <Card title={t('next')} className="border-nila/40">
      <p className="mb-3 text-ink-soft">{says}</p>
      {state === 'bernomor' && may.write && <UploadSigned letter={letter} />}
      {state === 'ditandatangani' && may.write && <Send letter={letter} />}
      <div className="mt-2 flex flex-wrap gap-2">
        {state === 'menyusun' && letter.draftId !== null && (
          <Link to="/draf/$draftId" params={{ draftId: letter.draftId }} className={buttonClass('primary')}>
            {t('openText')}
          </Link>
        )}
        {letter.signed && (
          <a className={buttonClass('secondary')} href={`/api/letters/outgoing/${id}/signed`}>
            {t('openSigned')}
          </a>
        )}
        {may.write && <Ends letter={letter} />}
      </div>
    </Card>
  );
}

/** Cancelling a letter, or saying that another one stands in its place. */
function Ends({ letter }: { readonly letter: OutgoingView }) {
  const t = useText(outgoingMessages);
  const [asking, setAsking] = useState<'cancel' | 'replace'>();
  const { id, version, state, number, replacedBy } = letter;
  const cancel = useLetterCall(
    (reason: string) => cancelOutgoing(id, { version, reason }),
    () => toast(t('cancelled')),
    'here',
  );
  const close = () => setAsking(undefined);
  return (
    <>
      {number !== null && state !== 'batal' && replacedBy === null && (
        <Button look="quiet" onClick={() => setAsking('replace')}>
          {t('replace')}
        </Button>
      )}
      {state !== 'terkirim' && state !== 'batal' && (
        <Button look="quiet" onClick={() => setAsking('cancel')}>
          {t('cancel')}
        </Button>
      )}
      {asking === 'replace' && <ReplaceDialog letter={letter} onClose={close} />}
      {asking === 'cancel' && (
        <ReasonDialog
          title={t('cancel')}
          description={t('cancelLead')}
          busy={cancel.isPending}
          error={cancel.error}
          onSend={(reason) => cancel.mutate(reason)}
          onClose={close}
        />
      )}
    </>
  );
}

function Send({ letter: { id, version, signed } }: { readonly letter: OutgoingView }) {
  const t = useText(outgoingMessages);
  const [day, setDay] = useState(signed?.day);
  const [by, setBy] = useState('');
  const send = useLetterCall(
    () => noteSent(id, { version, day: day ?? '', by }),
    () => toast(t('sent')),
    'here',
  );
  return (
    <div className="grid max-w-xl gap-3 sm:grid-cols-2">
      {send.error && <Banner kind="bad">{send.error.message}</Banner>}
      <DateField label={t('sentDay')} value={day} onChange={setDay} />
      <TextField label={t('sentBy')} hint={t('sentByHint')} value={by} onChange={({ target }) => setBy(target.value)} />
      <div>
        <Button
          look="primary"
          busy={send.isPending}
          disabled={day === undefined || by.trim().length < 2}
          onClick={() => send.mutate(undefined)}
        >
          {t('send')}
        </Button>
      </div>
    </div>
  );
}

/** What it says and what the linter finds in that; beside them the letter as it is printed. */
function Work({ letter }: { readonly letter: OutgoingView }) {
  const work = useTyped<OutgoingFields>(letter);
  const { fields, setFields } = work;
  const rested = useRested(fields);
  const isFree = letter.state === 'menyusun' || letter.state === 'bernomor';
  const open = letter.may.write && isFree && letter.mergedOf === null;
  const typing = rested !== letter.fields;
  const { unitId, kind, answers } = letter;
  const typed = { unitId, kind, fields: sentFields(rested), ...(answers ? { answers: answers.id } : {}) };
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-2">
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
        {letter.state !== 'batal' && (
          <LetterChecks
            query={typing ? typedCheckQuery(typed) : outgoingCheckQuery(letter.id)}
            typing={typing}
            fields={fields}
            onMend={open ? setFields : undefined}
          />
        )}
        <Fields letter={letter} work={work} open={open} />
      </div>
      {letter.draftId !== null && (
        <LetterWords letter={letter} draftId={letter.draftId} typed={typing ? typedPictureQuery(typed) : undefined} />
      )}
    </div>
  );
}

function Fields({
  letter,
  work: { version, fields, both, setFields, savedAs },
  open,
}: {
  readonly letter: OutgoingView;
  readonly work: ReturnType<typeof useTyped<OutgoingFields>>;
  readonly open: boolean;
}) {
  const t = useText(outgoingMessages);
  const queries = useQueryClient();
  const save = useLetterCall(
    () =>
      saveOutgoing(letter.id, version, sentFields(fields)).catch(async (problem: unknown) => {
        // What others saved meanwhile is fetched: saving again is then done knowingly.
        await queries.invalidateQueries({ queryKey: outgoingQuery(letter.id).queryKey });
        throw problem;
      }),
    (saved) => {
      savedAs(saved.version);
      toast(t(saved.reworded ? 'saved' : 'savedOnly'));
    },
    'here',
  );
  return (
    <Card title={t('fields')}>
      <fieldset disabled={!open} className="grid gap-3">
        {save.error && <Banner kind="bad">{save.error.message}</Banner>}
        {both.length > 0 && <Banner kind="attention">{t('changedByBoth')}</Banner>}
        <OutgoingForm structure={letter.structure} fields={fields} onChange={setFields} />
        {open && (
          <div>
            <Button
              busy={save.isPending}
              disabled={fields === letter.fields || fields.subject.trim().length < 3}
              onClick={() => save.mutate(undefined)}
            >
              {t('save')}
            </Button>
          </div>
        )}
      </fieldset>
    </Card>
  );
}
