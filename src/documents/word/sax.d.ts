/** The part of sax that is used here; the package brings no types of its own. */
declare module 'sax' {
  type Name = { readonly local: string; readonly uri: string };
  export type Tag = Name & {
    readonly attributes: Readonly<Record<string, Name & { readonly value: string }>>;
    /** Prefixes in force here. */
    readonly ns: Readonly<Record<string, string>>;
  };
  export type Parser = {
    onopentag: (tag: Tag) => void;
    onclosetag: () => void;
    ontext: (text: string) => void;
    oncdata: (text: string) => void;
    ondoctype: () => void;
    /** What it throws away is thrown on by `write` unless `error` is set back. */
    onerror: (error: Error) => void;
    write(text: string): Parser;
    close(): Parser;
  };
  export function parser(strict: true, options: { readonly xmlns: true; readonly position: false }): Parser;
  const sax: { readonly parser: typeof parser };
  export default sax;
}
