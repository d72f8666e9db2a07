/** Names of districts and villages by their code. */
import type { Tx } from '../../../platform/index.ts';

export const placeNames = async (_tx: Tx, _codes: readonly string[]): Promise<ReadonlyMap<string, string>> => new Map();
