/** One letter: what it asks, who deals with it, its picture and its fields. Made for the screen of a phone as well. */
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { letterIdSchema, type LetterView } from '../../src/letters/schema.ts';
import { Banner, Button, buttonClass, Card, cx, Skeleton, toast } from '../design/index.ts';
import { useDeciding } from '../documents/decide.ts';
import type { Passage } from '../documents/review.tsx';
import { formatInstant } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { Filing } from '../records/filing.tsx';
import { pathId } from '../shell/path-id.ts';
import { DisposeDialog } from './dispose-dialog.tsx';
import { DispositionTree } from './dispositions.tsx';
import { LetterFields } from './letter-fields.tsx';
import { LetterImage } from './letter-image.tsx';
import { BackToLetters } from './back-to-letters.tsx';
import { LetterMarks } from './marks.tsx';
import { letterMessages } from './messages.ts';
import {
  beginActivity,
  cancelLetter,
  checkLetter,
  finishLetter,
  letterQuery,
  treeQuery,
  useLetterCall,
} from './queries.ts';
import { ReasonDialog } from './reason-dialog.tsx';

export function LetterPage() {
  const t = useText(letterMessages);
  const letterId = pathId(letterIdSchema, useParams({ from: '/staff/surat/$letterId' }).letterId);
  const { data: letter, error } = useQuery(letterQuery(letterId));
  if (error && !letter)
    return (
      <div className="mx-auto grid max-w-7xl gap-4">
        <BackToLetters />
        <h1 className="text-2xl font-bold">{t('noSuchLetter')}</h1>
        <Banner kind="bad">{error.message}</Banner>
      </div>
    );
  if (!letter) return <Skeleton lines={10} />;
  return <Letter key={letter.id} letter={letter} />;
}

function Letter({ letter }: { readonly letter: LetterView }) {
  const t = useText(letterMessages);
  const { data: branches } = useQuery(treeQuery(letter.id));
  const [passage, setPassage] = useState<Passage>();
  const dispositions = (
    <Card title={t('dispositions')}>
      {branches ? <DispositionTree letter={letter} branches={branches} /> : <Skeleton lines={4} />}
    </Card>
  );
  // What it asks is read first; once it is with somebody, who has it.
  const isUnderWay = branches !== undefined && branches.length > 0;
  return (
    <div className="mx-auto grid max-w-7xl grid-cols-[minmax(0,1fr)] gap-4 max-sm:pb-14">
      <Heading letter={letter} />
      <Notices letter={letter} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4 lg:grid-cols-2">
        <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-4">
          {isUnderWay && dispositions}
          <Card title={t('fields')}>
            <LetterFields letter={letter} onPassage={setPassage} />
          </Card>
          {!isUnderWay && dispositions}
        </div>
        <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-4">
          <LetterImage letter={letter} passage={passage} />
          <Filing type="letter" subjectId={letter.id} />
        </div>
      </div>
    </div>
  );
}

export function Heading({ letter }: { readonly letter: LetterView }) {
  const t = useText(letterMessages);
  const language = useLanguage();
  return (
    <header className="grid gap-1.5">
      <BackToLetters />
      <h1 lang="id" className="text-xl font-bold break-words sm:text-2xl">
        {letter.title}
      </h1>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-faint">
        <LetterMarks letter={letter} />
        <span>{t('agendaOf', { agenda: letter.agenda, year: letter.year })}</span>
        <span>
          {t('registeredBy', { name: letter.registeredByName, at: formatInstant(letter.registeredAt, language) })}
        </span>
        {letter.checkedByName !== null && <span>{t('checkedBy', { name: letter.checkedByName })}</span>}
      </div>
      <Acts letter={letter} isPage />
    </header>
  );
}

export function Acts({ letter, isPage = false }: { readonly letter: LetterView; readonly isPage?: boolean }) {
  const t = useText(letterMessages);
  const navigate = useNavigate();
  const { id, version, state, may, checked, fields, activityId, paperId } = letter;
  const deciding = useDeciding({ type: 'letter', id });
  const check = useLetterCall(() => checkLetter(id, version));
  const finish = useLetterCall(() => finishLetter(id));
  const begin = useLetterCall(
    () => beginActivity(id),
    (begun) => {
      toast(t('openActivity'));
      void navigate({
        to: '/kegiatan/$activityId',
        params: { activityId: begun.activityId },
        search: { tab: 'fakta' },
      });
    },
  );
  const isOpen = state !== 'batal';
  return (
    <div className="flex flex-wrap gap-2 pt-1">
      <Dispose letter={letter} isPage={isPage} />
      {isOpen && may.register && !checked && (
        <Button
          look={may.direct ? 'secondary' : 'primary'}
          busy={check.isPending || deciding}
          data-act="check"
          onClick={() => check.mutate(undefined)}
        >
          {t('check')}
        </Button>
      )}
      {isOpen && may.begin && activityId === null && fields.meetings.length > 0 && (
        <Button busy={begin.isPending} data-act="begin" onClick={() => begin.mutate(undefined)}>
          {t('beginActivity')}
        </Button>
      )}
      {activityId !== null && (
        <Link to="/kegiatan/$activityId" params={{ activityId }} search={{}} className={buttonClass()}>
          {t('openActivity')}
        </Link>
      )}
      {isOpen && may.begin && (
        <Link to="/surat-keluar/baru" search={{ jawab: id }} className={buttonClass()}>
          {t('answerIt')}
        </Link>
      )}
      {state === 'dicatat' && may.direct && (
        <Button look="quiet" busy={finish.isPending} onClick={() => finish.mutate(undefined)}>
          {t('finish')}
        </Button>
      )}
      <PaperLink paperId={paperId} />
      {state === 'dicatat' && may.register && <Cancel letter={letter} />}
    </div>
  );
}

/** On a phone the letter is read down to its picture; what is done with it next stays under the thumb. */
function Dispose({ letter, isPage }: { readonly letter: LetterView; readonly isPage: boolean }) {
  const t = useText(letterMessages);
  const [disposing, setDisposing] = useState(false);
  if (letter.state === 'batal' || !letter.may.direct) return null;
  return (
    <>
      <Button
        look="primary"
        data-act="dispose"
        className={cx(isPage && letter.state === 'dicatat' && underThumb)}
        onClick={() => setDisposing(true)}
      >
        {t('dispose')}
      </Button>
      {disposing && <DisposeDialog letter={letter} onClose={() => setDisposing(false)} />}
    </>
  );
}

const underThumb =
  'max-sm:fixed max-sm:inset-x-3 max-sm:bottom-[calc(4rem+env(safe-area-inset-bottom))] max-sm:z-20 ' +
  'max-sm:min-h-11 max-sm:shadow-high';

function Cancel({ letter: { id, version } }: { readonly letter: LetterView }) {
  const t = useText(letterMessages);
  const [asking, setAsking] = useState(false);
  const close = () => setAsking(false);
  const cancel = useLetterCall((reason: string) => cancelLetter(id, version, reason), close, 'here');
  return (
    <>
      <Button look="quiet" onClick={() => setAsking(true)}>
        {t('cancel')}
      </Button>
      {asking && (
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

function PaperLink({ paperId }: Pick<LetterView, 'paperId'>) {
  const t = useText(letterMessages);
  return paperId === null ? null : (
    <Link to="/dokumen/$paperId" params={{ paperId }} search={{}} className={buttonClass('quiet')}>
      {t('openPaper')}
    </Link>
  );
}

/** What the reader should know before anything is done with the letter. */
export function Notices({ letter }: { readonly letter: LetterView }) {
  const t = useText(letterMessages);
  const { secrecy } = letter.fields;
  const isLower = secrecy !== null && /rahasia|terbatas/i.test(secrecy) && letter.security === 'biasa';
  return (
    <>
      {letter.cancelled !== null && (
        <Banner kind="attention">{t('cancelledBecause', { reason: letter.cancelled })}</Banner>
      )}
      {letter.same.map(({ id, agenda, year, why }) => (
        <Banner
          key={id}
          kind="attention"
          action={
            <Link to="/surat/$letterId" params={{ letterId: id }} className={buttonClass('secondary', 'small')}>
              {t('openLetter')}
            </Link>
          }
        >
          {t(why === 'berkas' ? 'sameFile' : 'sameNumber', { agenda, year })}
        </Banner>
      ))}
      {isLower && <Banner kind="attention">{t('classLower', { secrecy, security: t(letter.security) })}</Banner>}
    </>
  );
}
