/** A file of one matter: what is in it, how long it is kept, and the one step that comes next. */
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { recordFileIdSchema, type RecordFileView, type RecordItem } from '../../src/records/schema.ts';
import { Banner, Button, Card, Key, List, Pager, Skeleton, toast } from '../design/index.ts';
import { formatDate } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { pathId } from '../shell/path-id.ts';
import { SubjectName } from '../shell/subject-name.tsx';
import { AppraiseDialog, CloseDialog, ReasonDialog } from './file-dialogs.tsx';
import { FileForm } from './file-form.tsx';
import { HoldingDialog } from './holding-dialog.tsx';
import { FileMarks, RuleLine, useRuleWords } from './marks.tsx';
import { recordsMessages } from './messages.ts';
import { fileQuery, itemsQuery, reopenFile, setFile, unfileThing, useRecordsCall } from './queries.ts';

export function FilePage() {
  const id = pathId(recordFileIdSchema, useParams({ from: '/staff/arsip/berkas/$recordFileId' }).recordFileId);
  const { data: file, error } = useQuery(fileQuery(id));
  if (error && !file) return <Banner kind="bad">{error.message}</Banner>;
  if (!file) return <Skeleton lines={8} />;
  return (
    <div className="mx-auto grid max-w-6xl grid-cols-[minmax(0,1fr)] gap-4">
      <Heading file={file} />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <Contents file={file} />
        <Kept file={file} />
      </div>
    </div>
  );
}

function Heading({ file }: { readonly file: RecordFileView }) {
  const t = useText(recordsMessages);
  const language = useLanguage();
  return (
    <header className="grid gap-1.5">
      <Link to="/arsip" search={{}} className="w-fit text-sm font-semibold text-nila-text hover:underline">
        ← {t('back')}
      </Link>
      <h1 lang="id" className="text-xl font-bold break-words sm:text-2xl">
        {file.title}
      </h1>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-faint">
        <FileMarks file={file} />
        <span className="numeric">{file.number}</span>
        <span>
          {file.classification}
          {file.classLabel && ` · ${file.classLabel[language]}`}
        </span>
        <span>{t('openedOn', { day: formatDate(file.openedOn, language), name: file.openedByName })}</span>
        {file.closedOn && (
          <span>{t('closedOn', { day: formatDate(file.closedOn, language), name: file.closedByName ?? '' })}</span>
        )}
      </p>
      <Acts file={file} />
    </header>
  );
}

function Acts({ file }: { readonly file: RecordFileView }) {
  const t = useText(recordsMessages);
  const [act, setAct] = useState<'close' | 'reopen' | 'appraise' | 'change' | 'holding'>();
  const stop = () => setAct(undefined);
  useLetterKey('l', () => setAct('holding'), file.state !== 'dimusnahkan' && file.may.file && act === undefined);
  const { id, version, state, may, items } = file;
  const set = useRecordsCall(
    (said: { readonly title: string; readonly classification: string }) => setFile(id, { version, ...said }),
    () => {
      toast(t('saved'));
      stop();
    },
  );
  const reopen = useRecordsCall(
    (reason: string) => reopenFile(id, { version, reason }),
    () => {
      toast(t('reopened'));
      stop();
    },
  );
  return (
    <div className="flex flex-wrap gap-2 pt-1">
      {state === 'terbuka' && may.manage && items > 0 && (
        <Button look="primary" onClick={() => setAct('close')}>
          {t('close')}
        </Button>
      )}
      {state === 'terbuka' && may.file && <Button onClick={() => setAct('change')}>{t('change')}</Button>}
      {state === 'ditutup' && may.manage && <Button onClick={() => setAct('reopen')}>{t('reopen')}</Button>}
      {state === 'ditutup' && may.manage && <Button onClick={() => setAct('appraise')}>{t('appraise')}</Button>}
      {state !== 'dimusnahkan' && may.file && (
        <Button onClick={() => setAct('holding')} aria-keyshortcuts="L">
          {t('holding')} <Key>L</Key>
        </Button>
      )}
      {act === 'holding' && <HoldingDialog file={file} onClose={stop} />}
      {act === 'close' && <CloseDialog file={file} onClose={stop} />}
      {act === 'appraise' && <AppraiseDialog file={file} onClose={stop} />}
      {act === 'change' && (
        <FileForm
          heading={t('change')}
          start={file}
          busy={set.isPending}
          error={set.error}
          onSend={(said) => set.mutate(said)}
          onClose={stop}
        />
      )}
      {act === 'reopen' && (
        <ReasonDialog
          title={t('reopen')}
          busy={reopen.isPending}
          error={reopen.error}
          onSend={(reason) => reopen.mutate(reason)}
          onClose={stop}
        />
      )}
    </div>
  );
}

/** A key that does what a button of the page does; words are typed undisturbed. */
function useLetterKey(letter: string, act: () => void, isOn: boolean): void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    if (!isOn) return undefined;
    const go = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey, target } = event;
      if (key.toLowerCase() !== letter || ctrlKey || metaKey || altKey) return;
      if (target instanceof HTMLElement && target.closest('input, textarea, select, [role=dialog]') !== null) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', go);
    return () => document.removeEventListener('keydown', go);
  }, [letter, isOn]);
}

function Kept({ file }: { readonly file: RecordFileView }) {
  const t = useText(recordsMessages);
  const language = useLanguage();
  const words = useRuleWords();
  return (
    <Card title={t('retention')}>
      <div className="grid gap-3">
        {file.rule ? <RuleLine rule={file.rule} /> : <p className="text-ink-soft">{t('noRule')}</p>}
        {file.state === 'terbuka' && <p className="text-sm text-ink-soft">{t('retentionOpen')}</p>}
        {file.activeUntil && (
          <ul className="grid gap-1">
            <li>{t('activeUntil', { day: formatDate(file.activeUntil, language) })}</li>
            <li>{t('inactiveUntil', { day: formatDate(file.inactiveUntil ?? '', language) })}</li>
          </ul>
        )}
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-0.5 text-sm">
          <dt className="text-ink-faint">{t('development')}</dt>
          <dd>{file.development?.label[language] ?? t('notSaid')}</dd>
          <dt className="text-ink-faint">{t('location')}</dt>
          <dd lang="id" className="break-words">
            {file.location ?? t('notSaid')}
          </dd>
        </dl>
        {file.ruleToday && <Banner kind="info">{t('ruleMoved', { rule: words(file.ruleToday) })}</Banner>}
        {file.appraisal !== null && (
          <p className="text-sm text-ink-faint">{t('appraisal', { reason: file.appraisal })}</p>
        )}
      </div>
    </Card>
  );
}

function Contents({ file }: { readonly file: RecordFileView }) {
  const t = useText(recordsMessages);
  const { halaman = 1 } = useSearch({ from: '/staff/arsip/berkas/$recordFileId' });
  const navigate = useNavigate({ from: '/arsip/berkas/$recordFileId' });
  const { data } = useQuery(itemsQuery(file.id, halaman));
  if (!data) return <Skeleton lines={5} />;
  return (
    <Card title={t('contents')} aside={<span className="text-ink-faint">{t('items', { count: data.total })}</span>}>
      {data.total === 0 ? (
        <p className="text-ink-soft">{t('empty')}</p>
      ) : (
        <>
          <List label={t('contents')}>
            {data.items.map((item) => (
              <Item key={item.n} item={item} file={file} />
            ))}
          </List>
          <Pager
            page={data.page}
            size={data.size}
            total={data.total}
            onPage={(page) => void navigate({ search: { halaman: page } })}
          />
        </>
      )}
    </Card>
  );
}

function Item({ item, file }: { readonly item: RecordItem; readonly file: RecordFileView }) {
  const t = useText(recordsMessages);
  const language = useLanguage();
  const [asked, setAsked] = useState(false);
  const { type, subjectId, title, says, number, date } = item;
  const takeOut = useRecordsCall(
    (reason: string) => unfileThing(file.id, { type, subjectId, reason }),
    () => toast(t('takenOut')),
  );
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 py-2.5">
      <span className="min-w-0 flex-1 basis-56">
        <span lang="id" className="font-semibold break-words">
          <SubjectName subject={{ type, id: subjectId, says, name: title === '' ? null : { id: title, en: title } }} />
        </span>
        <span className="flex flex-wrap gap-x-3 text-sm text-ink-faint">
          <span>{says[language]}</span>
          {number !== null && <span className="numeric break-all">{number}</span>}
          {date !== null && <span>{formatDate(date, language, 'short')}</span>}
        </span>
        {item.hashes.length > 0 && (
          <span className="block text-sm break-all text-ink-faint">
            {t('hashes', { hashes: item.hashes.join(', ') })}
          </span>
        )}
      </span>
      {file.state === 'terbuka' && file.may.file && (
        <Button look="quiet" size="small" onClick={() => setAsked(true)}>
          {t('takeOut')}
        </Button>
      )}
      {asked && (
        <ReasonDialog
          title={t('takeOutTitle')}
          busy={takeOut.isPending}
          error={takeOut.error}
          onSend={(reason) => takeOut.mutate(reason)}
          onClose={() => setAsked(false)}
        />
      )}
    </li>
  );
}
