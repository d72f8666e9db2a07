/** A start that cannot go on for a reason a person can mend: said as sentences, without a stack trace. */
export class CannotStart extends Error {
  readonly id: string;
  readonly en: string;
  constructor(id: string, en: string, cause?: unknown) {
    super(en, { cause });
    this.id = id;
    this.en = en;
  }
}
