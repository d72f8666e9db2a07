/** Names of files as others gave them, made fit to be shown and saved: never a path, never an invisible sign. */

const mostLetters = 200;

/** The last part of a path, whichever way its folders are written. '' where nothing is left of it. */
export function plainName(given: string): string {
  const last = given.replaceAll('\\', '/').split('/').at(-1) ?? '';
  const visible = last
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/[\p{Cc}\p{Co}\p{Cn}\p{Cs}<>:"|?*]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  if (/^\.*$/.test(visible)) return '';
  const ending = /\.[\p{L}\p{N}]{1,10}$/u.exec(visible)?.[0] ?? '';
  return visible.length <= mostLetters ? visible : visible.slice(0, mostLetters - ending.length) + ending;
}

/** What systems leave behind beside files: hidden files and folders. */
export const isHidden = (given: string): boolean =>
  given
    .replaceAll('\\', '/')
    .split('/')
    .some((part) => /^\.(?!\.?$)/.test(part) || part === '__MACOSX');
