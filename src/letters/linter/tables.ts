import type { OptionalText, Timestamp } from '../../platform/index.ts';

declare module '../../platform/database/index.ts' {
  interface Tables {
    letter_rules: {
      code: string;
      since: string;
      stops: boolean;
      source: string;
      verified: boolean;
      saved_by: OptionalText;
      saved_at: Timestamp;
    };
  }
}
