/** The name that a greeting speaks: the first one, without titles before it and degrees behind it. */
import { titlesMarked } from '../../src/language/index.ts';

const titles = new Set(titlesMarked('proposed').map((title) => title.toLowerCase()));

/** Initials and short forms ("I", "Muh.") are no name to call somebody by, as long as another word follows. */
const isTitleOrShort = (word: string): boolean =>
  word.endsWith('.') || word.length === 1 || titles.has(word.toLowerCase());

/** "Drs. Yosef Contoh, M.Si." is "Yosef"; a name that is nothing but titles stays whole. */
export function greetedName(name: string): string {
  const [beforeDegrees = ''] = name.split(',');
  return (
    beforeDegrees
      .split(/\s+|(?<=\.)(?=\p{Lu}\p{Ll}{2})/u)
      .filter((word) => word !== '')
      .find((word) => !isTitleOrShort(word)) ?? name
  );
}
