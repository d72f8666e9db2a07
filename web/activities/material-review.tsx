/**
 * Proposals beside the text they were found in. The keyboard does it all: J and K move, A or Enter accepts, E corrects,
 * X or Delete refuses, Z decides again. The passage of the proposal at hand is marked and in view.
 */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import Check from 'lucide-react/icons/check';
import Pencil from 'lucide-react/icons/pencil';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import Undo2 from 'lucide-react/icons/undo-2';
import X from 'lucide-react/icons/x';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { proposalGroups, type Material, type ProposalGroup } from '../../src/activities/schema.ts';
import { answer, api } from '../api/client.ts';
import { Badge, Banner, Button, Card, cx, Key, Progress, Skeleton, toast, toastFailure } from '../design/index.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { kindsQuery, materialQuery } from './api.ts';
import { useDecide, type Decision } from './decide.ts';
import { activityMessages } from './messages.ts';
import { ProposalForm } from './proposal-form.tsx';
import { fieldName, ProposalValue } from './proposal-value.tsx';
import { SourceText, type Span } from './source-text.tsx';

type Item = Material['items'][number];
const groupWords = {
  what: 'groupWhat',
  when: 'groupWhen',
  where: 'groupWhere',
  people: 'groupPeople',
  said: 'groupSaid',
  numbers: 'groupNumbers',
  rules: 'groupRules',
  local: 'groupLocal',
} as const satisfies Record<ProposalGroup, string>;

export function MaterialReview({
  activityId,
  materialId,
  mayEdit,
}: {
  readonly activityId: string;
  readonly materialId: string;
  readonly mayEdit: boolean;
}) {
  const t = useText(activityMessages);
  const language = useLanguage();
  const { data: material, error } = useQuery(materialQuery(activityId, materialId));
  if (error) return <Banner kind="bad">{error.message}</Banner>;
  if (!material) return <Skeleton lines={8} />;
  if (material.status === 'menunggu') {
    const job = material.job;
    return (
      <Card>
        <Progress label={t('reading')} {...(job && job.total > 0 ? { done: job.done, total: job.total } : {})} />
      </Card>
    );
  }
  if (material.status === 'gagal') {
    return (
      <Banner
        kind="bad"
        title={material.name}
        action={mayEdit && <ReadAgain activityId={activityId} materialId={materialId} />}
      >
        {material.failure?.message[language]}
      </Banner>
    );
  }
  return <Review activityId={activityId} material={material as Material} mayEdit={mayEdit} />;
}

/** The cause may have passed: a server that was busy, a reader that has been mended. */
function ReadAgain({ activityId, materialId }: { readonly activityId: string; readonly materialId: string }) {
  const t = useText(activityMessages);
  const queries = useQueryClient();
  const send = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/activities/{id}/materials/{materialId}/retry', {
          params: { path: { id: activityId, materialId } },
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['activity', activityId] }),
    onError: toastFailure,
  });
  return (
    <Button size="small" busy={send.isPending} onClick={() => send.mutate()}>
      {t('readAgain')}
    </Button>
  );
}

function Review({
  activityId,
  material,
  mayEdit,
}: {
  readonly activityId: string;
  readonly material: Material;
  readonly mayEdit: boolean;
}) {
  const t = useText(activityMessages);
  const language = useLanguage();
  const decide = useDecide(activityId, material.id);
  const items = useMemo(
    () => proposalGroups.flatMap((group) => material.items.filter(({ proposal }) => proposal.group === group)),
    [material.items],
  );
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      items.findIndex((item) => item.decision === 'menunggu'),
    ),
  );
  const [editing, setEditing] = useState<string>();
  const [shownSpan, setShownSpan] = useState<Span>();
  const list = useRef<HTMLDivElement>(null);
  const { data: kindList } = useQuery(kindsQuery);
  const kinds = useMemo(
    () => new Map(kindList?.map((kind) => [kind.code, kind.label[language]]) ?? []),
    [kindList, language],
  );
  const speakers = useMemo(
    () =>
      new Map(
        items.flatMap(({ proposal, corrected }) => {
          const person = corrected ?? proposal;
          return person.path === 'people' || person.path === 'local.people'
            ? [[person.value.id, person.value.name] as const]
            : [];
        }),
      ),
    [items],
  );
  const current = items[at];
  const span: Span | undefined = shownSpan ?? (current && { start: current.proposal.start, end: current.proposal.end });
  const confident = items.filter((item) => item.decision === 'menunggu' && item.proposal.confidence === 'high');

  useEffect(() => {
    list.current?.querySelector(`[data-at="${at}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [at]);

  const move = (to: number) => {
    setShownSpan(undefined);
    setAt(Math.max(0, Math.min(items.length - 1, to)));
  };
  const onward = () => {
    const later = items.findIndex((item, index) => index > at && item.decision === 'menunggu');
    move(later < 0 ? at + 1 : later);
  };
  const take = (item: Item, decision: Decision['decision'], value?: unknown) => {
    decide([{ proposalId: item.proposal.id, decision, ...(value === undefined ? {} : { value }) }]);
    setEditing(undefined);
    if (decision === 'refuse')
      toast(t('refusedToast'), { undo: () => decide([{ proposalId: item.proposal.id, decision: 'undo' }]) });
    if (decision !== 'undo') onward();
    list.current?.focus({ preventScroll: true });
  };
  const acceptConfident = () => {
    const decisions = confident.map((item) => ({ proposalId: item.proposal.id, decision: 'accept' as const }));
    decide(decisions);
    toast(t('acceptedToast', { count: decisions.length }), {
      undo: () => decide(decisions.map(({ proposalId }) => ({ proposalId, decision: 'undo' }))),
    });
  };
  const keys = (event: KeyboardEvent) => {
    if (!current || event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const onButton = event.target instanceof HTMLButtonElement;
    if (key === 'j' || key === 'ArrowDown') move(at + 1);
    else if (key === 'k' || key === 'ArrowUp') move(at - 1);
    else if (!mayEdit) return;
    else if (key === 'a' || (key === 'Enter' && !onButton)) take(current, 'accept');
    else if (key === 'e') setEditing(current.proposal.id);
    else if (key === 'x' || key === 'Delete') take(current, 'refuse');
    else if (key === 'z') take(current, 'undo');
    else return;
    event.preventDefault();
  };

  return (
    <div className="grid gap-4">
      {material.warnings.map((warning) => (
        <Banner key={warning.code} kind="attention">
          {warning.message[language]}
        </Banner>
      ))}
      {material.inconsistencies.length > 0 && (
        <section className="rounded-lg border border-needs-reading/40 bg-needs-reading-soft p-4">
          <h2 className="flex items-center gap-2 font-bold text-needs-reading">
            <TriangleAlert aria-hidden className="size-5" />
            {t('inconsistencies')}
          </h2>
          <p className="text-sm text-ink-soft">{t('inconsistenciesWhy')}</p>
          <ul className="mt-2 grid gap-1.5">
            {material.inconsistencies.map((inconsistency, index) => (
              <li key={index} className="flex flex-wrap items-baseline gap-x-3">
                <span>{inconsistency.message[language]}</span>
                {inconsistency.spans.map((where, number) => (
                  <button
                    key={number}
                    type="button"
                    onClick={() => setShownSpan(where)}
                    className="text-sm font-semibold text-nila-text underline underline-offset-3"
                  >
                    {t('showSource')}
                    {inconsistency.spans.length > 1 && ` ${number + 1}`}
                  </button>
                ))}
              </li>
            ))}
          </ul>
        </section>
      )}
      {items.length === 0 && <Banner>{t('noProposals')}</Banner>}
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4 lg:grid-cols-2">
        <section className="lg:order-2" aria-label={t('proposals')}>
          <header className="flex min-h-10 flex-wrap items-center justify-between gap-2 pb-2">
            <h2 className="text-lg font-bold">{t('proposals')}</h2>
            {mayEdit && confident.length > 1 && (
              <Button size="small" icon={<Check aria-hidden className="size-4" />} onClick={acceptConfident}>
                {t('acceptConfident', { count: confident.length })}
              </Button>
            )}
          </header>
          <div
            ref={list}
            tabIndex={0}
            role="group"
            aria-label={t('proposals')}
            onKeyDown={keys}
            className="rounded-lg border border-line bg-surface lg:max-h-[70vh] lg:overflow-y-auto"
          >
            {items.map((item, index) => (
              <div key={item.proposal.id} data-at={index}>
                {items[index - 1]?.proposal.group !== item.proposal.group && (
                  <h3 className="sticky top-0 z-1 border-b border-line bg-sunken px-4 py-1 text-xs font-bold text-ink-soft">
                    {t(groupWords[item.proposal.group])}
                  </h3>
                )}
                <article
                  {...(index === at ? { 'aria-current': 'true' as const } : {})}
                  onPointerDown={() => {
                    if (index !== at) move(index);
                  }}
                  className={cx(
                    'border-b border-line px-4 py-3',
                    index === at && 'bg-nila-soft/60 shadow-[inset_3px_0_0_var(--nila)]',
                    item.decision === 'ditolak' && 'opacity-65',
                  )}
                >
                  <div className="flex flex-wrap items-center justify-between gap-2 text-xs text-ink-faint">
                    <span className="font-semibold">{fieldName(item.proposal.path, t)}</span>
                    <DecisionMark item={item} />
                  </div>
                  {editing === item.proposal.id ? (
                    <ProposalForm
                      proposal={item.corrected ?? item.proposal}
                      speakers={speakers}
                      kinds={kinds}
                      onSave={(value) => take(item, 'correct', value)}
                      onCancel={() => setEditing(undefined)}
                    />
                  ) : (
                    <div className={cx('break-words', item.decision === 'ditolak' && 'line-through')}>
                      <ProposalValue proposal={item.corrected ?? item.proposal} speakers={speakers} kinds={kinds} />
                    </div>
                  )}
                  {item.proposal.note && (
                    <p className="mt-1 text-sm text-needs-reading">{item.proposal.note[language]}</p>
                  )}
                  {mayEdit && index === at && editing !== item.proposal.id && (
                    <div className="mt-2 flex flex-wrap gap-2">
                      {item.decision === 'menunggu' ? (
                        <>
                          <Button
                            size="small"
                            look="primary"
                            icon={<Check aria-hidden className="size-4" />}
                            onClick={() => take(item, 'accept')}
                          >
                            {t('accept')}
                          </Button>
                          <Button
                            size="small"
                            icon={<Pencil aria-hidden className="size-3.5" />}
                            onClick={() => setEditing(item.proposal.id)}
                          >
                            {t('correct')}
                          </Button>
                          <Button
                            size="small"
                            look="quiet"
                            icon={<X aria-hidden className="size-4" />}
                            onClick={() => take(item, 'refuse')}
                          >
                            {t('refuse')}
                          </Button>
                        </>
                      ) : (
                        <Button
                          size="small"
                          look="quiet"
                          icon={<Undo2 aria-hidden className="size-4" />}
                          onClick={() => take(item, 'undo')}
                        >
                          {t('undoDecision')}
                        </Button>
                      )}
                    </div>
                  )}
                </article>
              </div>
            ))}
          </div>
          <p className="flex flex-wrap gap-x-4 gap-y-1 pt-2 text-xs text-ink-faint max-sm:hidden">
            <span>
              <Key>J</Key> <Key>K</Key> {t('keysMove')}
            </span>
            {mayEdit && (
              <>
                <span>
                  <Key>A</Key> {t('accept')}
                </span>
                <span>
                  <Key>E</Key> {t('correct')}
                </span>
                <span>
                  <Key>X</Key> {t('refuse')}
                </span>
                <span>
                  <Key>Z</Key> {t('undoDecision')}
                </span>
              </>
            )}
          </p>
        </section>
        <section
          className="max-lg:sticky max-lg:top-14 max-lg:z-10 max-lg:order-first max-lg:-mx-3 max-lg:border-b max-lg:border-line max-lg:bg-paper max-lg:px-3 max-lg:pb-2"
          aria-label={t('sourceText')}
        >
          <header className="flex min-h-10 flex-wrap items-center justify-between gap-2 pb-2">
            <h2 className="text-lg font-bold">{t('sourceText')}</h2>
            <a
              href={`/api/activities/${activityId}/materials/${material.id}/file`}
              className="text-sm font-semibold text-nila-text underline underline-offset-3"
            >
              {t('downloadOriginal')}
            </a>
          </header>
          <SourceText
            text={material.text}
            span={span}
            marks={items
              .filter((item) => item.decision !== 'ditolak')
              .map(({ proposal }) => ({ start: proposal.start, end: proposal.end }))}
            className="max-h-[24vh] lg:max-h-[70vh]"
          />
        </section>
      </div>
    </div>
  );
}

function DecisionMark({ item }: { readonly item: Item }) {
  const t = useText(activityMessages);
  if (item.decision === 'diterima')
    return (
      <Badge tone="good" icon={<Check aria-hidden className="size-3.5" />}>
        {t('accepted')}
      </Badge>
    );
  if (item.decision === 'dikoreksi')
    return (
      <Badge tone="good" icon={<Pencil aria-hidden className="size-3" />}>
        {t('corrected')}
      </Badge>
    );
  if (item.decision === 'ditolak') return <Badge icon={<X aria-hidden className="size-3.5" />}>{t('refused')}</Badge>;
  return <Badge tone={item.proposal.confidence === 'low' ? 'attention' : 'plain'}>{t(item.proposal.confidence)}</Badge>;
}
