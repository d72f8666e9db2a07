/** Which sentence is chosen, whether its source is open, and how long it has been read. */
import { useEffect, useRef, useState } from 'react';
import { useWide } from './use-wide.ts';

export type Chosen = ReturnType<typeof useSource>;

/** `ready`: the sources have come. Beside the text on a wide screen; on a narrow one in a sheet that is opened. */
export function useSource(ready: boolean) {
  const wide = useWide();
  const [selected, select] = useState<string>();
  const [sheet, setSheet] = useState(false);
  const open = wide || sheet;
  return {
    wide,
    sheet,
    selected,
    open,
    select,
    show: (claimId: string) => {
      select(claimId);
      if (!wide) setSheet(true);
    },
    close: () => setSheet(false),
    reading: useReading(open ? selected : undefined, ready),
  };
}

/** How long the page and each passage were open, in seconds: what confirmations and approvals record. */
function useReading(shown: string | undefined, ready: boolean) {
  const opened = useRef(performance.now());
  const spent = useRef(new Map<string, number>());
  const since = useRef<{ claimId: string; at: number }>(undefined);
  useEffect(() => {
    if (shown === undefined || !ready) return;
    const times = spent.current;
    const from = performance.now();
    since.current = { claimId: shown, at: from };
    return () => {
      times.set(shown, (times.get(shown) ?? 0) + performance.now() - from);
      since.current = undefined;
    };
  }, [shown, ready]);
  const seconds = (milliseconds: number) => Math.round(milliseconds / 100) / 10;
  return {
    secondsOpen: () => seconds(performance.now() - opened.current),
    passagesOpened: () => new Set([...spent.current.keys(), ...(since.current ? [since.current.claimId] : [])]).size,
    secondsOn: (claimId: string) =>
      seconds(
        (spent.current.get(claimId) ?? 0) +
          (since.current?.claimId === claimId ? performance.now() - since.current.at : 0),
      ),
  };
}
