import type { Generated } from 'kysely';
import type { Timestamp, UnitId, PersonId } from '../platform/index.ts';

declare module '../platform/database/index.ts' {
  interface Tables {
    units: {
      id: UnitId;
      parent_id: UnitId | null;
      level: 'national' | 'province' | 'regency';
      kind: 'nasional' | 'provinsi' | 'kabupaten' | 'kota';
      short_name: string;
      full_name: string;
      zone: 'WIB' | 'WITA' | 'WIT';
      dateline_city: string;
      host: string;
      slug: string;
      address: string | null;
      since: string;
      until: string | null;
      source: string;
      verified: boolean;
    };
    people: {
      id: PersonId;
      unit_id: UnitId;
      username: string;
      name: string;
      language: Generated<'id' | 'en'>;
      active: Generated<boolean>;
      created_at: Timestamp;
    };
    assignments: {
      id: string;
      person_id: PersonId;
      unit_id: UnitId;
      position: string;
      section: string | null;
      /** First and last day, as dates in the unit's zone; the last day counts. */
      since: string;
      until: string | null;
      acting: 'plh' | 'plt' | null;
      granted_by: PersonId | null;
      created_at: Timestamp;
      /** Who confirmed a position that decides, and when; it takes effect then. */
      confirmed_by: Generated<PersonId | null>;
      confirmed_at: Generated<Timestamp | null>;
    };
  }
}
