/**
 * Deciding proposals one after the other. The keyboard does it all: J and K move, A or Enter accepts, E corrects,
 * X or Delete refuses, Z decides again, T accepts all that is certain.
 */
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { About, ReviewedDocument } from '../../src/documents/schema.ts';
import { toast } from '../design/index.ts';
import { useText } from '../i18n/messages.ts';
import { useDecide, type Decision } from './decide.ts';
import { documentMessages } from './messages.ts';
import type { ReviewForm } from './review-form.ts';
import type { Span } from './source-text.tsx';

export type Item = ReviewedDocument['items'][number];
export type Review = ReturnType<typeof useReview>;

export function useReview(subject: About, document: ReviewedDocument, form: ReviewForm, mayEdit: boolean) {
  const t = useText(documentMessages);
  const decide = useDecide(subject, document.id, form.touches);
  const items = useMemo(
    () => form.groups.flatMap(({ code }) => document.items.filter(({ proposal }) => proposal.group === code)),
    [document.items, form],
  );
  const names = useMemo(
    () => form.names?.(items.map(({ proposal, corrected }) => corrected ?? proposal)) ?? new Map<string, string>(),
    [items, form],
  );
  const [at, setAt] = useState(() => Math.max(0, items.findIndex(undecided)));
  const [editing, setEditing] = useState<string>();
  const [shownSpan, setShownSpan] = useState<Span>();
  const list = useRef<HTMLDivElement>(null);
  const arrived = useRef(false);
  const current = items[at];
  const confident = items.filter((item) => undecided(item) && item.proposal.confidence === 'high');

  useEffect(() => {
    // A page begins at its top: the list comes into view once somebody moves in it.
    if (!arrived.current && editing === undefined) {
      arrived.current = true;
      return;
    }
    list.current?.querySelector(`[data-at="${at}"]`)?.scrollIntoView({ block: 'nearest' });
    // What is corrected grows: it comes into view once more.
  }, [at, editing]);

  const move = (to: number) => {
    setShownSpan(undefined);
    setAt(Math.max(0, Math.min(items.length - 1, to)));
  };
  const onward = () => {
    const later = items.findIndex((item, index) => index > at && undecided(item));
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
  const onKeyDown = (event: KeyboardEvent) => {
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
    else if (key === 't' && confident.length > 1) acceptConfident();
    else return;
    event.preventDefault();
  };
  return {
    mayEdit,
    items,
    names,
    /** Where in `items` the proposal at hand stands. */
    at,
    move,
    /** The id of the proposal that is being corrected. */
    editing,
    setEditing,
    take,
    confident,
    acceptConfident,
    onKeyDown,
    list,
    /** The passage to show: one that was asked for, else that of the proposal at hand. */
    span: shownSpan ?? (current && { start: current.proposal.start, end: current.proposal.end }),
    showSpan: setShownSpan,
  };
}

const undecided = (item: Item): boolean => item.decision === 'menunggu';
