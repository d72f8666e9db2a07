import type { Generated } from 'kysely';
import type { OptionalText, Timestamp, UnitId } from '../../../platform/index.ts';
import type { ListKind, ListState, ListId } from './schema.ts';

declare module '../../../platform/database/index.ts' {
  interface Tables {
    voter_lists: {
      id: ListId;
      unit_id: UnitId;
      name: string;
      kind: ListKind;
      period: string;
      voting_day: string;
      tps_cap: number;
      /**
       * The parameter that gives the cap until the list is settled (parameters.ts); null where its maker typed the
       * figure.
       */
      tps_cap_from: OptionalText;
      /** The settled version this list is compared with. */
      previous_version_id: OptionalText;
      state: Generated<ListState>;
      rows: Generated<number>;
      revision: Generated<number>;
      created_by: string;
      created_at: Timestamp;
    };
    voter_list_parts: {
      list_id: ListId;
      n: number;
      unit_id: UnitId;
      import_id: string;
      sha256: string;
      content_hash: string;
      bytes: number;
      rows: number;
      first_row: number;
      created_at: Timestamp;
    };
  }
}
