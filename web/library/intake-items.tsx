/** The files of one delivery: what became of each, and what to do about those that could not be read. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { IntakeId, ItemState } from '../../src/library/schema.ts';
import { Badge, Banner, Button, cx, Skeleton, type Tone } from '../design/index.ts';
import { formatBytes } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { useCan } from '../identity/session.ts';
import { libraryMessages } from './messages.ts';
import { intakeQuery, type IntakeView } from './queries.ts';
import { isRead } from './step-states.ts';
import { FailedSteps, StepLine } from './steps.tsx';

type Item = IntakeView['items'][number];

export function IntakeItems({ intakeId }: { readonly intakeId: IntakeId }) {
  const t = useText(libraryMessages);
  const [page, setPage] = useState(1);
  const { data, error } = useQuery(intakeQuery(intakeId, page));
  if (error) return <Banner kind="bad">{error.message}</Banner>;
  if (!data) return <Skeleton lines={3} />;
  return (
    <>
      <ul aria-label={t('filesOf')} className="grid gap-1 border-l-2 border-line pl-3">
        {data.items.map((item) => (
          <li key={item.id} className={cx('py-1.5', item.within !== null && 'pl-4')}>
            <ItemRow item={item} unitId={data.unitId} />
          </li>
        ))}
      </ul>
      {data.pages > 1 && (
        <Button size="small" look="quiet" onClick={() => setPage(page < data.pages ? page + 1 : 1)}>
          {t('moreFiles')} ({page}/{data.pages})
        </Button>
      )}
    </>
  );
}

const tones: Record<ItemState, Tone> = {
  menunggu: 'plain',
  dibuka: 'nila',
  diterima: 'good',
  'sudah-ada': 'plain',
  ditolak: 'bad',
};

function ItemRow({ item, unitId }: { readonly item: Item; readonly unitId: IntakeView['unitId'] }) {
  const t = useText(libraryMessages);
  const language = useLanguage();
  const mayRetry = useCan('library.edit', unitId);
  const finished = isRead(item.steps);
  return (
    <div className="grid gap-1">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <span className="min-w-0 flex-1 basis-48 break-words">
          {item.paperId === null ? (
            <span className="font-semibold">{item.name}</span>
          ) : (
            <Link
              to="/dokumen/$paperId"
              params={{ paperId: item.paperId }}
              className="font-semibold text-nila-text hover:underline"
            >
              {item.title ?? item.name}
            </Link>
          )}
          <span className="ml-2 text-sm whitespace-nowrap text-ink-faint">{formatBytes(item.size, language)}</span>
        </span>
        {item.state === 'diterima' && item.steps.length > 0 ? (
          finished && <Badge tone="good">{t('ready')}</Badge>
        ) : (
          <Badge tone={tones[item.state]}>{t(item.state)}</Badge>
        )}
      </div>
      {item.failure && <p className="text-sm text-unsupported">{item.failure.message[language]}</p>}
      {!finished && item.steps.length > 0 && <StepLine steps={item.steps} />}
      {item.paperId !== null && (
        <div className="grid gap-2 text-sm empty:hidden">
          <FailedSteps paperId={item.paperId} steps={item.steps} mayRetry={mayRetry} />
        </div>
      )}
    </div>
  );
}
