/** What is searched for and how it is filtered, as it stands in the address of the results. */
export type SearchAddress = {
  readonly q?: string;
  /** "paper/<id>": things like this one instead of words. */
  readonly serupa?: string;
  /** Several values of a filter stand with commas. */
  readonly berupa?: string;
  readonly jenis?: string;
  readonly tahun?: string;
  readonly unit?: string;
  readonly halaman?: number;
};
