/** Where the focus of the findings' screen stands, and that a finding walked to is seen from its top. */
import { useCallback, useEffect, useRef, type RefObject } from 'react';
import type { DecisionAction } from '../../../src/elections/voters/schema.ts';

/** Share of the window below which a finding is brought up. */
const farDown = 0.4;

/** Pixels of the rows' last line, which holds no values. */
const lineBelow = 48;

export type ScreenFocus = {
  readonly region: RefObject<HTMLDivElement | null>;
  readonly toScreen: () => void;
  /** From now on the person walks through the queue. */
  readonly walk: () => void;
};

/** `deciding`: the action whose form is open, if one is. */
export function useScreenFocus(
  shownId: string | undefined,
  loaded: boolean,
  deciding: DecisionAction | undefined,
): ScreenFocus {
  const region = useRef<HTMLDivElement>(null);
  const walked = useRef(false);
  useEffect(() => {
    const article = region.current?.querySelector('article');
    if (!walked.current || !article) return;
    const { top } = article.getBoundingClientRect();
    if (top < 0 || top > window.innerHeight * farDown) article.scrollIntoView({ block: 'start' });
  }, [shownId]);
  // A form that opens at the lower edge leaves the rows in sight: they come up to under the bar.
  useEffect(() => {
    const rows = region.current?.querySelector('[data-rows]');
    const form = region.current?.querySelector('form')?.parentElement;
    if (deciding === undefined || !rows || !form) return;
    const covered = rows.getBoundingClientRect().bottom - form.getBoundingClientRect().top;
    if (covered > lineBelow) rows.scrollIntoView({ block: 'start' });
  }, [deciding, shownId]);
  const toScreen = useCallback(() => region.current?.focus({ preventScroll: true }), []);
  const walk = useCallback(() => {
    walked.current = true;
  }, []);
  useEffect(() => {
    if (loaded && (document.activeElement === document.body || document.activeElement?.id === 'isi')) toScreen();
  }, [loaded, toScreen]);
  return { region, toScreen, walk };
}
