/**
 * Posts of a unit: a position, with its section where it has one. What is sent to a post or signed by it is a matter of
 * whoever holds it then, for themselves or standing in (Plh, Plt).
 */
import type { Actor, HeldPosition, UnitId, Words } from '../platform/index.ts';
import { positionLabel } from './position-label.ts';
import { positionByCode } from './positions.ts';
import type { Post } from './schema.ts';

export const samePost = (one: Post, other: Post): boolean =>
  one.position === other.position && one.section === other.section;

/** The post that a position is held of. */
export const postOf = ({ position, section }: Pick<HeldPosition, 'position' | 'section'>): Post => ({
  position,
  section: section ?? null,
});

/** Whether there is such a position, whoever holds it. */
export const isPosition = (code: string): boolean => positionByCode.has(code);

/** "Kepala Subbagian": a position without its section; its code where nobody knows it. */
export const positionWords = (code: string): Words => positionByCode.get(code)?.label ?? { id: code, en: code };

/** A post as somebody would hold it for themselves. */
export const heldAs = ({ position, section }: Post, unitId: UnitId): HeldPosition => ({
  unitId,
  position,
  ...(section === null ? {} : { section }),
});

/** "Kepala Subbagian Teknis & Hukum", "Head of section Technical & Legal". */
export function postLabel(post: Post, unitId: UnitId): Words {
  const held = heldAs(post, unitId);
  return { id: positionLabel(held), en: positionLabel(held, 'en') };
}

/** The position in which a person holds a post of a unit today; undefined where they do not, or wait themselves. */
export const holdingOf = (actor: Actor, unitId: UnitId, post: Post): HeldPosition | undefined =>
  actor.kind === 'person' && actor.waits !== true
    ? actor.positions.find((held) => held.unitId === unitId && samePost(postOf(held), post))
    : undefined;
