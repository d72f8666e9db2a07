/** A decision while it is being made: what is still missing, and what is sent once nothing is. */
import {
  decideSchema,
  type Decide,
  type DecisionAction,
  type DecisionKind,
  type MaskedVoter,
  type ProofKind,
} from '../../../../src/elections/voters/schema.ts';
import {
  changesOf,
  isCorrectable,
  valueOf,
  type Correctable,
  type Entries,
  type Problem,
  type Value,
} from './values.ts';

export type HeldProof = { readonly id: string; readonly kind: ProofKind; readonly name: string };

/** What the person has chosen and typed so far; kept whole when they try another action. */
export type DecisionDraft = {
  readonly action: DecisionAction;
  readonly reason: string;
  readonly tmsReason: string;
  /** Rows of the finding it is about: struck, moved, or (of a duplicate) those that go. */
  readonly rows: readonly number[];
  /** The row that is corrected, or that stays of a duplicate. */
  readonly row: number | null;
  readonly entries: Entries;
  readonly move: { readonly village: string; readonly tps: string; readonly rt: string; readonly rw: string };
  readonly proofs: readonly HeldProof[];
};

export type Missing =
  | { readonly what: Exclude<keyof typeof fieldAt, 'proof'> }
  | { readonly what: 'proof'; readonly kinds: readonly ProofKind[] };

/** What may be missing, and the field of the form that it is said at. */
const fieldAt = {
  rows: 'rows',
  row: 'row',
  keep: 'row',
  tmsReason: 'tmsReason',
  village: 'move',
  place: 'move',
  value: 'entries',
  change: 'entries',
  reason: 'reason',
  longReason: 'reason',
  longNumber: 'reason',
  proof: 'proofs',
} as const satisfies Record<string, keyof DecisionDraft>;

/** Letters that an explanation has at least, and characters at most (findings/schema.ts). */
export const leastReason = 3;
export const explains = (reason: string): boolean => (reason.match(/\p{L}/gu)?.length ?? 0) >= leastReason;
export const mostReason = 1_000;
/** As the server refuses it: a number of twelve digits or more, that may be somebody's NIK. */
export const longNumber = /\d[\d .-]{9,}\d/;

/** Of a finding, what its decision is about. */
export type About = { readonly rows: readonly number[]; readonly voters: readonly MaskedVoter[] };

/** A finding of one row is about that row; of several, nothing is chosen for the person. */
export function draftOf(finding: About, action: DecisionAction): DecisionDraft {
  const only = finding.rows.length === 1 ? (finding.rows[0] as number) : null;
  return {
    action,
    reason: '',
    tmsReason: '',
    rows: only === null ? [] : [only],
    row: only,
    entries: {},
    move: { village: '', tps: '', rt: '', rw: '' },
    proofs: [],
  };
}

/** What a row becomes by the decision: it stays, it goes, or it is the one that is meant. */
export type RowPart = 'stays' | 'goes' | 'meant';

export function partOf({ action, row, rows }: DecisionDraft, of: number): RowPart | null {
  switch (action) {
    case 'ganda':
      return of === row ? 'stays' : rows.includes(of) ? 'goes' : null;
    case 'ubah':
      return of === row ? 'meant' : null;
    case 'tms':
      return rows.includes(of) ? 'goes' : null;
    case 'pindah':
      return rows.includes(of) ? 'meant' : null;
    case 'tetap':
    case 'coktas':
      return null;
    default:
      return action satisfies never;
  }
}

/**
 * The decision once a row of `all` was pointed at: the one that is corrected; one more or one less that is struck or
 * moved; else the one that is kept. Of a pair the other goes then; of more a person says which.
 */
export function withRow(draft: DecisionDraft, all: readonly number[], row: number): DecisionDraft {
  switch (draft.action) {
    case 'ubah':
      return row === draft.row ? draft : { ...draft, row, entries: {} };
    case 'tms':
    case 'pindah':
      return {
        ...draft,
        rows: draft.rows.includes(row) ? draft.rows.filter((at) => at !== row) : [...draft.rows, row],
      };
    case 'ganda':
    case 'tetap':
    case 'coktas':
      return { ...draft, action: 'ganda', row, rows: (all.length === 2 ? all : draft.rows).filter((at) => at !== row) };
    default:
      return draft.action satisfies never;
  }
}

/** The row that an arrow goes to from `at`: in a pair left is the first and right is the second. */
export function nextRow(rows: readonly number[], at: number | null, by: 1 | -1): number | undefined {
  const place = rows.indexOf(at ?? 0);
  if (place >= 0) return rows[place + by];
  return rows.length === 2 ? rows.at(by > 0 ? 1 : 0) : rows.at(by > 0 ? 0 : -1);
}

/** What can be decided about a finding: a duplicate needs two rows, a correction one. */
export function possible(finding: Pick<About, 'rows'>, action: DecisionAction): boolean {
  if (action === 'ganda') return finding.rows.length > 1;
  return action === 'tetap' || action === 'coktas' || finding.rows.length > 0;
}

/** In the order of the form. `kinds` say which decisions need a document. */
export function missingOf(
  draft: DecisionDraft,
  finding: About,
  kinds: readonly DecisionKind[],
  today: string,
): readonly Missing[] {
  const missing: Missing[] = [];
  const lacks = (what: Exclude<Missing['what'], 'proof'>, is: boolean) => {
    if (is) missing.push({ what });
  };
  if (draft.action === 'tms') {
    lacks('rows', draft.rows.length === 0);
    lacks('tmsReason', draft.tmsReason === '');
  }
  if (draft.action === 'ganda') {
    lacks('keep', draft.row === null);
    lacks('rows', draft.row !== null && removed(draft).length === 0);
  }
  if (draft.action === 'ubah') {
    const { changes, problems } = changesOf(draft.entries, heldBy(finding, draft.row), today);
    lacks('row', draft.row === null);
    lacks('value', Object.keys(problems).length > 0);
    lacks('change', Object.keys(problems).length === 0 && Object.keys(changes).length === 0);
  }
  if (draft.action === 'pindah') {
    lacks('rows', draft.rows.length === 0);
    lacks('village', draft.move.village === '');
    lacks('place', Object.keys(placeProblems(draft, today)).length > 0);
  }
  lacks('longReason', draft.reason.trim().length > mostReason);
  lacks('longNumber', longNumber.test(draft.reason));
  lacks('reason', (draft.action === 'tetap' || draft.reason.trim() !== '') && !explains(draft.reason));
  const kind = kindOf(draft, kinds);
  if (kind?.needsProof && !draft.proofs.some((proof) => kind.proofKinds.includes(proof.kind)))
    missing.push({ what: 'proof', kinds: kind.proofKinds });
  return missing;
}

/** The same by field; of several things that one field lacks, the first. */
export function wrongOf(
  draft: DecisionDraft,
  finding: About,
  kinds: readonly DecisionKind[],
  today: string,
): { readonly [Field in keyof DecisionDraft]?: Missing } {
  const missing = missingOf(draft, finding, kinds, today);
  return Object.fromEntries(missing.toReversed().map((each) => [fieldAt[each.what], each]));
}

/** Whether something is typed or chosen that would be lost with the page. */
export const isBegun = ({ reason, tmsReason, entries, move, proofs }: DecisionDraft): boolean =>
  [reason, tmsReason, ...Object.values(move)].some((words) => words !== '') ||
  Object.keys(entries).length > 0 ||
  proofs.length > 0;

/** The decision as the server takes it; undefined while something is missing. */
export function decisionOf(draft: DecisionDraft, finding: About, today: string): Decide | undefined {
  const given = { reason: draft.reason.trim(), proofIds: draft.proofs.map(({ id }) => id) };
  const parsed = decideSchema.safeParse(partsOf(draft, finding, today, given));
  return parsed.success ? parsed.data : undefined;
}

export const kindOf = (
  { action, tmsReason }: Pick<DecisionDraft, 'action' | 'tmsReason'>,
  kinds: readonly DecisionKind[],
): DecisionKind | undefined =>
  kinds.find((kind) => kind.action === action && kind.code === (action === 'tms' ? tmsReason : ''));

/** Values that a row holds and a form can change. NIK and NKK are masked, so whatever is typed for them differs. */
export function heldBy(
  finding: Pick<About, 'voters'>,
  row: number | null,
): Readonly<Partial<Record<Correctable, Value>>> {
  const voter = finding.voters.find((each) => each.row === row);
  return Object.fromEntries(
    Object.entries(voter ?? {}).filter(([column]) => isCorrectable(column as never)),
  ) as Partial<Record<Correctable, Value>>;
}

const removed = (draft: DecisionDraft): readonly number[] => draft.rows.filter((row) => row !== draft.row);

const placeColumns = ['tps', 'rt', 'rw'] as const;
type PlaceColumn = (typeof placeColumns)[number];

/** What is wrong with the numbers of the new place. */
export const placeProblems = ({ move }: DecisionDraft, today: string): Partial<Record<PlaceColumn, Problem>> =>
  Object.fromEntries(
    placeColumns.flatMap((column) => {
      const read = valueOf(column, move[column], today);
      return 'problem' in read ? [[column, read]] : [];
    }),
  );

/** Numbers of the new place; undefined for one that cannot be read. */
function moved(draft: DecisionDraft, today: string): ReadonlyMap<PlaceColumn, Value | undefined> {
  return new Map(
    placeColumns.map((column) => {
      const read = valueOf(column, draft.move[column], today);
      return [column, 'value' in read ? read.value : undefined] as const;
    }),
  );
}

function partsOf(
  draft: DecisionDraft,
  finding: About,
  today: string,
  given: { readonly reason: string; readonly proofIds: string[] },
): unknown {
  switch (draft.action) {
    case 'tetap':
    case 'coktas':
      return { action: draft.action, ...given };
    case 'tms':
      return { action: 'tms', tmsReason: draft.tmsReason, rows: [...draft.rows], ...given };
    case 'ganda':
      return { action: 'ganda', keep: draft.row, remove: removed(draft), ...given };
    case 'ubah': {
      const { changes, problems } = changesOf(draft.entries, heldBy(finding, draft.row), today);
      return Object.keys(problems).length > 0 ? undefined : { action: 'ubah', row: draft.row, changes, ...given };
    }
    case 'pindah': {
      const place = moved(draft, today);
      if ([...place.values()].includes(undefined)) return undefined;
      const typed = (column: 'rt' | 'rw') => (draft.move[column].trim() === '' ? {} : { [column]: place.get(column) });
      return {
        action: 'pindah',
        rows: [...draft.rows],
        village: draft.move.village,
        tps: place.get('tps'),
        ...typed('rt'),
        ...typed('rw'),
        ...given,
      };
    }
    default:
      return draft.action satisfies never;
  }
}
