/** What is known beside the letter: its unit's numbers, people and posts. What is undefined is not asked. */
export type KnownPerson = {
  /** With titles or without. */
  readonly name: string;
  /** "Ketua KPU Kabupaten Contoh"; '' of people without a post. */
  readonly position: string;
  /** Stands in for the holder of the post. */
  readonly acting?: 'plh' | 'plt';
};

export type LetterContext = {
  /** The office is still writing it: whoever signs is named with the signature. */
  readonly isOwnDraft?: boolean;
  /** Forms of numbers of this kind in its unit on its day, as registers write them. */
  readonly templates?: readonly string[];
  /** Codes of kinds that its number may bear, where the unit says; else those of its structure. */
  readonly kinds?: readonly string[];
  /** The unit's code in numbers. */
  readonly code?: string;
  /** The number of this letter in the register; null where the register has no such number. */
  readonly registered?: { readonly date: string | null; readonly void: boolean } | null;
  /** Pictures stand in its document, in which words may be that nobody has read; so it is where nothing is said. */
  readonly hasPictures?: boolean;
  /** How many files go with it. */
  readonly attached?: number;
  /** Who holds which post on the day of the letter, and others that it may name. */
  readonly people?: readonly KnownPerson[];
  /** Days of letters that are known, by their numbers (plainNumber). */
  readonly letters?: ReadonlyMap<string, string | null>;
};
