/** Where the focus of the findings' screen stands, and that a finding walked to is seen from its top. */
import { useCallback, useEffect, useRef, type RefObject } from 'react';

/** Share of the window below which a finding is brought up. */
const farDown = 0.4;

export type ScreenFocus = {
  readonly region: RefObject<HTMLDivElement | null>;
  readonly toScreen: () => void;
  /** From now on the person walks through the queue. */
  readonly walk: () => void;
};

export function useScreenFocus(shownId: string | undefined, loaded: boolean): ScreenFocus {
  const region = useRef<HTMLDivElement>(null);
  const walked = useRef(false);
  useEffect(() => {
    const article = region.current?.querySelector('article');
    if (!walked.current || !article) return;
    const { top } = article.getBoundingClientRect();
    if (top < 0 || top > window.innerHeight * farDown) article.scrollIntoView({ block: 'start' });
  }, [shownId]);
  const toScreen = useCallback(() => region.current?.focus({ preventScroll: true }), []);
  const walk = useCallback(() => {
    walked.current = true;
  }, []);
  useEffect(() => {
    if (loaded && (document.activeElement === document.body || document.activeElement?.id === 'isi')) toScreen();
  }, [loaded, toScreen]);
  return { region, toScreen, walk };
}
