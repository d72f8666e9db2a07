/** The rows of a file that were not taken, page by page, each with its place, what stands there and why not. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Import, Reject, ListId } from '../../../src/elections/voters/schema.ts';
import { Badge, Banner, Pager, SelectField, Skeleton, Table } from '../../design/index.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { importMessages } from './messages.ts';
import { rejectsQuery } from './queries.ts';

export function Rejects({ listId, item }: { readonly listId: ListId; readonly item: Import }) {
  const t = useText(importMessages);
  const language = useLanguage();
  const [page, setPage] = useState(1);
  const [code, setCode] = useState('');
  const { data, error } = useQuery(rejectsQuery(listId, item.id, page, code));
  if (error) return <Banner kind="bad">{error.message}</Banner>;
  if (!data) return <Skeleton lines={6} />;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <SelectField
        label={t('filter')}
        className="max-w-md"
        value={code}
        onChange={(event) => {
          setCode(event.target.value);
          setPage(1);
        }}
        options={[
          { value: '', label: t('allReasons') },
          ...item.reasons.map((reason) => ({
            value: reason.code,
            label: t('count', { text: reason[language], count: formatNumber(reason.count, language) }),
          })),
        ]}
      />
      <Table<Reject>
        label={t('rejects')}
        rows={data.items}
        rowKey={({ n }) => String(n)}
        columns={[
          { key: 'line', head: t('line'), cell: (row) => <Place row={row} /> },
          { key: 'value', head: t('value'), cell: (row) => <Written row={row} /> },
          { key: 'reason', head: t('reason'), cell: (row) => <Why row={row} /> },
        ]}
      />
      <Pager page={data.page} size={data.size} total={data.total} onPage={setPage} />
    </div>
  );
}

type Part = { readonly row: Reject };

function Place({ row: { sheet, line } }: Part) {
  const t = useText(importMessages);
  const language = useLanguage();
  const at = formatNumber(line, language);
  return (
    <span className="numeric whitespace-nowrap">
      {sheet ? t('placeSheet', { sheet, line: at }) : t('place', { line: at })}
    </span>
  );
}

/** What stands in the cells at issue, each cell once. */
function Written({ row: { problems } }: Part) {
  const cells = [...new Map(problems.map(({ column, value }) => [column, value]))];
  return (
    <span className="grid gap-1">
      {cells.map(([column, value]) => (
        <span key={column ?? ''} className="text-sm">
          {column && <span className="text-ink-faint">{column}: </span>}
          <span className="numeric wrap-anywhere">{value ?? '–'}</span>
        </span>
      ))}
    </span>
  );
}

/** Why it was not taken, each reason once whatever the number of its cells. */
function Why({ row: { problems, corrected } }: Part) {
  const t = useText(importMessages);
  const language = useLanguage();
  const reasons = [...new Map(problems.map((problem) => [problem.code, problem[language]]))];
  return (
    <span className="grid gap-1">
      {reasons.map(([code, words]) => (
        <span key={code}>{words}</span>
      ))}
      {corrected && (
        <span>
          <Badge tone="good">{t('isCorrected')}</Badge>
        </span>
      )}
    </span>
  );
}
