/** `VersionedSave` on a screen: follows what the server answers, saves while a person types and when they leave. */
import { useEffect, useState, useSyncExternalStore } from 'react';
import { ApiFailure } from '../api/client.ts';
import type { Words } from '../i18n/messages.ts';
import { VersionedSave, type SaveCalls, type SaveView, type Stored } from './versioned-save.ts';

export type Saving<T> = SaveView<T> &
  Pick<VersionedSave<T>, 'change' | 'flush' | 'retry' | 'keepMine' | 'takeTheirs' | 'drop'> & {
    /** What the server found wrong with single fields. */
    readonly fields: Readonly<Record<string, Words>>;
  };

/** `name` and the thing it names stay the same while the component lives (give it a key). `adopt`: see `receive`. */
export function useVersionedSave<T>({
  name,
  stored,
  adopt = false,
  ...calls
}: { readonly name: string; readonly stored: Stored<T>; readonly adopt?: boolean } & SaveCalls<T>): Saving<T> {
  const [save] = useState(() => new VersionedSave(name, stored, calls));
  const view = useSyncExternalStore(save.subscribe, save.view);
  const { value, version, at } = stored;
  useEffect(() => save.use(calls));
  useEffect(() => save.receive({ value, version, at }, adopt), [save, value, version, at, adopt]);
  useEffect(() => {
    save.enter();
    return () => save.leave();
  }, [save]);
  const { change, flush, retry, keepMine, takeTheirs, drop } = save;
  const fields = view.failure instanceof ApiFailure ? view.failure.fields : {};
  return { ...view, fields, change, flush, retry, keepMine, takeTheirs, drop };
}
