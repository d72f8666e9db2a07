/** What a model proposed for the text: each sentence is accepted or refused by a person; nothing changes before. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { diffWordsWithSpace } from 'diff';
import { useState } from 'react';
import type { DraftProposal, DraftView, ProposedChange } from '../../../src/drafts/schema.ts';
import { Banner, Button, Card, Progress, StatusChip, toast, toastFailure } from '../../design/index.ts';
import { formatInstant } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { problemText } from '../draft-text.tsx';
import { draftMessages } from '../messages.ts';
import { DiffText } from '../versions-drawer.tsx';
import { rewriteMessages } from './messages.ts';
import { proposalsQuery, settleProposal } from './queries.ts';
import type { Rewrite } from './use-rewrite.ts';

type Of = { readonly draft: DraftView; readonly nameOf: (person: string) => string };

export function Rewriting({ rewrite, ...of }: Of & { readonly rewrite: Rewrite }) {
  const t = useText(rewriteMessages);
  const { data: proposals = [] } = useQuery({ ...proposalsQuery(of.draft.id), enabled: of.draft.may.write });
  const open = proposals.find(({ state }) => state === 'open');
  if (rewrite.running)
    return (
      <Card>
        <div className="flex flex-wrap items-center gap-4">
          <div className="min-w-0 flex-1 basis-60">
            <Progress label={t('running', { instruction: t(rewrite.running.kind) })} />
            <p className="mt-1 text-sm text-ink-soft">{t('runningWhy')}</p>
          </div>
          <Button size="small" onClick={rewrite.cancel}>
            {t('cancel')}
          </Button>
        </div>
      </Card>
    );
  return open && <Proposal key={open.id} proposal={open} {...of} />;
}

export function Proposal({ proposal, draft, nameOf }: Of & { readonly proposal: DraftProposal }) {
  const t = useText(rewriteMessages);
  const language = useLanguage();
  const { accepted, set, acceptAll } = useAccepted(proposal.changes);
  const settle = useSettle(draft, proposal);
  const old = proposal.base !== draft.version;
  const { kind, words } = proposal.instruction;
  return (
    <Card
      title={t('proposal', { instruction: kind === 'own' && words ? `“${words}”` : t(kind) })}
      aside={
        <span className="text-sm text-ink-faint">
          {t('proposalBy', {
            model: proposal.model,
            name: nameOf(proposal.by),
            when: formatInstant(proposal.at, language),
          })}
        </span>
      }
    >
      <div className="grid gap-3">
        {old && <Banner kind="attention">{t('old', { base: proposal.base })}</Banner>}
        <p className="text-ink-soft">{t(proposal.changes.length > 0 ? 'proposalWhy' : 'nothingLeft')}</p>
        <ol aria-label={t('rewrite')} className="grid gap-3">
          {proposal.changes.map((change) => (
            <li key={change.id} className="rounded-md border border-line px-3 py-2.5">
              <Change change={change} accepted={accepted.has(change.id)} onAccept={(yes) => set(change, yes)} />
            </li>
          ))}
        </ol>
        {proposal.kept.length > 0 && <Kept kept={proposal.kept} />}
        <div className="flex flex-wrap gap-2">
          {proposal.changes.length > 0 && (
            <Button
              look="primary"
              busy={settle.isPending}
              disabled={old || accepted.size === 0}
              onClick={() => settle.mutate([...accepted])}
            >
              {t('take', { count: accepted.size })}
            </Button>
          )}
          {proposal.changes.length > 1 && (
            <Button disabled={old} onClick={acceptAll}>
              {t('acceptAll')}
            </Button>
          )}
          <Button look="quiet" disabled={old || settle.isPending} onClick={() => settle.mutate([])}>
            {t(proposal.changes.length > 0 ? 'refuseAll' : 'dismiss')}
          </Button>
        </div>
      </div>
    </Card>
  );
}

/** Of several proposals for one sentence (a title) one is taken at most. */
function useAccepted(changes: readonly ProposedChange[]) {
  const [accepted, setAccepted] = useState<ReadonlySet<string>>(new Set());
  const set = ({ id, claimId }: ProposedChange, yes: boolean) =>
    setAccepted((before) => {
      const rivals = new Set(changes.filter((other) => other.claimId === claimId).map((other) => other.id));
      const others = [...before].filter((one) => !rivals.has(one));
      return new Set(yes ? [...others, id] : others);
    });
  const acceptAll = () =>
    setAccepted(new Set(new Map(changes.toReversed().map((one) => [one.claimId, one.id])).values()));
  return { accepted, set, acceptAll };
}

function useSettle(draft: DraftView, proposal: DraftProposal) {
  const t = useText(rewriteMessages);
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (accept: readonly string[]) => settleProposal(draft.id, proposal.id, draft.version, accept),
    onSuccess: ({ version, accepted }) =>
      toast(accepted > 0 ? t('taken', { n: version, count: accepted }) : t('refused')),
    onError: toastFailure,
    onSettled: () => queries.invalidateQueries({ queryKey: ['draft', draft.id] }),
  });
}

function Change({
  change,
  accepted,
  onAccept,
}: {
  readonly change: ProposedChange;
  readonly accepted: boolean;
  readonly onAccept: (yes: boolean) => void;
}) {
  const t = useText(rewriteMessages);
  return (
    <div className="grid gap-2">
      <DiffText
        changes={diffWordsWithSpace(change.before, change.after).map(({ added, removed, value }) => ({
          type: added ? 'added' : removed ? 'removed' : 'same',
          text: value,
        }))}
      />
      <div className="flex flex-wrap items-center gap-2">
        <Button
          size="small"
          look={accepted ? 'primary' : 'secondary'}
          aria-pressed={accepted}
          onClick={() => onAccept(!accepted)}
        >
          {t('accept')}
        </Button>
        <StatusChip status={change.status} />
      </div>
    </div>
  );
}

/** Sentences whose new words were refused by the checks, and what was wrong with them. */
function Kept({ kept }: { readonly kept: DraftProposal['kept'] }) {
  const t = useText(rewriteMessages);
  const says = useText(draftMessages);
  return (
    <details className="rounded-md bg-needs-reading-soft px-3 py-2" open>
      <summary className="font-semibold text-needs-reading">{t('kept', { count: kept.length })}</summary>
      <p className="mt-1 text-sm">{t('keptWhy')}</p>
      <ul className="mt-2 grid gap-2">
        {kept.map(({ claimId, attempt, problems }) => (
          <li key={claimId}>
            <p lang="id" className="font-text">
              “{attempt}”
            </p>
            {problems.map((problem) => (
              <p key={`${problem.code} ${problem.text}`} className="text-sm font-semibold text-unsupported">
                {problemText(problem as Parameters<typeof problemText>[0], says)}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </details>
  );
}
