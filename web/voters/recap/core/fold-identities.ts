/** Identities that one cause breaks at every level stand in one line: that of the smallest regions, which say where. */
import type { IdentityView } from '../../../../src/elections/voters/schema.ts';

/**
 * Those that do not hold, one for each of what they say: "place/regency", "place/district" and "place/village" break
 * for the same voters. Sums of one level and of another have causes of their own. Pure.
 */
export function foldedExceptions(identities: readonly IdentityView[]): IdentityView[] {
  const folded = new Map<string, IdentityView>();
  // Levels follow one another from the largest regions down.
  for (const identity of identities) {
    if (identity.holds) continue;
    const [says = ''] = identity.code.split('/');
    folded.set(says === 'sum' ? identity.code : says, identity);
  }
  return [...folded.values()];
}
