/** What a paper says above all, and who must do what by when; every line leads to its place. */
import { useQuery } from '@tanstack/react-query';
import type { Duty } from '../../src/answers/schema.ts';
import type { PaperId } from '../../src/library/schema.ts';
import { Banner, Card, Skeleton, Table } from '../design/index.ts';
import { useText } from '../i18n/messages.ts';
import { PlaceWords, ToPlace } from './places.tsx';
import { answerMessages } from './messages.ts';
import { ModelSummaryCard } from './model-summary.tsx';
import { summaryQuery } from './queries.ts';

export function PaperSummary({ paperId }: { readonly paperId: PaperId }) {
  const t = useText(answerMessages);
  const { data, error } = useQuery(summaryQuery(paperId));
  if (error) return <Banner kind="bad">{error.message}</Banner>;
  if (!data) return <Skeleton lines={8} />;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <ModelSummaryCard paperId={paperId} />
      <Card title={t('summary')} aside={<span className="text-sm text-ink-faint">{t('byQuote')}</span>}>
        {data.sentences.length === 0 ? (
          <p className="text-ink-soft">{t('noSummary')}</p>
        ) : (
          <>
            <p className="mb-2 text-sm text-ink-soft">{t('summaryWhy')}</p>
            <ul className="grid gap-2">
              {data.sentences.map(({ text, place }) => (
                <li key={place.start}>
                  <ToPlace place={place} className="block rounded-md px-2 py-1 hover:bg-sunken">
                    <span lang="id" className="font-text text-[1.0625rem] leading-relaxed">
                      {text}
                    </span>{' '}
                    <span className="text-sm whitespace-nowrap text-ink-faint">
                      <PlaceWords place={place} />
                    </span>
                  </ToPlace>
                </li>
              ))}
            </ul>
          </>
        )}
      </Card>
      <Card title={t('duties')}>
        {data.duties.length === 0 ? (
          <p className="text-ink-soft">{t('noDuties')}</p>
        ) : (
          <>
            <Duties duties={data.duties} />
            {data.more > 0 && <p className="pt-2 text-sm text-ink-faint">{t('moreDuties', { count: data.more })}</p>}
          </>
        )}
      </Card>
    </div>
  );
}

function Duties({ duties }: { readonly duties: readonly Duty[] }) {
  const t = useText(answerMessages);
  return (
    <Table<Duty>
      label={t('duties')}
      rows={duties}
      rowKey={({ place, who }) => `${place.start} ${who}`}
      columns={[
        { key: 'who', head: t('who'), cell: ({ who }) => <span className="font-semibold">{who}</span> },
        {
          key: 'what',
          head: t('what'),
          cell: ({ modal, what }) => (
            <span lang="id">
              <strong>{modal}</strong> {what}
            </span>
          ),
        },
        { key: 'by', head: t('whenBy'), cell: ({ by }) => by ?? '–' },
        {
          key: 'place',
          head: t('where'),
          cell: ({ place }) => (
            <ToPlace place={place} className="font-semibold whitespace-nowrap text-nila-text hover:underline">
              <PlaceWords place={place} />
            </ToPlace>
          ),
        },
      ]}
    />
  );
}
