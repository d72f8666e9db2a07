import { about, ok, type Operation, type UnitId } from '../../../../platform/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import { savedRules } from '../queries/rules.ts';
import { ruleTextSchema, type Grouping, type RuleText, type Trial } from '../schema.ts';
import { wordsOf } from '../words.ts';

export type SaveRuleInput = RuleText & {
  readonly unitId: UnitId;
  readonly code: string;
  /** The newest version its editor saw; 0 for a new rule. */
  readonly basedOn: number;
  /** Of a new rule; a rule that is there keeps its own. */
  readonly grouping: Grouping;
  readonly since: string;
  readonly until: string | null;
  readonly reason: string;
  /** What trying it gave: nothing is saved that was not tried (try-rule.ts). */
  readonly trial: Trial | null;
};

/** Adds a version of a rule, valid for lists from a day on. Earlier versions stay with their days. */
export const saveRule: Operation<SaveRuleInput, { code: string; version: number }> = async (
  { tx, actor, clock },
  input,
) => {
  const { unitId, code, basedOn, grouping, since, until, reason, trial, ...content } = input;
  const newest = (await savedRules(tx, code)).at(-1);
  if ((newest?.version ?? 0) !== basedOn)
    return newest ? fail('voters/rule-changed', { version: newest.version }) : fail('voters/rule-not-found', { code });
  const kept = newest?.grouping ?? grouping;
  if ((kept === 'pair') !== (trial === null)) return fail('voters/rule-fixed', { code });
  const version = basedOn + 1;
  await tx
    .insertInto('voter_rules')
    .values({
      code,
      version,
      grouping: kept,
      scope: wordsOf(kept)?.scope ?? 'pair',
      since,
      until,
      on: true,
      content: JSON.stringify(content),
      saved_by: actor.personId,
      saved_at: clock.now(),
      reason,
    })
    .execute();
  return ok({
    value: { code, version },
    events: [
      event('voters.rule-saved', about('voter-rule', { unitId, id: code }), {
        code,
        version,
        since,
        found: trial?.found ?? 0,
        looked: trial?.looked ?? 0,
        reason,
      }),
    ],
  });
};

export type SwitchRuleInput = {
  readonly unitId: UnitId;
  readonly code: string;
  readonly basedOn: number;
  readonly on: boolean;
  readonly since: string;
  readonly reason: string;
};

/** Switches a rule off, or on again as it last was, for lists from a day on. */
export const switchRule: Operation<SwitchRuleInput, { code: string; version: number }> = async (
  { tx, actor, clock },
  { unitId, code, basedOn, on, since, reason },
) => {
  const newest = (await savedRules(tx, code)).at(-1);
  if (!newest) return fail('voters/rule-not-found', { code });
  if (newest.version !== basedOn) return fail('voters/rule-changed', { version: newest.version });
  if (newest.grouping === 'pair') return fail('voters/rule-fixed', { code });
  const version = basedOn + 1;
  await tx
    .insertInto('voter_rules')
    .values({
      code,
      version,
      scope: newest.scope,
      grouping: newest.grouping,
      since,
      until: null,
      on,
      content: JSON.stringify(ruleTextSchema.parse(newest)),
      saved_by: actor.personId,
      saved_at: clock.now(),
      reason,
    })
    .execute();
  return ok({
    value: { code, version },
    events: [
      event('voters.rule-switched', about('voter-rule', { unitId, id: code }), { code, version, since, on, reason }),
    ],
  });
};
