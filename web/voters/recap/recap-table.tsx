/** The recap region by region: open a region to see those below it, choose what to show. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ageBands, disabilities, type RecapRowView, type RecapView } from '../../../src/elections/voters/schema.ts';
import { Banner, Card, cx, Pager, Scrolled, SelectField, Skeleton } from '../../design/index.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { measureLabel } from './labels.ts';
import { recapMessages } from './messages.ts';
import { recapRowsQuery } from './queries.ts';

const views = {
  viewMain: ['total', 'l', 'p', 'tps', 'villages'],
  viewChange: ['awal', 'baru', 'tms', 'masuk', 'keluar', 'ubah', 'total'],
  viewAge: ['total', ...ageBands.map(({ key }) => `age_${key}`)],
  viewDisability: ['disabled', ...disabilities.map(({ code }) => `disability_${code}`)],
  viewOther: ['total', 'ektp_s', 'ektp_b', 'marital_b', 'marital_s', 'marital_p'],
} as const;
type View = keyof typeof views;
/** Those of whom the list does not say it: a column where there are any, so that the columns make the sum. */
const unsaid: Readonly<Record<View, readonly string[]>> = {
  viewMain: ['sex_unknown'],
  viewChange: [],
  viewAge: ['age_sexless', 'age_unknown'],
  viewDisability: ['disability_unknown'],
  viewOther: ['ektp_unknown', 'marital_unknown'],
};
const columnsOf = (view: View, { measures }: RecapRowView): Columns => [
  ...views[view],
  ...unsaid[view].filter((name) => (measures[name] ?? 0) > 0),
];
type Columns = readonly string[];

const valueOf = ({ measures }: RecapRowView, name: string): number =>
  name in measures || !name.startsWith('age_')
    ? (measures[name] ?? 0)
    : (measures[`${name}_l`] ?? 0) + (measures[`${name}_p`] ?? 0);

export function RecapTable({
  recap,
  onRegion,
}: {
  readonly recap: RecapView;
  readonly onRegion: (code: string) => void;
}) {
  const t = useText(recapMessages);
  const [view, setView] = useState<View>('viewMain');
  const [path, setPath] = useState<readonly RecapRowView[]>([recap.top]);
  const go = (next: readonly RecapRowView[]) => {
    setPath(next);
    onRegion(next.at(-1)?.code ?? recap.top.code);
  };
  const at = path.at(-1) ?? recap.top;
  return (
    <Card
      title={t('recap')}
      aside={
        <SelectField
          label={t('show')}
          labelHidden
          value={view}
          options={(Object.keys(views) as View[]).map((key) => ({ value: key, label: t(key) }))}
          onChange={({ target }) => setView(target.value as View)}
        />
      }
    >
      <Path path={path} onStep={(n) => go(path.slice(0, n + 1))} />
      <Rows key={at.code} recap={recap} at={at} view={view} onOpen={(row) => go([...path, row])} />
    </Card>
  );
}

/** The regions that were opened to come here; each but the last leads back. */
function Path({ path, onStep }: { readonly path: readonly RecapRowView[]; readonly onStep: (n: number) => void }) {
  const t = useText(recapMessages);
  return (
    <nav aria-label={t('where')} className="mb-2 flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
      {path.map((row, n) =>
        n === path.length - 1 ? (
          <span key={row.code} aria-current="location" className="font-semibold">
            {row.name}
          </span>
        ) : (
          <span key={row.code} className="flex items-center gap-2">
            <button type="button" className="font-semibold text-nila-text hover:underline" onClick={() => onStep(n)}>
              {row.name}
            </button>
            <span aria-hidden className="text-ink-faint">
              ›
            </span>
          </span>
        ),
      )}
    </nav>
  );
}

/** A page of the regions right below `at`, with `at` itself as the sum below them. */
function Rows({
  recap,
  at,
  view,
  onOpen,
}: {
  readonly recap: RecapView;
  readonly at: RecapRowView;
  readonly view: View;
  readonly onOpen: (row: RecapRowView) => void;
}) {
  const t = useText(recapMessages);
  const [page, setPage] = useState(1);
  const { data, error } = useQuery({
    ...recapRowsQuery(recap.id, at.children ?? 'tps', at.code, page),
    enabled: at.children !== null,
  });
  if (error)
    return (
      <Banner kind="bad" title={t('loadFailed')}>
        {error.message}
      </Banner>
    );
  if (at.children !== null && !data) return <Skeleton lines={6} />;
  return (
    <>
      <Figures sum={at} rows={data?.items ?? []} columns={columnsOf(view, recap.top)} onOpen={onOpen} />
      {data && <Pager page={data.page} size={data.size} total={data.total} onPage={setPage} />}
    </>
  );
}

/** Regions against figures; the region stays in sight while the figures are moved sideways. */
function Figures({
  sum,
  rows,
  columns,
  onOpen,
}: {
  readonly sum: RecapRowView;
  readonly rows: readonly RecapRowView[];
  readonly columns: Columns;
  readonly onOpen: (row: RecapRowView) => void;
}) {
  const t = useText(recapMessages);
  const language = useLanguage();
  const nameOf = ({ stray, name }: RecapRowView) =>
    stray === null || language === 'id' ? name : t(stray === 'outside' ? 'outside' : 'unknownRegion');
  return (
    <Scrolled label={t('recap')}>
      <table className="w-full border-collapse text-left">
        <Heads columns={columns} />
        <tbody>
          {rows.map((row) => (
            <tr key={row.code} className="border-b border-line hover:bg-sunken/50">
              <th scope="row" className="sticky left-0 bg-surface px-3 py-2 font-normal">
                {row.children === null ? (
                  nameOf(row)
                ) : (
                  <button
                    type="button"
                    className="text-left font-semibold text-nila-text hover:underline"
                    onClick={() => onOpen(row)}
                  >
                    {row.name}
                  </button>
                )}
              </th>
              <Cells row={row} columns={columns} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="bg-sunken">
            <th scope="row" className="sticky left-0 bg-sunken px-3 py-2 font-bold">
              {sum.name}
            </th>
            <Cells row={sum} columns={columns} className="font-bold" />
          </tr>
        </tfoot>
      </table>
    </Scrolled>
  );
}

function Heads({ columns }: { readonly columns: Columns }) {
  const t = useText(recapMessages);
  const language = useLanguage();
  return (
    <thead>
      <tr>
        <th scope="col" className={cx(headClass, 'sticky left-0 bg-surface')}>
          {t('region')}
        </th>
        {columns.map((name) => (
          <th key={name} scope="col" className={cx(headClass, 'text-right whitespace-nowrap')}>
            {ageBands.find(({ key }) => `age_${key}` === name)?.label ?? measureLabel(name, language)}
          </th>
        ))}
      </tr>
    </thead>
  );
}

const headClass = 'border-b border-line-strong px-3 py-2 text-xs font-semibold text-ink-faint';

function Cells({
  row,
  columns,
  className,
}: {
  readonly row: RecapRowView;
  readonly columns: Columns;
  readonly className?: string;
}) {
  const language = useLanguage();
  return columns.map((name) => (
    <td key={name} className={cx('numeric px-3 py-2 text-right', className)}>
      {formatNumber(valueOf(row, name), language)}
    </td>
  ));
}
