/** What is sealed with the keys that a kind of export names: its file and its note. */
import { openText, sealText, vaultOf, type Platform, type Vault } from '../platform/index.ts';
import type { AnyExportKind } from './export-kind.ts';

type Keys = Pick<Platform, 'files' | 'keyFor'>;

export const vaultFor = ({ files, keyFor }: Keys, { keys }: AnyExportKind): Vault => vaultOf(files, keyFor(keys.file));

/** Null for nothing. */
export const sealNote = ({ keyFor }: Keys, { keys }: AnyExportKind, note: string): string | null =>
  note === '' ? null : sealText(keyFor(keys.note), note);

export const openNote = ({ keyFor }: Keys, { keys }: AnyExportKind, sealed: string | null): string | null =>
  sealed === null ? null : openText(keyFor(keys.note), sealed);
