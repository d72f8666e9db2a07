/** Addresses on the portal; they stay what they are once printed or shared. */
export { provenancePath } from '../drafts/index.ts';

/**
 * The number identifies the item; the words of its title only make the address readable and may change with a
 * correction.
 */
export const itemPath = (unitSlug: string, item: { readonly number: number; readonly slug: string }): string =>
  `/${unitSlug}/${item.number}-${item.slug}`;

export const photoPath = (sha256: string, width: number, format: 'webp' | 'jpg'): string =>
  `/foto/${sha256}-${width}.${format}`;
