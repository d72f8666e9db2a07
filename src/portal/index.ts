/** The frame of the public pages: addresses, layout, cache, feeds, units and their hosts. Rooms bring the pages. */
export { portalRoom } from './room.ts';
export { createPortal, type Portal } from './create-portal.ts';
export { printedDate, printedMoment } from './dates.ts';
export type { Html } from './html.ts';
export type { Page } from './layout.ts';
export { pager } from './pager.ts';
export type { CountReader, PublicAddress, PublicPages, Reader } from './public-pages.ts';
export { saying, type Site } from './site.ts';
