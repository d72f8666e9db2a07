/**
 * The English beside each sentence: what the checks refused is told with what was wrong, what passed is read and taken
 * or refused by a person, in the model's words or their own. The text itself never changes by it.
 */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import Download from 'lucide-react/icons/download';
import { useState } from 'react';
import type { DraftView } from '../../../src/drafts/schema.ts';
import type { RenderedSentence } from '../../../src/rewriting/schema.ts';
import { Badge, Button, buttonClass, Card, Progress, StatusChip, TextArea, toastFailure } from '../../design/index.ts';
import { useText } from '../../i18n/messages.ts';
import { rewriteMessages } from './messages.ts';
import { englishFile, englishQuery, settleRendering } from './queries.ts';
import type { English } from './use-english.ts';

export function EnglishVersionCard({ draft, english }: { readonly draft: DraftView; readonly english: English }) {
  const t = useText(rewriteMessages);
  const { data } = useQuery(englishQuery(draft.id));
  const told = data?.items.filter(({ state }) => state !== 'none') ?? [];
  if (!english.running && told.length === 0) return null;
  return (
    <Card
      title={t('englishVersion')}
      aside={
        data && (
          <span className="text-sm text-ink-faint">
            {t('englishRead', { done: data.accepted, total: data.items.length })}
          </span>
        )
      }
    >
      <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
        <p className="text-ink-soft">{t('englishWhy')}</p>
        {english.running && (
          <div className="flex flex-wrap items-center gap-4">
            <div className="min-w-0 flex-1 basis-60">
              <Progress label={t('englishRunning')} {...english.running} />
            </div>
            <Button size="small" onClick={english.cancel}>
              {t('cancel')}
            </Button>
          </div>
        )}
        <ol aria-label={t('englishVersion')} className="grid gap-3">
          {told.map((one) => (
            <li key={`${one.claimId} ${one.id}`} className="rounded-md border border-line px-3 py-2.5">
              <Rendering draft={draft} one={one} english={english} />
            </li>
          ))}
        </ol>
        <div className="flex flex-wrap gap-2">
          {data?.complete ? (
            <a href={englishFile(draft.id)} download className={buttonClass('primary')}>
              <Download aria-hidden className="size-4" />
              {t('englishFile')}
            </a>
          ) : (
            draft.may.write && (
              <Button busy={english.busy} onClick={() => english.ask(undefined)}>
                {t('englishRest')}
              </Button>
            )
          )}
        </div>
      </div>
    </Card>
  );
}

type Of = { readonly draft: DraftView; readonly one: RenderedSentence; readonly english: English };

function Rendering({ draft, one, english }: Of) {
  const t = useText(rewriteMessages);
  const { claimId, sentence, state, problems, judge, readBy, edited } = one;
  return (
    <div className="grid gap-2">
      <div className="grid gap-x-5 gap-y-2 md:grid-cols-2">
        <p lang="id" className="font-text text-ink-soft">
          {sentence}
        </p>
        <p
          lang="en"
          className={`font-text ${state === 'caught' || state === 'refused' ? 'text-ink-faint line-through' : ''}`}
        >
          {one.english}
        </p>
      </div>
      {problems.map(({ code, text }) => (
        <p key={`${code} ${text}`} className="text-sm font-semibold text-unsupported">
          {t(code, { text })}
        </p>
      ))}
      {state === 'proposed' && judge.length > 0 && (
        <p className="text-sm text-needs-reading">{t('englishJudge', { words: judge.join(', ') })}</p>
      )}
      <div className="flex flex-wrap items-center gap-2">
        {state === 'accepted' && readBy !== null && (
          <Badge tone="good">{t(edited ? 'englishEditedBy' : 'englishReadBy', { name: readBy })}</Badge>
        )}
        {state === 'refused' && readBy !== null && <Badge>{t('englishRefusedBy', { name: readBy })}</Badge>}
        {state === 'proposed' && <StatusChip status="needs-reading" />}
        {state === 'caught' && <Badge tone="bad">{t('englishCaught')}</Badge>}
        {draft.may.write && (state === 'caught' || state === 'refused') && (
          <Button size="small" busy={english.busy} onClick={() => english.ask([claimId])}>
            {t('englishAgain')}
          </Button>
        )}
      </div>
      {draft.may.write && state === 'proposed' && one.id !== null && one.english !== null && (
        <Decide draft={draft} id={one.id} english={one.english} />
      )}
    </div>
  );
}

/** Takes, corrects or refuses the English of one sentence. */
function Decide({ draft, id, english }: { readonly draft: DraftView; readonly id: string; readonly english: string }) {
  const t = useText(rewriteMessages);
  const queries = useQueryClient();
  const [own, setOwn] = useState<string>();
  const settle = useMutation({
    mutationFn: (accept: boolean) => settleRendering(draft.id, id, accept, own),
    onError: toastFailure,
    onSuccess: () => queries.invalidateQueries({ queryKey: englishQuery(draft.id).queryKey }),
  });
  return (
    <div className="grid gap-2">
      {own !== undefined && (
        <TextArea
          label={t('englishOwn')}
          lang="en"
          rows={3}
          maxLength={6_000}
          value={own}
          onChange={(event) => setOwn(event.target.value)}
        />
      )}
      <div className="flex flex-wrap gap-2">
        <Button
          size="small"
          look="primary"
          busy={settle.isPending}
          disabled={own?.trim() === ''}
          onClick={() => settle.mutate(true)}
        >
          {t('accept')}
        </Button>
        {own === undefined && (
          <Button size="small" onClick={() => setOwn(english)}>
            {t('englishCorrect')}
          </Button>
        )}
        <Button size="small" look="quiet" disabled={settle.isPending} onClick={() => settle.mutate(false)}>
          {t('refuse')}
        </Button>
      </div>
    </div>
  );
}
