/** The part of sax that is used here; the package brings no types of its own. */
declare module 'sax' {
  type Tag = { readonly name: string; readonly attributes: Readonly<Record<string, string>> };
  export type Parser = {
    onattribute: () => void;
    onopentag: (tag: Tag) => void;
    onclosetag: () => void;
    ontext: (text: string) => void;
    oncdata: (text: string) => void;
    ondoctype: () => void;
    onerror: (error: Error) => void;
    write(text: string): Parser;
    close(): Parser;
  };
  const sax: { readonly parser: (strict: true, options: { readonly position: false }) => Parser };
  export default sax;
}
