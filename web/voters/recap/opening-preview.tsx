/** The public page before it is one: the very rows and words that everybody would read, and what may be done about it. */
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { hiddenMark, openLevelName, whyHidden } from '../../../src/elections/voters/schema.ts';
import { Banner, Pager, Skeleton, Table } from '../../design/index.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { recapMessages } from './messages.ts';
import { openingPreviewQuery, type OpeningPreview } from './queries.ts';

/** `children` are given the hash of what is shown: who asks or confirms says it again. */
export function OpeningPreview({
  recapId,
  children,
}: {
  readonly recapId: string;
  readonly children: (hash: string) => ReactNode;
}) {
  const t = useText(recapMessages);
  const language = useLanguage();
  const [page, setPage] = useState(1);
  const { data, error } = useQuery(openingPreviewQuery(recapId, page));
  if (error) return <Banner kind="bad">{error.message}</Banner>;
  if (!data) return <Skeleton lines={6} />;
  return (
    <>
      <section
        aria-label={t('preview')}
        className="grid grid-cols-[minmax(0,1fr)] gap-2 rounded-md border border-line-strong p-4"
      >
        <p className="text-xs font-semibold text-ink-faint">{t('preview')}</p>
        <h3 className="text-lg font-bold">{data.title[language]}</h3>
        <p className="text-sm text-ink-soft">
          {data.name} · {t('previewHidden', { count: formatNumber(data.suppressed, language) })}
        </p>
        <p className="max-w-prose text-sm text-ink-soft">{whyHidden(data.threshold)[language]}</p>
        <Table<OpeningPreview['items'][number]>
          label={t('preview')}
          rows={data.items}
          rowKey={({ code }) => code}
          columns={[
            { key: 'region', head: t('region'), cell: (row) => <RegionName row={row} /> },
            { key: 'level', head: t('openLevel'), cell: ({ level }) => openLevelName(level)[language] },
            ...data.columns.map(({ cell, label }) => ({
              key: cell,
              head: label[language],
              numeric: true,
              cell: ({ cells }: OpeningPreview['items'][number]) => <Cell value={cells[cell]} />,
            })),
          ]}
        />
        {data.remarks.map(({ [language]: remark }) => (
          <p key={remark} className="max-w-prose text-sm text-ink-soft">
            {remark}
          </p>
        ))}
        <Pager page={data.page} size={data.size} total={data.total} onPage={setPage} />
      </section>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">{children(data.hash)}</div>
    </>
  );
}

const RegionName = ({ row: { name, code, stray } }: { readonly row: OpeningPreview['items'][number] }) => (
  <>
    {name} {!stray && <span className="text-sm text-ink-faint">{code}</span>}
  </>
);

function Cell({ value }: { readonly value: number | null | undefined }) {
  const t = useText(recapMessages);
  const language = useLanguage();
  if (typeof value === 'number') return formatNumber(value, language);
  return (
    <>
      <span aria-hidden>{hiddenMark}</span>
      <span className="sr-only">{t('hiddenCell')}</span>
    </>
  );
}
