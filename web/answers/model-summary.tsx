/** What the unit's model says of a paper, beside the paper's own sentences: asked for, watched, stopped, read. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import Sparkles from 'lucide-react/icons/sparkles';
import { useEffect } from 'react';
import type { ModelSummary, SummarySentence } from '../../src/answers/schema.ts';
import type { PaperId } from '../../src/library/schema.ts';
import { Banner, Button, Card, claimLineClass, Progress, StatusChip, toastFailure } from '../design/index.ts';
import { formatInstant } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { useCan, useUnit } from '../identity/session.ts';
import { useModelJob } from '../models/use-model-job.ts';
import { answerMessages } from './messages.ts';
import { PlaceWords, ToPlace } from './places.tsx';
import { askModelSummary, modelSummaryQuery } from './queries.ts';
import { WordsSoFar } from './writing.tsx';

/** Nothing where the unit has no model and had none. */
export function ModelSummaryCard({ paperId }: { readonly paperId: PaperId }) {
  return useCan('answers.ask') ? <Shown paperId={paperId} /> : null;
}

function Shown({ paperId }: { readonly paperId: PaperId }) {
  const t = useText(answerMessages);
  const language = useLanguage();
  const { unitId } = useUnit();
  const queries = useQueryClient();
  const summary = modelSummaryQuery(paperId, unitId);
  const { queryKey } = summary;
  const { data } = useQuery(summary);
  const { running, job, watch, cancel } = useModelJob(queryKey, { stopped: t('summaryStopped') });
  const ask = useMutation({
    mutationFn: () => askModelSummary(paperId, unitId),
    onSuccess: ({ jobId }) => {
      watch(jobId);
      return queries.invalidateQueries({ queryKey });
    },
    onError: toastFailure,
  });
  const openJob = data?.jobId ?? undefined;
  // Somebody asked for it before this page was opened.
  useEffect(() => {
    if (openJob !== undefined) watch(openJob);
  }, [openJob, watch]);
  if (!data || (data.model === null && data.why === null && data.made === null)) return null;
  return (
    <Card title={t('byModelSummary')}>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
        {data.made && <Made made={data.made} />}
        {data.why && <p className="text-ink-soft">{data.why[language]}</p>}
        {running ? (
          <Running job={job} writing={data.writing} onStop={cancel} />
        ) : (
          data.model !== null && (
            <div className="grid justify-items-start gap-2">
              {!data.made && <p className="text-ink-soft">{t('offerModelSummary', { model: data.model })}</p>}
              <Button
                size="small"
                busy={ask.isPending}
                icon={<Sparkles aria-hidden className="size-4" />}
                onClick={() => ask.mutate()}
              >
                {t(data.made ? 'sumUpAgain' : 'sumUp')}
              </Button>
            </div>
          )
        )}
      </div>
    </Card>
  );
}

function Running({
  job,
  writing,
  onStop,
}: {
  readonly job: { readonly done: number; readonly total: number } | undefined;
  readonly writing: string | null;
  readonly onStop: () => void;
}) {
  const t = useText(answerMessages);
  const lots = job && job.total > 1 ? { done: job.done, total: job.total } : {};
  return (
    <>
      <div className="flex flex-wrap items-center gap-4">
        <div className="min-w-0 flex-1 basis-60">
          <Progress label={t('summingUp')} {...lots} />
        </div>
        <Button size="small" onClick={onStop}>
          {t('stop')}
        </Button>
      </div>
      <p className="text-sm text-ink-faint">{t('summingUpWhy')}</p>
      {writing && <WordsSoFar>{writing}</WordsSoFar>}
    </>
  );
}

function Made({ made }: { readonly made: NonNullable<ModelSummary['made']> }) {
  const t = useText(answerMessages);
  const language = useLanguage();
  const { sentences, parts, whole, refused, warning, model, askedBy } = made;
  const when = formatInstant(made.madeAt, language);
  return (
    <>
      {warning && <Banner kind="attention">{warning[language]}</Banner>}
      {sentences.length > 0 && (
        <>
          <p className="text-sm text-ink-soft">{t('modelSummaryWhy')}</p>
          <ul aria-label={t('byModelSummary')} className="grid gap-3">
            {sentences.map((sentence) => (
              <li key={sentence.text} className="grid gap-1">
                <Sentence sentence={sentence} />
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="text-sm text-ink-faint">
        {model === null
          ? t('summaryAsked', { name: askedBy, when })
          : `${t('summarisedBy', { model, name: askedBy, when })} ${t('summaryParts', { parts, whole })}`}{' '}
        {refused > 0 && t('summaryRefused', { count: refused })}
      </p>
    </>
  );
}

function Sentence({ sentence: { text, status, places } }: { readonly sentence: SummarySentence }) {
  const t = useText(answerMessages);
  return (
    <>
      <p lang="id" className="font-text text-[1.0625rem] leading-relaxed break-words">
        <span className={claimLineClass(status)}>{text}</span>
      </p>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
        {status !== 'verbatim' && <StatusChip status={status} />}
        {places.map((place) => (
          <ToPlace
            key={place.start}
            place={place}
            className="font-semibold text-nila-text underline-offset-3 hover:underline"
          >
            {place.label === '' && place.page === null ? t('seePassage') : <PlaceWords place={place} />}
          </ToPlace>
        ))}
      </p>
    </>
  );
}
