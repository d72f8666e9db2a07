/**
 * How text looks, as far as it changes what a person sees: hidden, struck out, raised, in capitals, in a font of
 * symbols. Source: ECMA-376 part 1, 17.3.2 and 17.7.
 */
import { childOf, childrenOf, switchOf, valueOf, type Element } from '../office/tree.ts';

/** What is left undefined says nothing. */
export type Look = {
  readonly hidden?: boolean | undefined;
  readonly struck?: boolean | undefined;
  readonly capitals?: boolean | undefined;
  readonly place?: 'raised' | 'lowered' | 'line' | undefined;
  readonly font?: string | undefined;
  /** White, and nothing dark behind it as far as the run itself says. */
  readonly white?: boolean | undefined;
  /** Half points. */
  readonly size?: number | undefined;
};

type Style = { readonly basedOn: string | undefined; readonly look: Look; readonly paragraph: Element | undefined };

export type Styles = {
  /** How a run looks: by its paragraph's style, its own, and what it says itself. */
  readonly look: (paragraphStyle: string | undefined, run: Element | undefined) => Look;
  /** The paragraph properties of a style and of those that it is based on, the nearest first. */
  readonly paragraphs: (style: string | undefined) => readonly Element[];
};

/** Properties that two styles, of the paragraph and of the run, take back when both have them (17.7.3). */
const toggled = (base: Look, around: Look, own: Look): Look => {
  const either = (name: 'hidden' | 'struck' | 'capitals') =>
    base[name] === true || (around[name] === true) !== (own[name] === true);
  return { hidden: either('hidden'), struck: either('struck'), capitals: either('capitals') };
};

export function readStyles(root: Element | undefined): Styles {
  const styles = new Map<string, Style>();
  const defaults = new Map<string, string>();
  for (const style of childrenOf(root, 'w:style')) {
    const { 'w:styleId': id = '', 'w:type': type = 'paragraph', 'w:default': standard = '0' } = style.attributes;
    if (/^(?:1|true|on)$/.test(standard)) defaults.set(type, id);
    styles.set(id, {
      basedOn: valueOf(style, 'w:basedOn'),
      look: lookOf(childOf(style, 'w:rPr')),
      paragraph: childOf(style, 'w:pPr'),
    });
  }
  const base = lookOf(childOf(childOf(childOf(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr'));
  /** A style and those that it is based on; a circle ends. */
  const lineage = (id: string | undefined): Style[] => {
    const line: Style[] = [];
    for (let at = id && styles.get(id); at && line.length < 50; at = styles.get(at.basedOn ?? '')) line.push(at);
    return line;
  };
  const known = new Map<string, Look>();
  const styleLook = (id: string | undefined): Look => {
    let look = known.get(id ?? '');
    if (look === undefined) {
      look = lineage(id).reduceRight<Look>((below, style) => over(below, style.look), {});
      known.set(id ?? '', look);
    }
    return look;
  };
  const paragraphStyleOf = (id: string | undefined) => (id && styles.has(id) ? id : defaults.get('paragraph'));
  const styled = new Map<string, Look>();
  const styledLook = (paragraphStyle: string | undefined, runStyle: string | undefined): Look => {
    const key = JSON.stringify([paragraphStyle, runStyle]);
    let look = styled.get(key);
    if (look === undefined) {
      const own = styleLook(runStyle ?? defaults.get('character'));
      const around = styleLook(paragraphStyleOf(paragraphStyle));
      look = { ...over(over(base, around), own), ...toggled(base, around, own) };
      styled.set(key, look);
    }
    return look;
  };
  return {
    look: (paragraphStyle, run) =>
      run === undefined
        ? styledLook(paragraphStyle, undefined)
        : over(styledLook(paragraphStyle, valueOf(run, 'w:rStyle')), lookOf(run)),
    paragraphs: (style) => lineage(paragraphStyleOf(style)).flatMap(({ paragraph }) => paragraph ?? []),
  };
}

const over = (below: Look, above: Look): Look => ({
  hidden: above.hidden ?? below.hidden,
  struck: above.struck ?? below.struck,
  capitals: above.capitals ?? below.capitals,
  place: above.place ?? below.place,
  font: above.font ?? below.font,
  white: above.white ?? below.white,
  size: above.size ?? below.size,
});

function lookOf(properties: Element | undefined): Look {
  if (properties === undefined) return {};
  const fonts = childOf(properties, 'w:rFonts')?.attributes;
  return {
    hidden: switchOf(properties, 'w:vanish'),
    struck: eitherOf(switchOf(properties, 'w:strike'), switchOf(properties, 'w:dstrike')),
    capitals: switchOf(properties, 'w:caps'),
    place: placeOf(properties),
    font: fonts?.['w:ascii'] ?? fonts?.['w:hAnsi'],
    white: whiteOf(properties),
    size: numberOf(valueOf(properties, 'w:sz')),
  };
}

const eitherOf = (one: boolean | undefined, other: boolean | undefined): boolean | undefined =>
  one === undefined ? other : one || other;

const numberOf = (written: string | undefined): number | undefined =>
  written === undefined || !/^-?\d+(?:\.\d+)?(?:pt)?$/.test(written) ? undefined : Number.parseFloat(written);

/** Raised by kind, or by at least two points. */
function placeOf(properties: Element): Look['place'] {
  const aligned = valueOf(properties, 'w:vertAlign');
  if (aligned === 'superscript') return 'raised';
  if (aligned === 'subscript') return 'lowered';
  const raise = numberOf(valueOf(properties, 'w:position'));
  if (raise !== undefined && Math.abs(raise) >= 4) return raise > 0 ? 'raised' : 'lowered';
  return aligned === undefined && raise === undefined ? undefined : 'line';
}

function whiteOf(properties: Element): boolean | undefined {
  const color = valueOf(properties, 'w:color');
  if (color === undefined) return undefined;
  return /^f{6}$/i.test(color) && !isShaded(properties) && childOf(properties, 'w:highlight') === undefined;
}

/** Whether paragraph, run or cell properties put a colour behind the text. */
export function isShaded(properties: Element | undefined): boolean {
  const shading = childOf(properties, 'w:shd')?.attributes;
  return shading !== undefined && !/^(?:auto|f{6})?$/i.test(shading['w:fill'] ?? '');
}
