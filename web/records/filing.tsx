/** Where a thing is filed, and filing it: placed on the page of any thing that can be filed. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ClassProposal, Filing as FilingView, RecordFile } from '../../src/records/schema.ts';
import { Banner, Button, Card, Combobox, Dialog, RadioGroup, TextField, toast } from '../design/index.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { useCan } from '../identity/session.ts';
import { ClassField } from './class-field.tsx';
import { FileMarks } from './marks.tsx';
import { recordsMessages } from './messages.ts';
import { filesQuery, filingQuery, fileThing, openFile, useRecordsCall, type Thing } from './queries.ts';

export function Filing({ type, subjectId }: Thing) {
  return useCan('records.read') ? <Placed type={type} subjectId={subjectId} /> : null;
}

function Placed(thing: Thing) {
  const t = useText(recordsMessages);
  const { data } = useQuery(filingQuery(thing));
  const [filing, setFiling] = useState(false);
  if (!data) return null;
  return (
    <Card title={t('filing')}>
      {data.filed ? (
        <Filed file={data.filed} />
      ) : data.filedHidden ? (
        <p className="text-ink-soft">{t('filedHidden')}</p>
      ) : (
        <div className="flex flex-wrap items-center justify-between gap-3">
          <div className="min-w-0 flex-1 basis-56">
            <p className="text-ink-soft">{t('notFiled')}</p>
            <Proposed proposal={data.proposal} />
          </div>
          {data.may.file && <Button onClick={() => setFiling(true)}>{t('fileIt')}</Button>}
        </div>
      )}
      {filing && <FileDialog thing={thing} found={data} onClose={() => setFiling(false)} />}
    </Card>
  );
}

function Filed({ file }: { readonly file: RecordFile }) {
  const t = useText(recordsMessages);
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <span className="text-ink-soft">{t('filedIn')}</span>
      <Link
        to="/arsip/berkas/$recordFileId"
        params={{ recordFileId: file.id }}
        search={{}}
        lang="id"
        className="font-semibold break-words text-nila-text hover:underline"
      >
        {file.title}
      </Link>
      <span className="numeric text-sm text-ink-faint">{file.number}</span>
      <FileMarks file={file} />
    </p>
  );
}

const reasonWords = { own: 'byOwn', number: 'byNumber', label: 'byLabel', lessons: 'byLessons' } as const;

/** A code with what speaks for it, or that nobody can be sure. */
function Proposed({ proposal: { code, label, reasons, perhaps } }: { readonly proposal: ClassProposal }) {
  const t = useText(recordsMessages);
  const language = useLanguage();
  if (code === null)
    return (
      <p className="text-sm text-ink-faint">
        {t('unsure')}{' '}
        {perhaps.length > 0 &&
          t('perhaps', { codes: perhaps.map((one) => `${one.code} (${one.label[language]})`).join(', ') })}
      </p>
    );
  return (
    <p className="text-sm text-ink-faint">
      <span className="font-semibold">
        {t('proposed', { code })} {label && label[language]}
      </span>
      {reasons.map(({ kind, words }) => (
        <span key={kind} className="block">
          {t(reasonWords[kind], { words: words.join(', ') })}
        </span>
      ))}
    </p>
  );
}

type OpenFile = { readonly value: string; readonly label: string; readonly id: RecordFile['id'] };

/** An open file of the unit, found by its number, title or class. */
function OpenFileField({
  unitId,
  file,
  onChange,
}: {
  readonly unitId: FilingView['unitId'];
  readonly file: OpenFile | null;
  readonly onChange: (file: OpenFile | null) => void;
}) {
  const t = useText(recordsMessages);
  const [typed, setTyped] = useState('');
  const q = typed.trim().slice(0, 200);
  const { data } = useQuery(filesQuery(unitId, 1, { list: 'terbuka', ...(q && { q }) }));
  return (
    <Combobox
      label={t('chooseFile')}
      hint={t('chooseHint')}
      required
      options={(data?.items ?? []).map(({ id, number, title }) => ({ id, value: id, label: `${number} · ${title}` }))}
      value={file}
      onSearch={setTyped}
      onChange={onChange}
    />
  );
}

function FileDialog({
  thing,
  found,
  onClose,
}: {
  readonly thing: Thing;
  readonly found: FilingView;
  readonly onClose: () => void;
}) {
  const t = useText(recordsMessages);
  const [fresh, setFresh] = useState('no');
  const [file, setFile] = useState<OpenFile | null>(null);
  const [title, setTitle] = useState(found.title);
  const [code, setCode] = useState(found.proposal.code ?? '');
  const send = useFileIt(thing, onClose);
  const ready = fresh === 'yes' ? title.trim().length >= 3 && code !== '' : file !== null;
  const said = { unitId: found.unitId, title: title.trim(), classification: code };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('fileIt')}
      description={t('fileTitle', { title: found.title })}
      actions={
        <Button
          look="primary"
          busy={send.isPending}
          disabled={!ready}
          onClick={() => send.mutate(fresh === 'yes' ? said : (file?.id ?? said))}
        >
          {t('fileIt')}
        </Button>
      }
    >
      <div className="grid gap-3">
        {send.error && <Banner kind="bad">{send.error.message}</Banner>}
        <RadioGroup
          label={t('where')}
          name="where"
          value={fresh}
          options={[
            { value: 'no', label: t('existing') },
            { value: 'yes', label: t('fresh') },
          ]}
          onChange={setFresh}
        />
        {fresh === 'no' && <OpenFileField unitId={found.unitId} file={file} onChange={setFile} />}
        {fresh === 'yes' && (
          <>
            <TextField
              label={t('title')}
              required
              maxLength={300}
              value={title}
              onChange={({ target }) => setTitle(target.value)}
            />
            <ClassField code={code} onChange={setCode} />
            <Proposed proposal={found.proposal} />
          </>
        )}
      </div>
    </Dialog>
  );
}

type NewFile = { readonly unitId: FilingView['unitId']; readonly title: string; readonly classification: string };

/** Files the thing in a file, or opens one for it first. */
function useFileIt(thing: Thing, onClose: () => void) {
  const t = useText(recordsMessages);
  return useRecordsCall(
    async (where: RecordFile['id'] | NewFile) =>
      fileThing(typeof where === 'string' ? where : (await openFile(where.unitId, where)).id, thing),
    () => {
      toast(t('filed'));
      onClose();
    },
  );
}
