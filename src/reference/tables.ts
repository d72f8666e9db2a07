import type { OptionalText, Timestamp } from '../platform/index.ts';

declare module '../platform/database/index.ts' {
  interface Tables {
    /** Laid at the start from what the rooms declare. */
    reference_kinds: { code: string; label_id: string; label_en: string; least: number; most: number };
    reference_values: {
      code: string;
      version: number;
      since: string;
      value: number;
      source: string;
      verified: boolean;
      saved_by: OptionalText;
      saved_at: Timestamp;
    };
  }
}
