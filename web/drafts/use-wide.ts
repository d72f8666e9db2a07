/** Whether the source of a sentence has room beside the text. */
import { useSyncExternalStore } from 'react';

const wideScreen = typeof matchMedia === 'function' ? matchMedia('(min-width: 1024px)') : undefined;

export const useWide = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      wideScreen?.addEventListener('change', listener);
      return () => wideScreen?.removeEventListener('change', listener);
    },
    () => wideScreen?.matches ?? true,
  );
