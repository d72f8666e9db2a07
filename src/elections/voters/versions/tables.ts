import type { OptionalText, Timestamp, UnitId } from '../../../platform/index.ts';
import type { ListKind, ListId } from '../list/schema.ts';
import type { FindingSource } from '../findings/schema.ts';
import type { VersionContent } from './schema.ts';

declare module '../../../platform/database/index.ts' {
  interface Tables {
    voter_versions: {
      id: string;
      unit_id: UnitId;
      list_id: ListId;
      number: number;
      name: string;
      kind: ListKind;
      period: string;
      voting_day: string;
      previous_id: OptionalText;
      opening: number;
      added: number;
      removed: number;
      unexplained: number;
      changed: number;
      moved: number;
      rows: number;
      /** Rows struck from the list that no voter of the opening stood behind: counted nowhere. */
      struck: number;
      highest_voter: number;
      open_errors: number;
      /** Checks that had not been run on the list as it was settled. */
      unchecked: FindingSource[];
      reason: OptionalText;
      revision: number;
      content_hash: string;
      settled_by: string | null;
      settled_at: Timestamp;
    };
    voter_version_parts: {
      version_id: string;
      unit_id: UnitId;
      content: VersionContent;
      n: number;
      sha256: string;
      content_hash: string;
      bytes: number;
      rows: number;
    };
  }
}
