/** What moves in the person's units: who did what to which thing. */
import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../api/client.ts';
import { Banner, Card, Skeleton } from '../design/index.ts';
import { formatInstant } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { useUnit } from '../identity/session.ts';
import { SubjectName } from '../shell/subject-name.tsx';
import { gather } from './gather.ts';
import { homeMessages } from './messages.ts';

export function Moves() {
  const t = useText(homeMessages);
  const language = useLanguage();
  const { unitId } = useUnit();
  const { data, error, isPending } = useQuery({
    queryKey: ['desk', 'moves', unitId],
    queryFn: () => answer(api.GET('/api/desk/moves', { params: { query: { page: 1, size: 25 } } })),
  });
  return (
    <Card title={t('moves')}>
      {error && <Banner kind="bad">{error.message}</Banner>}
      {isPending && <Skeleton lines={6} />}
      {data?.total === 0 && <p className="text-ink-soft">{t('noMoves')}</p>}
      {data && (
        <ol className="grid gap-3 border-l-2 border-line pl-4">
          {gather(data.items).map(({ move, times }) => (
            <li
              key={`${move.at} ${move.action} ${move.subject.id}`}
              className={
                'relative before:absolute before:top-2 before:-left-[1.3rem] before:size-2 ' +
                'before:rounded-full before:bg-line-strong'
              }
            >
              <p className="text-sm font-semibold">{move.says[language]}</p>
              <p className="text-sm break-words">
                <SubjectName subject={move.subject} />
              </p>
              <p className="text-xs text-ink-faint">
                {move.actor ?? t('system')} · {formatInstant(move.at, language)}
                {times > 1 && ` · ${t('times', { count: times })}`}
              </p>
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}
