import type { Platform } from '../../platform/index.ts';

/** Today, as files are named by it. */
export const calendarDateOf = ({ clock }: Pick<Platform, 'clock'>): string => clock.now().toISOString().slice(0, 10);
