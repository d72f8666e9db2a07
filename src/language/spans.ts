/** A part of a text: UTF-16 code units, `end` not included. */
export type Span = { readonly start: number; readonly end: number };
