import type { Generated } from 'kysely';
import type { Timestamp } from '../platform/index.ts';

declare module '../platform/database/index.ts' {
  interface Tables {
    units: {
      id: string;
      parent_id: string | null;
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
      id: string;
      unit_id: string;
      username: string;
      name: string;
      language: Generated<'id' | 'en'>;
      active: Generated<boolean>;
      created_at: Timestamp;
    };
    assignments: {
      id: string;
      person_id: string;
      unit_id: string;
      position: string;
      section: string | null;
      /** First and last day, as dates in the unit's zone; the last day counts. */
      since: string;
      until: string | null;
      acting: 'plh' | 'plt' | null;
      granted_by: string | null;
      created_at: Timestamp;
    };
  }
}
