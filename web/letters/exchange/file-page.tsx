/** One list from elsewhere: its columns, then its lines, then what differs or what is taken in. */
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { exchangeFileIdSchema, type ExchangeFile } from '../../../src/letters/schema.ts';
import { Banner, Button, Card, DateField, Progress, Skeleton } from '../../design/index.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { useCan } from '../../identity/session.ts';
import { pathId } from '../../shell/path-id.ts';
import { ColumnsCard } from './columns-card.tsx';
import { DifferencesCard } from './differences-card.tsx';
import { LinesCard } from './lines-card.tsx';
import { exchangeMessages } from './messages.ts';
import { FileState, SheetButton } from './pieces.tsx';
import { fileQuery, refuseFile, takeBook, useExchangeCall } from './queries.ts';

export function ExchangeFilePage() {
  const t = useText(exchangeMessages);
  const language = useLanguage();
  const id = pathId(exchangeFileIdSchema, useParams({ from: '/staff/surat/srikandi/$fileId' }).fileId);
  const { data: file, error } = useQuery(fileQuery(id));
  return (
    <div className="mx-auto grid max-w-6xl grid-cols-[minmax(0,1fr)] gap-5">
      <header>
        <Link to="/surat/srikandi" search={{}} className="text-nila-text hover:underline">
          ← {t('title')}
        </Link>
        {file && (
          <>
            <h1 className="text-2xl font-bold break-words">{file.name}</h1>
            <p className="text-ink-soft">
              {t(file.purpose)} · {file.period}
            </p>
            <FileState file={file} />
          </>
        )}
      </header>
      {error && <Banner kind="bad">{error.message}</Banner>}
      {file === undefined ? (
        !error && <Skeleton lines={8} />
      ) : file.failure ? (
        <Banner kind="bad">{file.failure[language]}</Banner>
      ) : (
        <Steps file={file} />
      )}
    </div>
  );
}

function Steps({ file }: { readonly file: ExchangeFile }) {
  const manages = useCan('registers.manage');
  const [again, setAgain] = useState(false);
  const { id, state, purpose, counts } = file;
  if (state === 'dibaca' || state === 'disusun') return <Skeleton lines={8} />;
  if (manages && (state === 'dipetakan' || (again && state === 'siap')))
    return <ColumnsCard file={file} onDone={() => setAgain(false)} />;
  if (counts === null) return null;
  return (
    <>
      {state === 'menyimpan' && <Written file={file} />}
      {purpose === 'agenda' && state === 'siap' && manages && <TakeCard file={file} />}
      {purpose !== 'agenda' && state === 'siap' && <DifferencesCard file={file} manages={manages} />}
      <LinesCard file={file} />
      {manages && (
        <div className="flex flex-wrap gap-2">
          {counts.reject > 0 && <SheetButton id={id} what="perbaikan" />}
          {state === 'siap' && <ChangeOrDrop file={file} onChange={() => setAgain(true)} />}
        </div>
      )}
    </>
  );
}

function ChangeOrDrop({ file: { id }, onChange }: { readonly file: ExchangeFile; readonly onChange: () => void }) {
  const t = useText(exchangeMessages);
  const refuse = useExchangeCall(() => refuseFile(id));
  return (
    <>
      <Button look="quiet" onClick={onChange}>
        {t('changeColumns')}
      </Button>
      <Button look="quiet" busy={refuse.isPending} onClick={() => refuse.mutate(undefined)}>
        {t('drop')}
      </Button>
    </>
  );
}

function Written({ file: { written, counts } }: { readonly file: ExchangeFile }) {
  const t = useText(exchangeMessages);
  const language = useLanguage();
  const all = counts?.take ?? 0;
  const label = t('written', { written: formatNumber(written, language), all: formatNumber(all, language) });
  return <Progress label={label} done={written} total={Math.max(all, 1)} />;
}

function TakeCard({ file: { id, counts, missing } }: { readonly file: ExchangeFile }) {
  const t = useText(exchangeMessages);
  const language = useLanguage();
  const [openSince, setOpenSince] = useState('');
  const take = useExchangeCall(() => takeBook(id, openSince));
  const count = counts?.take ?? 0;
  return (
    <Card>
      {missing.length > 0 && (
        <div className="mb-4">
          <h2 className="font-semibold">{t('missingNumbers')}</h2>
          <p className="numeric break-words">{missing.join(', ')}</p>
          <p className="text-sm text-ink-soft">{t('missingWhy')}</p>
        </div>
      )}
      <DateField
        label={t('openSince')}
        hint={t('openSinceHint')}
        value={openSince === '' ? undefined : openSince}
        onChange={(day) => setOpenSince(day ?? '')}
        className="sm:w-64"
      />
      <p className="my-3 text-sm text-ink-soft">{t('noPapers')}</p>
      <Button look="primary" busy={take.isPending} disabled={count === 0} onClick={() => take.mutate(undefined)}>
        {t('takeIn', { count: formatNumber(count, language) })}
      </Button>
    </Card>
  );
}
