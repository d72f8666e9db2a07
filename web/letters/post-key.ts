/** A post as one text: the key of a row, the value of an option. */
import type { Post } from '../../src/identity/schema.ts';

export const postKey = ({ position, section }: Post): string => `${position}/${section ?? ''}`;
