/** Where an activity stands for one unit, and the one thing to do next. Pure. */
import type { Activity } from '../../src/activities/schema.ts';
import type { DraftState } from '../../src/drafts/schema.ts';

export type Situation = {
  readonly activity: Pick<Activity, 'state' | 'relation' | 'may' | 'missing'>;
  readonly materials: number;
  readonly undecided: number;
  readonly hasFacts: boolean;
  readonly localFacts: boolean;
  readonly mayLocal: boolean;
  readonly drafts: readonly { readonly state: DraftState; readonly waiting: boolean }[];
};

export const stepKeys = ['facts', 'local', 'draft', 'review', 'approve', 'publish'] as const;
export type StepKey = (typeof stepKeys)[number];

/** The first step that is not done is under way; all before it are done. */
export function stepStates({ activity, localFacts, drafts }: Situation): Record<StepKey, 'done' | 'now' | 'later'> {
  const living = drafts.filter((draft) => draft.state !== 'arsip');
  const reached = (...states: DraftState[]) => living.some((draft) => states.includes(draft.state));
  const done: Record<StepKey, boolean> = {
    facts: activity.state === 'disetujui',
    local: localFacts || living.length > 0,
    draft: living.some((draft) => draft.state !== 'konsep' || draft.waiting),
    review: reached('diperiksa', 'disetujui', 'terbit'),
    approve: reached('disetujui', 'terbit'),
    publish: reached('terbit'),
  };
  const now = stepKeys.find((key) => !done[key]);
  const at = now ? stepKeys.indexOf(now) : stepKeys.length;
  return Object.fromEntries(
    stepKeys.map((key, index) => [key, index < at ? 'done' : index === at ? 'now' : 'later']),
  ) as Record<StepKey, 'done' | 'now' | 'later'>;
}

export type NextAction =
  | 'material'
  | 'proposals'
  | 'complete'
  | 'submit'
  | 'approve'
  | 'waiting'
  | 'local'
  | 'draft'
  | 'open-drafts'
  | 'done';

export function nextAction({
  activity,
  materials,
  undecided,
  hasFacts,
  localFacts,
  mayLocal,
  drafts,
}: Situation): NextAction {
  if (activity.state === 'menyusun') {
    if (!activity.may.edit) return 'waiting';
    if (undecided > 0) return 'proposals';
    if (materials === 0 && !hasFacts) return 'material';
    return Object.keys(activity.missing).length > 0 ? 'complete' : 'submit';
  }
  if (activity.state === 'diajukan') return activity.may.approve ? 'approve' : 'waiting';
  if (drafts.length === 0) return !localFacts && mayLocal ? 'local' : 'draft';
  return drafts.some((draft) => draft.state === 'terbit') ? 'done' : 'open-drafts';
}
