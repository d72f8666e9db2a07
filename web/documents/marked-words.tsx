/** A short text with words marked in it. */
import { cut, type Span } from './source-text.tsx';

export function MarkedWords({ text, marks }: { readonly text: string; readonly marks: readonly Span[] }) {
  return cut(text, undefined, marks).map(({ start, end, looks }) => {
    const words = text.slice(start, end);
    return looks.length > 0 ? <mark key={start}>{words}</mark> : words;
  });
}
