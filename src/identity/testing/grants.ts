/** Grants of a room that is not shipped, as src/identity/positions.ts would hold them. */
import type { Capability } from '../../platform/index.ts';
import { positionByCode } from '../positions.ts';

/** For the rest of the test file, holders of these positions may do `capability` besides. */
export function grant(capability: Capability, codes: readonly string[]): void {
  for (const code of codes) {
    const position = positionByCode.get(code);
    if (!position) throw new Error(`there is no position ${code}`);
    Object.assign(position, { allows: [...position.allows, capability] });
  }
}
