import type { ColumnType } from 'kysely';
import type { Json, OptionalTimestamp, PersonId, Timestamp, UnitId } from '../platform/index.ts';
import type { TokenScope } from './schema.ts';

declare module '../platform/database/index.ts' {
  interface Tables {
    tokens: {
      id: string;
      person_id: PersonId;
      unit_id: UnitId;
      name: string;
      /** Never read: compared at the door by kc.use_token. */
      hash: ColumnType<never, string, never>;
      scopes: Json<TokenScope[]>;
      created_at: Timestamp;
      expires_at: Timestamp;
      last_used_at: ColumnType<Date | null, never, never>;
      revoked_at: OptionalTimestamp;
    };
  }
}
