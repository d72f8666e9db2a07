/** The part that is used here of a package that brings no types of its own. */
declare module '@tesseract.js-data/ind' {
  const data: { readonly langPath: string; readonly gzip: boolean };
  export default data;
}
