/** The words of an address. */

/** "kpu-ntt-ikuti-bimtek-…": letters and digits of the title, at most 80 characters, cut between words. */
export function slugOf(title: string): string {
  const words =
    title
      .normalize('NFKD')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word.slice(0, 80) : `${slug}-${word}`;
    if (longer.length > 80) break;
    slug = longer;
  }
  return slug || 'berita';
}
