/** What a room shows the public: it brings pages, the portal brings the frame, the addresses and the cache. */
import type { Platform, PublicKey, Tx, Words, UnitId } from '../platform/index.ts';
import type { PublicUnit } from '../identity/index.ts';
import type { Page } from './layout.ts';
import type { Site } from './site.ts';

export type PublicPages = {
  /** Pages of the portal of all units. */
  readonly pages?: readonly PublicPage[];
  /** Pages of each unit's site, which stands under its path (`/ntt/`) and under its own host. */
  readonly unitPages?: readonly UnitPage[];
  /** Files that are no pages: pictures. */
  readonly files?: readonly PublicFile[];
  /** Newest first: what RSS shows of all units, or of one. */
  readonly feed?: (tx: Tx, sealKey: PublicKey, unitId?: UnitId) => Promise<readonly FeedEntry[]>;
  /** What search engines are told of. */
  readonly addresses?: {
    readonly count: (tx: Tx) => Promise<number>;
    /** Page `page` (from 1) of `size`, oldest first, so that a full page never changes its members. */
    readonly read: (tx: Tx, sealKey: PublicKey, page: number, size: number) => Promise<readonly PublicAddress[]>;
  };
  /** Writes down the readers that `visited` keeps in memory; called when the door is closed. */
  readonly writeReaders?: (platform: Platform) => Promise<void>;
  /** A link at the foot of every page, while there is something behind it. */
  readonly foot?: FootLink & { readonly shown: (tx: Tx) => Promise<boolean> };
};

/** `path` as Hono writes it: "/data/:file". Pages read as the public; what is not public is not there. */
export type PublicPage = { readonly path: string; readonly answer: (place: Place) => Promise<Answer> };

export type UnitPage = {
  /** Below the unit: "/", "/cari". */
  readonly path: string;
  /** Which addresses of a unit's own host mean this page of it. */
  readonly onOwnHost: RegExp;
  readonly answer: (place: Place, unit: PublicUnit) => Promise<Answer>;
  /** For those who count: told of each reader of this page, also of those who get it from memory. */
  readonly visited?: (platform: Platform, page: VisitedPage) => CountReader;
};

export type PublicFile = {
  readonly path: string;
  /** Null where there is none. */
  readonly answer: (platform: Platform, name: string, asPublic: AsPublic) => Promise<FileAnswer | null>;
};
export type FileAnswer = { readonly type: string; readonly body: Uint8Array };
export type AsPublic = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;

export type Place = {
  readonly tx: Tx;
  /** The site a page belongs to; without a unit, that of the host. */
  readonly site: (unit?: PublicUnit | null) => Site;
  readonly param: (name: string) => string;
  readonly query: (name: string) => string;
  /** From `?hal=`, 1 to `lastPage`. */
  readonly page: number;
  /** What signatures of the house are checked with. */
  readonly sealKey: PublicKey;
};

/** Never there; taken back for good; not there for now. */
export type Absent = 404 | 410 | 503;
/** Null: no such page. */
export type Answer =
  | Page
  | { readonly page: Page; readonly status: Absent }
  | { readonly moved: string }
  | { readonly type: string; readonly body: string; readonly status?: Absent }
  | null;

export type VisitedPage = { readonly unitSlug: string; readonly param: (name: string) => string };
/** Called for each GET that is answered with the page: in passing, so it neither waits nor throws. */
export type CountReader = (reader: Reader) => void;
export type Reader = {
  /** Mixed into a hash that is forgotten the same day; never stored or logged. */
  readonly address: string;
  /** A header of the request; names in small letters. */
  readonly header: (name: string) => string | undefined;
};

export type FeedEntry = {
  /** Stays the same when title and address change. */
  readonly id: string;
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly at: Date;
  readonly author: string;
};
export type PublicAddress = { readonly path: string; readonly changed: Date };
export type FootLink = { readonly path: string; readonly label: Words };

/** Deeper pages cost more and nobody turns to them: search is there. */
export const lastPage = 500;

declare module '../platform/room.ts' {
  interface RoomParts {
    /** What it shows the public. */
    readonly pages?: PublicPages;
  }
}
