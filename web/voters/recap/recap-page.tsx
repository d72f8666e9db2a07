/**
 * One recap on a page of its own: a sum of the unit's, or one that was sent to it, which is received or sent back here.
 */
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Skeleton } from '../../design/index.ts';
import { useText } from '../../i18n/messages.ts';
import { AnswerCard } from './answer-card.tsx';
import { recapMessages } from './messages.ts';
import { recapQuery } from './queries.ts';
import { RecapPanel } from './recap-panel.tsx';

export function RecapPage() {
  const t = useText(recapMessages);
  const { recapId } = useParams({ from: '/staff/pemilih/rekap/$recapId' });
  const { data, error } = useQuery({ ...recapQuery(recapId), throwOnError: true });
  if (error) return null;
  if (!data) return <Skeleton lines={10} />;
  return (
    <div className="mx-auto grid max-w-6xl grid-cols-[minmax(0,1fr)] gap-5">
      <header>
        <p className="text-sm">
          <Link
            to="/pemilih/rekap"
            search={{ periode: data.period, jenis: data.kind }}
            className="font-semibold text-nila-text hover:underline"
          >
            ← {t('back')}
          </Link>
        </p>
        <h1 className="text-xl font-bold sm:text-2xl">
          {t('recap')} {data.unitName}
        </h1>
        <p className="text-ink-soft">
          {data.kind === 'other' ? '' : `${data.kind.toUpperCase()} · `}
          {data.period}
        </p>
      </header>
      {!data.own && <AnswerCard recap={data} />}
      <RecapPanel recapId={recapId} />
    </div>
  );
}
