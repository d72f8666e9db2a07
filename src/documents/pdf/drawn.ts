import type { Box } from './geometry.ts';

/** Why a person does not see a piece of text. */
export type Hidden = 'unpainted' | 'layer' | 'outside' | 'same-colour' | 'covered' | 'tiny';

/** One drawn character, or the few that one drawn sign stands for ("fi"). */
export type Glyph = {
  readonly text: string;
  /** Where it begins on its baseline, and how far the next one stands from it. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  /** The width of the font's own space. */
  readonly space: number;
  readonly font: string;
  /** The sign's number in its font. */
  readonly code: number;
  /** The direction in degrees, clockwise; 0 is upright. */
  readonly turn: number;
  /** When it was drawn, among all that was drawn on the page. */
  readonly order: number;
  /** "#rrggbb"; null where it is no plain colour. */
  readonly colour: string | null;
  /** The annotation that draws it. */
  readonly annotation: string | null;
  readonly hidden: Hidden | null;
};

/** A filled rectangle that hides what lies under it. */
export type Fill = { readonly box: Box; readonly colour: string | null; readonly order: number };
/** A thin straight line, upright or level. */
export type Rule = Box & { readonly level: boolean; readonly order: number };
/** Where a picture stands. Pictures themselves are not decoded. */
export type Picture = { readonly box: Box; readonly order: number };

/** All that was drawn on a page. */
export type Drawn = {
  readonly page: Box;
  readonly glyphs: Glyph[];
  readonly fills: Fill[];
  readonly rules: Rule[];
  readonly pictures: Picture[];
};
