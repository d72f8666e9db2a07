/** Mends of findings put into a text. Pure; also runs in the browser. */
type Mend = { readonly start: number; readonly end: number; readonly text: string };

/** The text with these mends; of mends that meet, the first. */
export function mended(text: string, findings: readonly { readonly mend: Mend | null }[]): string {
  let result = '';
  let at = 0;
  const mends = findings.flatMap((one) => one.mend ?? []).toSorted((one, other) => one.start - other.start);
  for (const mend of mends) {
    if (mend.start < at) continue;
    result += text.slice(at, mend.start) + mend.text;
    at = mend.end;
  }
  return result + text.slice(at);
}
