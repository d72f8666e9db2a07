import { sql } from 'kysely';

/** Whether the time of an export `e` is over at an instant, by the rule that guards the table. */
export const isOver = (at: Date) => sql<boolean>`kc.export_over(e, ${at})`;
