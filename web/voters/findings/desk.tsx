/**
 * The findings' desk: the queue on one side, one finding at a time on the other. Everything goes by keyboard (core/keys)
 * and by mouse or touch alike.
 */
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import ListChecks from 'lucide-react/icons/list-checks';
import { useCallback, useEffect, useMemo, useReducer, useRef, useState, type KeyboardEvent } from 'react';
import {
  decisionActions,
  type DecisionAction,
  type Finding,
  type FindingFilter,
  type Rule,
  type VoterList,
} from '../../../src/elections/voters/schema.ts';
import type { ApiFailure } from '../../api/client.ts';
import { Banner, Button, Dialog, EmptyState, Skeleton, toast, toastFailure } from '../../design/index.ts';
import { formatInstant } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { useCan } from '../../identity/session.ts';
import { CrossMatchView } from '../linkage/cross-match.tsx';
import { BatchDialog } from './batch-dialog.tsx';
import { Conflicts } from './conflicts.tsx';
import { decisionOf, draftOf, missingOf } from './core/decision.ts';
import { deskReducer, emptyDesk } from './core/desk.ts';
import { commandOf, placeOf, type Command } from './core/keys.ts';
import { DecisionForm, formId, missingId } from './decision-form.tsx';
import { FilterBar, firstFilter, sameFilter } from './filter-bar.tsx';
import { actionWords } from './decision-view.tsx';
import { DeskBar, type Last } from './desk-bar.tsx';
import { FindingView } from './finding-view.tsx';
import { HelpDialog } from './help-dialog.tsx';
import { findingMessages } from './messages.ts';
import { proofInputId } from './proof-field.tsx';
import { countsQuery, findingQuery, kindsQuery, progressQuery, queueQuery } from './queries.ts';
import { QueueList } from './queue-list.tsx';
import { UndoDialog } from './undo-dialog.tsx';
import { UnmaskDialog, useUnmasked } from './unmask.tsx';
import { useDecisions } from './use-decisions.ts';
import { wordsOf } from './words.ts';

/** Findings left before the end of what is loaded when more are fetched. */
const ahead = 5;
const recentKept = 3;
/** Share of the screen below which a finding is brought up. */
const farDown = 0.4;

export function Desk({ list, rules }: { readonly list: VoterList; readonly rules: readonly Rule[] }) {
  const t = useText(findingMessages);
  const language = useLanguage();
  const settled = list.state === 'ditetapkan';
  const mayDecide = useCan('voters.edit', list.unitId) && !settled;
  const mayUnmask = useCan('voters.unmask', list.unitId);
  const [visiting, setVisiting] = useState<string>();
  const [filter, setFilter] = useState<FindingFilter>(settled ? {} : firstFilter);
  const [desk, dispatch] = useReducer(deskReducer, emptyDesk);
  const deskNow = useRef(desk);
  useEffect(() => {
    deskNow.current = desk;
  }, [desk]);
  const [refused, setRefused] = useState<Readonly<Record<string, string>>>({});
  const [recentReasons, setRecentReasons] = useState<readonly string[]>([]);
  /** What was last done, said where the eye is; a notice over the page would hide the form. */
  const [last, setLast] = useState<Last>();
  /** Decisions taken on this page, the last at the end: what Z takes back. */
  const mine = useRef<string[]>([]);
  const region = useRef<HTMLDivElement>(null);
  const filters = useRef<HTMLDivElement>(null);
  const queries = useQueryClient();
  const queue = useInfiniteQuery(queueQuery(list.id, filter));
  const { data: counts } = useQuery(countsQuery(list.id));
  const { data: kinds = [] } = useQuery(kindsQuery);
  const { data: work } = useQuery(progressQuery(list.id));
  const decisions = useDecisions(list.id, filter);
  const items = useMemo(() => queue.data?.pages.flatMap((page) => page.items) ?? [], [queue.data]);
  const total = queue.data?.pages[0]?.total ?? 0;
  const place = items.findIndex(({ id }) => id === desk.at);
  const inQueue = items[place];
  // Rows beyond those of a page, and earlier decisions, come with the finding itself.
  const { data: whole } = useQuery({
    ...findingQuery(list.id, desk.at ?? ''),
    enabled: inQueue !== undefined && (inQueue.rows.length > inQueue.voters.length || inQueue.version > 1),
  });
  // A finding outside the queue, opened from the list of contradictions.
  const { data: visited } = useQuery({ ...findingQuery(list.id, visiting ?? ''), enabled: visiting !== undefined });
  const current: Finding | undefined =
    visiting !== undefined
      ? visited
      : inQueue && whole?.id === inQueue.id
        ? { ...inQueue, voters: whole.voters }
        : inQueue;
  const history = (visiting === undefined ? whole : visited)?.history ?? [];
  const draft = current && desk.deciding ? desk.drafts[current.id] : undefined;
  const { unmasked, show, hide } = useUnmasked(current?.id ?? null);
  const today = localDay(new Date());
  const { fetchNextPage, hasNextPage, isFetchingNextPage } = queue;

  // There is always a finding on the desk while there is one in the queue.
  useEffect(() => {
    const first = items.find(({ state }) => state === 'terbuka') ?? items[0];
    if (place < 0 && first && visiting === undefined) dispatch({ type: 'show', id: first.id });
  }, [items, place, visiting]);
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && place >= 0 && place >= items.length - ahead) void fetchNextPage();
  }, [place, items.length, hasNextPage, isFetchingNextPage, fetchNextPage]);
  // Whoever walks through the queue sees each finding from its top.
  const walked = useRef(false);
  useEffect(() => {
    const article = region.current?.querySelector('article');
    if (!walked.current || !article) return;
    const { top } = article.getBoundingClientRect();
    if (top < 0 || top > window.innerHeight * farDown) article.scrollIntoView({ block: 'start' });
  }, [current?.id]);
  const allDecided =
    items.length > 0 && !hasNextPage && filter.state === 'terbuka' && items.every(({ state }) => state !== 'terbuka');
  const toDesk = useCallback(() => region.current?.focus({ preventScroll: true }), []);
  const loaded = queue.data !== undefined;
  useEffect(() => {
    if (loaded && (document.activeElement === document.body || document.activeElement?.id === 'isi')) toDesk();
  }, [loaded, toDesk]);

  const failed = async (finding: Finding, failure: ApiFailure, begun: typeof draft) => {
    // Nothing is sent again by itself: a decision is a person's act.
    let words = failure.status === 0 ? t('notSent') : failure.message;
    if (failure.code === 'voters/finding-changed' || failure.code === 'voters/finding-decided') {
      const now = await decisions.refresh(finding.id);
      if (now?.decision)
        words = t('conflict', {
          name: now.decision.decidedBy?.name ?? t('bySystem'),
          at: formatInstant(now.decision.decidedAt, language),
          action: actionWords(now.decision, kinds, t, language),
        });
    }
    if (begun) dispatch({ type: 'edit', id: finding.id, draft: begun });
    setRefused((before) => ({ ...before, [finding.id]: words }));
    // Whoever is in the middle of the next decision is told, not carried away from it.
    if (deskNow.current.deciding) toastFailure(new Error(words));
    else dispatch({ type: 'show', id: finding.id });
  };
  const save = async () => {
    if (!current || !draft) return;
    const decision = decisionOf(draft, current, today);
    if (!decision || missingOf(draft, current, kinds, today).length > 0) return tellMissing();
    const finding = current;
    const { [finding.id]: _before, ...others } = refused;
    setRefused(others);
    walked.current = true;
    setVisiting(undefined);
    dispatch({ type: 'decided', id: finding.id, queue: items });
    toDesk();
    const sending = decisions.send(finding, decision, draft.proofs);
    const failure = await sending;
    if (failure) return failed(finding, failure, draft);
    mine.current.push(finding.id);
    if (draft.reason.trim() !== '')
      setRecentReasons((before) =>
        [draft.reason.trim(), ...before.filter((words) => words !== draft.reason.trim())].slice(0, recentKept),
      );
    setLast({ finding, action: draft.action });
  };
  const takeBack = async (findingId: string, reason: string = t('undoneAtOnce')) => {
    const failure = await decisions.takeBack(findingId, reason);
    mine.current = mine.current.filter((id) => id !== findingId);
    if (failure) return toastFailure(failure);
    dispatch({ type: 'show', id: findingId });
    setLast('undone');
  };
  const undo = () => {
    if (!mayDecide) return;
    if (current?.decision && mine.current.includes(current.id)) return void takeBack(current.id);
    if (current?.decision) return dispatch({ type: 'overlay', overlay: 'undo' });
    const last = mine.current.at(-1);
    if (last) void takeBack(last);
    else toast(t('nothingToUndo'));
  };
  const asEarlier = async () => {
    const proposal = current?.proposal;
    if (!current || !proposal) return;
    if (current.rows.length === 1 && proposal.action !== 'ganda') {
      const failure = await decisions.asEarlier(current);
      if (failure) return failed(current, failure, undefined);
      mine.current.push(current.id);
      walked.current = true;
      setVisiting(undefined);
      dispatch({ type: 'decided', id: current.id, queue: items });
      toDesk();
      return setLast({ finding: current, action: proposal.action });
    }
    // Of several rows a person says again which are meant.
    dispatch({ type: 'choose', action: proposal.action, finding: current });
    dispatch({
      type: 'edit',
      id: current.id,
      draft: {
        ...draftOf(current, proposal.action),
        reason: proposal.reason ?? '',
        tmsReason: proposal.action === 'tms' ? (proposal.tmsReason ?? '') : '',
      },
    });
  };
  const choose = (action: DecisionAction) => {
    if (!current || !mayDecide) return;
    dispatch({ type: 'choose', action, finding: current });
    if (action === 'coktas') toDesk();
  };
  const visit = (findingId: string) => {
    walked.current = true;
    setVisiting(findingId);
    toDesk();
  };
  const leave = () => {
    dispatch({ type: 'leave' });
    toDesk();
  };

  const act = (command: Command): void => {
    switch (command.do) {
      case 'move':
        walked.current = true;
        setVisiting(undefined);
        return dispatch({ type: 'move', by: command.by, queue: items });
      case 'choose': {
        const action = decisionActions[command.at];
        return action && choose(action);
      }
      case 'confirm':
        return void save();
      case 'undo':
        return undo();
      case 'batch':
        return mayDecide ? dispatch({ type: 'overlay', overlay: 'batch' }) : undefined;
      case 'help':
        return dispatch({ type: 'overlay', overlay: 'help' });
      case 'proof':
        return desk.deciding ? document.getElementById(proofInputId)?.click() : toast(t('proofFirst'));
      case 'filter':
        filters.current?.scrollIntoView({ block: 'center' });
        return filters.current?.querySelector<HTMLElement>('input, select')?.focus({ preventScroll: true });
      case 'leave':
        return leave();
      default:
        return command satisfies never;
    }
  };
  const keys = (event: KeyboardEvent<HTMLDivElement>) => {
    const target = event.target as HTMLElement;
    // Dialogs are children of the desk for React, not for the eye; an open list of choices closes itself with Escape.
    if (
      event.defaultPrevented ||
      !event.currentTarget.contains(target) ||
      (event.key === 'Escape' && target.getAttribute('aria-expanded') === 'true')
    )
      return;
    const command = commandOf({
      key: event.key,
      ctrl: event.ctrlKey,
      meta: event.metaKey,
      alt: event.altKey,
      place: placeOf(target as HTMLInputElement),
    });
    if (!command) return;
    event.preventDefault();
    act(command);
  };
  // Fields with a list of choices would keep Escape for themselves even when the list is closed.
  const escape = (event: KeyboardEvent<HTMLDivElement>) => {
    const target = event.target as HTMLElement;
    if (
      event.key !== 'Escape' ||
      !event.currentTarget.contains(target) ||
      target.getAttribute('role') !== 'combobox' ||
      target.getAttribute('aria-expanded') === 'true'
    )
      return;
    event.stopPropagation();
    leave();
  };
  const changeFilter = (next: FindingFilter, chosen: boolean) => {
    setVisiting(undefined);
    setFilter(next);
    if (chosen) toDesk();
  };
  const queueList = (
    <QueueList
      items={items}
      rules={rules}
      at={current?.id ?? null}
      total={total}
      hasMore={hasNextPage}
      loadingMore={isFetchingNextPage}
      onShow={(id) => {
        setVisiting(undefined);
        dispatch({ type: 'show', id });
        if (desk.overlay === 'queue') toDesk();
      }}
      onMore={() => void fetchNextPage()}
      className={desk.overlay === 'queue' ? 'border-0' : 'max-h-[calc(100dvh-8.5rem)]'}
    />
  );

  return (
    // The desk takes letters while the focus is anywhere in it.
    <div
      ref={region}
      tabIndex={0}
      role="group"
      aria-label={t('desk')}
      onKeyDownCapture={escape}
      onKeyDown={keys}
      className="-m-2 grid grid-cols-[minmax(0,1fr)] gap-4 rounded-lg p-2 sm:-m-3 sm:p-3"
    >
      <Conflicts listId={list.id} onOpen={visit} />
      <FilterBar
        filter={filter}
        counts={counts}
        rules={rules}
        shared={work?.people.some(({ assigned }) => assigned > 0) ?? false}
        onChange={changeFilter}
        start={filters}
      />
      <DeskBar
        place={visiting === undefined ? place : null}
        loaded={items.length}
        total={total}
        more={hasNextPage}
        last={last}
        mayDecide={mayDecide}
        onCommand={act}
        onQueue={() => dispatch({ type: 'overlay', overlay: 'queue' })}
        onBack={() => {
          setVisiting(undefined);
          toDesk();
        }}
        onTakeBack={(id) => void takeBack(id)}
        lastTitle={(finding) => wordsOf(finding, rules, language).title}
      />
      {allDecided && (
        <Banner
          kind="good"
          action={
            <Button size="small" onClick={() => void queries.invalidateQueries({ queryKey: ['findings', list.id] })}>
              {t('reloadQueue')}
            </Button>
          }
        >
          {t('allDecided')}
        </Banner>
      )}
      {queue.error ? (
        <Banner
          kind="bad"
          action={
            <Button size="small" onClick={() => void queue.refetch()}>
              {t('tryAgain')}
            </Button>
          }
        >
          {queue.error.message}
        </Banner>
      ) : queue.isPending ? (
        <Skeleton lines={8} />
      ) : items.length === 0 && visiting === undefined ? (
        <NothingHere filter={filter} settled={settled} onClear={() => setFilter(firstFilter)} />
      ) : (
        <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 lg:grid-cols-[19rem_minmax(0,1fr)]">
          <div className="sticky top-28 max-lg:hidden">{queueList}</div>
          {current && (
            <FindingView
              key={current.id}
              finding={current}
              words={wordsOf(current, rules, language)}
              kinds={kinds}
              action={draft?.action ?? null}
              refused={draft ? undefined : refused[current.id]}
              mayDecide={mayDecide}
              mayUnmask={mayUnmask}
              unmasked={unmasked}
              history={current.id === (visiting ?? whole?.id) ? history : []}
              onChoose={choose}
              onUndo={undo}
              onUnmask={() => dispatch({ type: 'overlay', overlay: 'unmask' })}
              onHide={hide}
              onVisit={visit}
              onTakeEarlier={() => void asEarlier()}
              across={current.code === 'D20' && <CrossMatchView list={list} finding={current} />}
              form={
                draft && (
                  <DecisionForm
                    unitId={list.unitId}
                    finding={current}
                    draft={draft}
                    kinds={kinds}
                    villages={counts?.byVillage ?? []}
                    today={today}
                    refused={refused[current.id]}
                    recentReasons={recentReasons}
                    onChange={(next) => dispatch({ type: 'edit', id: current.id, draft: next })}
                    onSave={() => void save()}
                    onLeave={leave}
                  />
                )
              }
            />
          )}
        </div>
      )}
      {desk.overlay === 'queue' && (
        <Dialog open shape="sheet" title={t('queue')} onClose={leave}>
          {queueList}
        </Dialog>
      )}
      {desk.overlay === 'help' && <HelpDialog onClose={leave} />}
      {desk.overlay === 'batch' && (
        <BatchDialog
          list={list}
          filter={filter}
          counts={counts}
          rules={rules}
          kinds={kinds}
          onClose={leave}
          onDone={() => {
            leave();
            void queries.invalidateQueries({ queryKey: ['findings', list.id] });
          }}
        />
      )}
      {desk.overlay === 'undo' && current && (
        <UndoDialog
          onUndo={(reason) => {
            leave();
            void takeBack(current.id, reason);
          }}
          onClose={leave}
        />
      )}
      {desk.overlay === 'unmask' && current && (
        <UnmaskDialog
          listId={list.id}
          findingId={current.id}
          onShow={(numbers) => show(current.id, numbers)}
          onClose={leave}
        />
      )}
    </div>
  );
}

function NothingHere({
  filter,
  settled,
  onClear,
}: {
  readonly filter: FindingFilter;
  readonly settled: boolean;
  readonly onClear: () => void;
}) {
  const t = useText(findingMessages);
  if (sameFilter(filter, firstFilter) && !settled)
    return (
      <EmptyState icon={<ListChecks className="size-6" />} title={t('noneLeft')}>
        {t('noneLeftLead')}
      </EmptyState>
    );
  return (
    <EmptyState
      icon={<ListChecks className="size-6" />}
      title={t('noMatch')}
      action={<Button onClick={onClear}>{t('clearFilter')}</Button>}
    />
  );
}

function tellMissing(): void {
  document
    .getElementById(formId)
    ?.querySelector<HTMLElement>('input:not([type=file]), select, textarea')
    ?.focus({ preventScroll: true });
  document.getElementById(missingId)?.scrollIntoView({ block: 'nearest' });
}

/** The day on this device, YYYY-MM-DD. */
const localDay = (now: Date): string =>
  `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
