/** Two papers beside each other, article by article, with the words that changed. */
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import ArrowLeftRight from 'lucide-react/icons/arrow-left-right';
import Scale from 'lucide-react/icons/scale';
import { useState } from 'react';
import type { PaperComparison } from '../../src/answers/schema.ts';
import { paperIdSchema, type PaperId } from '../../src/library/schema.ts';
import {
  Badge,
  Banner,
  buttonClass,
  Checkbox,
  Combobox,
  EmptyState,
  IconButton,
  Pager,
  Skeleton,
  type Option,
} from '../design/index.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { findPapersQuery, usePaper } from '../library/queries.ts';
import { ComparedRows } from './compared-rows.tsx';
import { answerMessages } from './messages.ts';
import { comparisonQuery } from './queries.ts';

export function ComparePage() {
  const t = useText(answerMessages);
  const { satu, lain } = useSearch({ from: '/staff/dokumen/banding' });
  const [one, other] = [satu, lain].map((id) => paperIdSchema.safeParse(id).data);
  const navigate = useNavigate({ from: '/dokumen/banding' });
  const choose = (which: 'satu' | 'lain', id: string | undefined) =>
    void navigate({
      search: ({ halaman: _page, [which]: _before, ...rest }) => (id === undefined ? rest : { ...rest, [which]: id }),
    });
  return (
    <div className="mx-auto grid max-w-6xl grid-cols-[minmax(0,1fr)] gap-5">
      <header>
        <h1 className="text-2xl font-bold">{t('compare')}</h1>
        <p className="text-ink-soft">{t('compareLead')}</p>
      </header>
      <div className="grid grid-cols-[minmax(0,1fr)] items-end gap-3 sm:grid-cols-[minmax(0,1fr)_auto_minmax(0,1fr)]">
        <PaperChooser label={t('one')} paperId={satu} onChoose={(id) => choose('satu', id)} />
        <IconButton
          label={t('swap')}
          disabled={!satu || !lain}
          onClick={() => void navigate({ search: { ...(lain && { satu: lain }), ...(satu && { lain: satu }) } })}
        >
          <ArrowLeftRight aria-hidden className="size-5 max-sm:rotate-90" />
        </IconButton>
        <PaperChooser label={t('other')} paperId={lain} onChoose={(id) => choose('lain', id)} />
      </div>
      {one && other ? (
        <Compared one={one} other={other} />
      ) : (
        <EmptyState icon={<Scale className="size-6" />} title={t('chooseBoth')} />
      )}
    </div>
  );
}

/** Found on the server by its title or number. */
function PaperChooser({
  label,
  paperId,
  onChoose,
}: {
  readonly label: string;
  readonly paperId: string | undefined;
  readonly onChoose: (id: string | undefined) => void;
}) {
  const [typed, setTyped] = useState('');
  const chosen = usePaper(paperId)?.title;
  const { data } = useQuery(findPapersQuery(typed === chosen ? '' : typed));
  const options = (data?.items ?? []).map(({ id, title }): Option => ({ value: id, label: title }));
  return (
    <Combobox
      label={label}
      options={options}
      value={paperId && chosen !== undefined ? { value: paperId, label: chosen } : null}
      onChange={(next) => onChoose(next?.value)}
      onSearch={setTyped}
    />
  );
}

function Compared({ one, other }: { readonly one: PaperId; readonly other: PaperId }) {
  const t = useText(answerMessages);
  const { halaman = 1 } = useSearch({ from: '/staff/dokumen/banding' });
  const navigate = useNavigate({ from: '/dokumen/banding' });
  const [onlyChanges, setOnlyChanges] = useState(true);
  const { data, error } = useQuery(comparisonQuery(one, other, halaman, onlyChanges ? 'only' : 'all'));
  if (error) return <Banner kind="bad">{error.message}</Banner>;
  if (!data) return <Skeleton lines={10} />;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <Sum comparison={data} />
      <div className="flex flex-wrap items-center justify-between gap-3">
        <Checkbox
          label={t('onlyChanges')}
          checked={onlyChanges}
          onChange={({ target }) => setOnlyChanges(target.checked)}
        />
        <a
          href={`/api/answers/compare/file?one=${one}&other=${other}&as=docx`}
          className={buttonClass('secondary', 'small')}
        >
          {t('compareFile')}
        </a>
      </div>
      {data.rows.length === 0 ? (
        <p className="text-ink-soft">{t('noDifference')}</p>
      ) : (
        <ComparedRows rows={data.rows} titles={[data.one.title, data.other.title]} />
      )}
      <Pager
        page={data.page}
        size={data.size}
        total={data.total}
        onPage={(page) => void navigate({ search: (before) => ({ ...before, halaman: page }) })}
      />
    </div>
  );
}

/** How many parts are the same, changed, moved, gone and new, and whether one of both is still in force. */
function Sum({ comparison: { one, other, counts } }: { readonly comparison: PaperComparison }) {
  const t = useText(answerMessages);
  const language = useLanguage();
  return (
    <div className="grid gap-2">
      {[one, other].map(
        ({ id, title, note }) =>
          note && (
            <Banner key={id} kind="attention" title={title}>
              {note[language]}
            </Banner>
          ),
      )}
      <p className="flex flex-wrap gap-1.5">
        <Badge>{t('countSame', { count: counts.same })}</Badge>
        <Badge tone="attention">{t('countChanged', { count: counts.changed })}</Badge>
        <Badge tone="nila">{t('countMoved', { count: counts.moved })}</Badge>
        <Badge tone="bad">{t('countRemoved', { count: counts.removed })}</Badge>
        <Badge tone="good">{t('countAdded', { count: counts.added })}</Badge>
      </p>
    </div>
  );
}
