/** Addresses of mail written so that programs do not find them: "budi [at] contoh [dot] id", "budi(at)contoh.id". */

const at = String.raw`(?:\s{0,3}[[({<]\s?(?:at|@)\s?[\])}>]\s{0,3}|\s{1,3}@\s{0,3}|@\s{1,3})`;
const disguisedDot = String.raw`\s{0,3}[[({<]\s?(?:dot|titik|\.)\s?[\])}>]\s{0,3}`;
const dot = String.raw`(?:${disguisedDot}|\.)`;
const label = String.raw`[\p{L}\p{N}-]{1,63}`;
const name = String.raw`(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+(?:${disguisedDot}[\p{L}\p{N}_%+-]+){0,3}`;
const bracketed = new RegExp(String.raw`${name}${at}${label}(?:${dot}${label}){1,4}`, 'giu');
/** In bare words only with a word for the dot. */
const spoken = new RegExp(
  String.raw`(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+\s(?:at|et)\s${label}(?:(?:\s(?:dot|titik)\s|\.)${label}){0,3}` +
    String.raw`\s(?:dot|titik)\s${label}`,
  'giu',
);

export function disguisedMail(text: string): { kind: 'email'; start: number; end: number }[] {
  return [bracketed, spoken].flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({
      kind: 'email' as const,
      start: index,
      end: index + length,
    })),
  );
}
