/**
 * The rules of the linter, as data: what each says and where it comes from. A rule is general office practice until
 * somebody has checked it against the regulation: `verified: false` shows the badge "belum diverifikasi".
 */
export type RuleData = { readonly code: string; readonly source: string; readonly verified: boolean };

const customs = 'Tata naskah dinas KPU (PKPU 2/2021 jo. 8/2021), kebiasaan; lampirannya belum dibaca';
const calendar = 'Kalender';
const arithmetic = 'Berhitung';
const house = 'Buku nomor dan data satuan kerja di aplikasi ini';

const rule = (code: string, source: string, verified = false): RuleData => ({ code, source, verified });

export const rules = [
  rule('part-missing', customs),
  rule('part-order', customs),
  rule('number-form', customs),
  rule('number-kind', customs),
  rule('number-code', house, true),
  rule('number-year', customs),
  rule('number-month', customs),
  rule('number-register', house, true),
  rule('number-day', house, true),
  rule('date-impossible', calendar, true),
  rule('weekday', calendar, true),
  rule('meeting-before', calendar, true),
  rule('nature-unknown', customs),
  rule('attachments-count', house, true),
  rule('attachments-none', customs),
  rule('words-differ', arithmetic, true),
  rule('sum-differs', arithmetic, true),
  rule('address-form', customs),
  rule('copies-empty', customs),
  rule('copies-twice', customs),
  rule('copies-order', customs),
  rule('signer-kind', customs),
  rule('signer-unknown', house, true),
  rule('signer-acting', house, true),
  rule('signer-form', customs),
  rule('signer-service-number', customs),
  rule('name-misspelt', house, true),
  rule('reference-unknown', house, true),
  rule('reference-day', house, true),
] as const satisfies readonly RuleData[];
export type RuleCode = (typeof rules)[number]['code'];
const byCode: ReadonlyMap<string, RuleData> = new Map(rules.map((one) => [one.code, one]));

/** What a check says: the rest of a finding comes from the rule. */
export type Found = {
  readonly rule: RuleCode;
  readonly start: number;
  readonly end: number;
  readonly says: { readonly id: string; readonly en: string };
  readonly mend?: { readonly start: number; readonly end: number; readonly text: string };
};

export const ruleOf = (code: string): RuleData => {
  const found = byCode.get(code);
  if (found === undefined) throw new Error(`no rule ${code}`);
  return found;
};
