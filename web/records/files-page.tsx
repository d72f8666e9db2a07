/** The files of a unit: all, active, inactive, over, destroyed; found by a word. */
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import Archive from 'lucide-react/icons/archive';
import { useState } from 'react';
import { recordLists, type RecordFile, type RecordList } from '../../src/records/schema.ts';
import {
  Button,
  buttonClass,
  EmptyState,
  PagedCard,
  SelectField,
  Table,
  TextField,
  toast,
  toastFailure,
} from '../design/index.ts';
import { saveFile } from '../api/save-file.ts';
import { useTypedSearch } from '../forms/use-typed-search.ts';
import { formatDate } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { useCan, useUnit } from '../identity/session.ts';
import { FileForm } from './file-form.tsx';
import { FileMarks } from './marks.tsx';
import { recordsMessages } from './messages.ts';
import { filesQuery, openFile, printFiles, useRecordsCall, type FileFilters } from './queries.ts';

const listWords = {
  semua: 'listSemua',
  terbuka: 'terbuka',
  aktif: 'listAktif',
  inaktif: 'listInaktif',
  lewat: 'listLewat',
  'tanpa-retensi': 'listTanpa',
  dimusnahkan: 'listDimusnahkan',
} as const satisfies Record<RecordList, string>;

export function FilesPage() {
  const t = useText(recordsMessages);
  const { unitId } = useUnit();
  const { cari, daftar, halaman = 1 } = useSearch({ from: '/staff/arsip' });
  const list = recordLists.find((one) => one === daftar) ?? 'semua';
  const navigate = useNavigate({ from: '/arsip' });
  const { data, error } = useQuery(filesQuery(unitId, halaman, { list, ...(cari && { q: cari }) }));
  return (
    <div className="mx-auto grid max-w-6xl grid-cols-[minmax(0,1fr)] gap-5">
      <Heading filters={{ list, ...(cari && { q: cari }) }} />
      <Filters list={list} />
      <PagedCard
        data={data}
        error={error}
        lines={6}
        none={cari || list !== 'semua' ? t('noMatch') : <NoFiles />}
        onPage={(page) =>
          void navigate({ search: { ...(cari && { cari }), ...(daftar && { daftar }), halaman: page } })
        }
      >
        {({ items }) => <Files items={items} />}
      </PagedCard>
    </div>
  );
}

function NoFiles() {
  const t = useText(recordsMessages);
  return (
    <EmptyState icon={<Archive className="size-6" />} title={t('none')}>
      {t('noneHint')}
    </EmptyState>
  );
}

function Heading({ filters }: { readonly filters: FileFilters }) {
  const t = useText(recordsMessages);
  const { unitId, unitName } = useUnit();
  const navigate = useNavigate();
  const [opening, setOpening] = useState(false);
  const print = useMutation({
    mutationFn: async () => saveFile(await printFiles(unitId, filters), `arsip-${filters.list}.xlsx`),
    onError: toastFailure,
  });
  const open = useRecordsCall(
    (said: { readonly title: string; readonly classification: string }) => openFile(unitId, said),
    ({ id, number }) => {
      toast(t('opened', { number }));
      void navigate({ to: '/arsip/berkas/$recordFileId', params: { recordFileId: id }, search: {} });
    },
  );
  return (
    <header className="flex flex-wrap items-end justify-between gap-3">
      <div className="min-w-0">
        <h1 className="text-2xl font-bold">{t('records')}</h1>
        <p className="text-ink-soft">{t('lead', { unit: unitName })}</p>
      </div>
      <div className="flex flex-wrap gap-2">
        {useCan('records.manage') && (
          <Button look="quiet" busy={print.isPending} onClick={() => print.mutate()}>
            {t('xlsx')}
          </Button>
        )}
        {useCan('reference.edit') && (
          <Link to="/arsip/klasifikasi" search={{}} className={buttonClass()}>
            {t('table')}
          </Link>
        )}
        <Link to="/arsip/musnah" search={{}} className={buttonClass()}>
          {t('destructions')}
        </Link>
        {useCan('records.file') && (
          <Button look="primary" onClick={() => setOpening(true)}>
            {t('openFile')}
          </Button>
        )}
      </div>
      {opening && (
        <FileForm
          heading={t('openFile')}
          busy={open.isPending}
          error={open.error}
          onSend={(said) => open.mutate(said)}
          onClose={() => setOpening(false)}
        />
      )}
    </header>
  );
}

function Filters({ list }: { readonly list: RecordList }) {
  const t = useText(recordsMessages);
  const { cari, daftar } = useSearch({ from: '/staff/arsip' });
  const navigate = useNavigate({ from: '/arsip' });
  const typed = useTypedSearch(
    cari ?? '',
    (words) => void navigate({ search: { ...(daftar && { daftar }), ...(words && { cari: words }) }, replace: true }),
  );
  return (
    <div className="flex flex-wrap items-end gap-3">
      <TextField type="search" label={t('search')} className="min-w-0 flex-1 basis-56 sm:max-w-sm" {...typed} />
      <SelectField
        label={t('list')}
        value={list}
        className="max-sm:basis-full sm:w-56"
        options={recordLists.map((value) => ({ value, label: t(listWords[value]) }))}
        onChange={({ target }) =>
          void navigate({
            search: { ...(cari && { cari }), ...(target.value === 'semua' ? {} : { daftar: target.value }) },
          })
        }
      />
    </div>
  );
}

function Files({ items }: { readonly items: readonly RecordFile[] }) {
  const t = useText(recordsMessages);
  const language = useLanguage();
  return (
    <Table<RecordFile>
      label={t('records')}
      rows={items}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'title',
          head: t('title'),
          cell: ({ id, title, number, items: count }) => (
            <>
              <Link
                to="/arsip/berkas/$recordFileId"
                params={{ recordFileId: id }}
                search={{}}
                lang="id"
                className="font-semibold break-words text-nila-text hover:underline"
              >
                {title}
              </Link>
              <span className="numeric block text-sm text-ink-faint">
                {number} · {t('items', { count })}
              </span>
            </>
          ),
        },
        {
          key: 'class',
          head: t('classification'),
          cell: ({ classification, classLabel }) => (
            <span className="break-words">
              <span className="numeric">{classification}</span>
              {classLabel && <span className="block text-sm text-ink-faint">{classLabel[language]}</span>}
            </span>
          ),
        },
        {
          key: 'stage',
          head: t('retention'),
          cell: (file) => (
            <>
              <FileMarks file={file} />
              {file.inactiveUntil !== null && file.state === 'ditutup' && (
                <span className="block text-sm text-ink-faint">
                  {t(file.stage === 'aktif' ? 'activeUntil' : 'inactiveUntil', {
                    day: formatDate(
                      (file.stage === 'aktif' ? file.activeUntil : file.inactiveUntil) ?? '',
                      language,
                      'short',
                    ),
                  })}
                  {file.fate !== null && ` · ${t(file.fate as 'musnah')}`}
                </span>
              )}
            </>
          ),
        },
      ]}
    />
  );
}
