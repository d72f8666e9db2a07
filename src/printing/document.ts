/**
 * A document made ready for paper: what it says, in order, and its standing. Data only; the rooms that own its text
 * make it.
 */

/** How a kind of document is set. */
export type Layout = {
  /** A document of an office, with numbered items and wide pictures; else a text for the public. */
  readonly formal: boolean;
  /** Both edges straight. */
  readonly justified: boolean;
};

export type Part =
  | {
      readonly type: 'title' | 'chapter' | 'section' | 'annex' | 'paragraph' | 'credit' | 'item' | 'gap';
      readonly text: string;
    }
  /**
   * Rows are numbered under a header; without one, the first column names what the second says, also in the rows
   * below it that name nothing.
   */
  | { readonly type: 'table'; readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] }
  /** The head of a letter: number, nature, attachments and subject on the left, place and day on the right. */
  | { readonly type: 'head'; readonly rows: readonly (readonly [string, string])[]; readonly placeAndDay: string }
  /** Lines one below another: to whom it goes; what it is called; who gets a copy. */
  | { readonly type: 'lines'; readonly as: 'address' | 'heading' | 'copies'; readonly lines: readonly string[] }
  /** The end of an approved paper: "Kupang, 24 Oktober 2025", the position and the name of who approved it. */
  | {
      readonly type: 'signature';
      /** '' where it stands elsewhere: in the head of a letter. */
      readonly placeAndDay: string;
      /** Lines above the position: in whose name it is signed. */
      readonly above?: readonly string[];
      readonly position: string;
      readonly name: string;
      /** Nobody has approved it yet: room is left, and nothing says that it was. */
      readonly open?: boolean;
    }
  | { readonly type: 'picture'; readonly caption: string; readonly picture: string };

export type PrintedDocument = {
  readonly layout: Layout;
  /** The office, its name in the first line, its area below. */
  readonly letterhead: readonly string[];
  /** The office's emblem beside the letterhead, a picture of any kind sharp reads; a broken one is left out. */
  readonly emblem?: Uint8Array | undefined;
  /** At the head of every page but the first: '' or absent for none. */
  readonly nextHead?: string | undefined;
  /** Postal address under the letterhead; '' where it is not known. */
  readonly address: string;
  readonly title: string;
  readonly parts: readonly Part[];
  /**
   * Pictures (files of any kind sharp reads) by the name that parts use. One that is absent or broken is left out; its
   * caption stays.
   */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  /** Across every page of what is not in force: "KONSEP". */
  readonly mark: string | null;
  readonly foot: Foot;
  /** The time the file bears, so that the same document gives the same bytes. */
  readonly at: Date;
};

/**
 * At the foot of every page, beside the page number: what the document is, and a QR code that leads to where that can
 * be looked up.
 */
export type Foot = {
  readonly says: string;
  readonly note: string;
  readonly link: string;
  /** What the code is, for those who cannot see it. */
  readonly alt: string;
};

/** Stands in a signature where a hand would sign: nobody takes it for an ink or certified signature. */
export const approvedHere = 'disetujui lewat aplikasi; periksa dengan kode QR';

/** The cell of a table that begins so is a line to sign on, with room above it. */
export const signLine = '……';
/** The row of a table that begins so is a sum: it has no number. */
export const sumLabel = 'Jumlah';

/** Text as a page can hold it: no control characters, no lone surrogates. */
export const printable = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\p{Cc}\uFFFE\uFFFF]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();

/** "KPU Provinsi Nusa Tenggara Timur" -> KOMISI PEMILIHAN UMUM / PROVINSI NUSA TENGGARA TIMUR; KIP in Aceh likewise. */
export function letterheadOf(office: string): string[] {
  const name = printable(office);
  const known = /^(?:(KPU|Komisi Pemilihan Umum)|(KIP|Komisi Independen Pemilihan))\b\s*(.*)$/i.exec(name);
  if (known === null) return [name.toUpperCase()];
  const kind = known[1] === undefined ? 'KOMISI INDEPENDEN PEMILIHAN' : 'KOMISI PEMILIHAN UMUM';
  const area = (known[3] ?? '').replace(/^RI$/i, 'Republik Indonesia').toUpperCase();
  return area === '' ? [kind] : [kind, area];
}
