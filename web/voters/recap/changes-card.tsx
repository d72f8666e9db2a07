/** What changed since the attempt before: of the unit, then region by region, each figure as it was and as it is. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ChangedFigure, RecapView } from '../../../src/elections/voters/schema.ts';
import { Banner, Card, Pager, Skeleton } from '../../design/index.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { measureLabel } from './labels.ts';
import { recapMessages } from './messages.ts';
import { recapChangesQuery } from './queries.ts';

/** Nothing where the recap has no attempt before it, or is that attempt. */
export function ChangesCard({ recap }: { readonly recap: RecapView }) {
  const { submissions } = recap;
  const sent = submissions.findIndex(({ recapId }) => recapId === recap.id);
  const before = submissions[sent + 1];
  return before ? <Changes recapId={recap.id} attempt={before.attempt} unit={recap.top.name} /> : null;
}

function Changes({
  recapId,
  attempt,
  unit,
}: {
  readonly recapId: string;
  readonly attempt: number;
  readonly unit: string;
}) {
  const t = useText(recapMessages);
  const language = useLanguage();
  const [page, setPage] = useState(1);
  const { data, error } = useQuery(recapChangesQuery(recapId, page));
  return (
    <Card title={t('changes', { n: attempt })}>
      {error && <Banner kind="bad">{error.message}</Banner>}
      {!data && !error && <Skeleton lines={4} />}
      {data && data.total === 0 && data.top.length === 0 && <p className="text-ink-soft">{t('changesNone')}</p>}
      {data && data.top.length > 0 && <Region name={unit} figures={data.top} />}
      {data && data.total > 0 && (
        <>
          <p className="mt-4 text-sm font-semibold">{t('changesOf', { count: formatNumber(data.total, language) })}</p>
          <ul className="divide-y divide-line">
            {data.items.map(({ code, name, figures }) => (
              <li key={code} className="py-2.5">
                <Region name={name} figures={figures} />
              </li>
            ))}
          </ul>
          <Pager page={data.page} size={data.size} total={data.total} onPage={setPage} />
        </>
      )}
    </Card>
  );
}

/** What a reader asks first; ages, statuses and the like open. */
const first = new Set(['total', 'l', 'p', 'awal', 'baru', 'tms', 'ubah', 'masuk', 'keluar', 'tps', 'disabled']);

function Region({ name, figures }: { readonly name: string; readonly figures: readonly ChangedFigure[] }) {
  const t = useText(recapMessages);
  const main = figures.filter(({ measure }) => first.has(measure));
  const others = figures.filter(({ measure }) => !first.has(measure));
  return (
    <>
      <p className="font-semibold">{name}</p>
      <Figures figures={main.length > 0 ? main : others} />
      {main.length > 0 && others.length > 0 && (
        <details>
          <summary className="cursor-pointer text-sm text-nila-text">
            {t('changesMore', { count: others.length })}
          </summary>
          <Figures figures={others} />
        </details>
      )}
    </>
  );
}

function Figures({ figures }: { readonly figures: readonly ChangedFigure[] }) {
  const t = useText(recapMessages);
  const language = useLanguage();
  const number = (value: number) => formatNumber(value, language);
  return (
    <dl className="numeric mt-1 grid gap-x-12 gap-y-1 text-sm sm:grid-cols-2 lg:grid-cols-3">
      {figures.map(({ measure, before, after }) => (
        <div key={measure} className="flex justify-between gap-3">
          <dt className="text-ink-soft">{measureLabel(measure, language)}</dt>
          <dd>
            <span aria-hidden>
              {number(before)} → <strong>{number(after)}</strong> ({after > before ? '+' : '−'}
              {number(Math.abs(after - before))})
            </span>
            <span className="sr-only">{t('changedFrom', { before: number(before), after: number(after) })}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
