/** The API of rules and checks. Rules are reference data of the whole country: everybody signed in may read them. */
import { z } from 'zod';
import { personNames } from '../../../identity/index.ts';
import {
  capability,
  defineRoute,
  localTime,
  ok,
  openJob,
  runOperation,
  signedIn,
  unitInBody,
} from '../../../platform/index.ts';
import { unitOfList } from '../list/index.ts';
import { fail } from './failures.ts';
import { checkJob } from './operations/check-list.ts';
import { cancelCheck, requestCheck } from './operations/request-check.ts';
import { saveRule, switchRule } from './operations/save-rule.ts';
import { checkRuns } from './queries/check-runs.ts';
import { listedRules, savedRules } from './queries/rules.ts';
import { valuesOn } from './queries/rules-of-list.ts';
import { ruleFunctions } from './read-sql.ts';
import {
  groupings,
  listChecksSchema,
  listedRulesSchema,
  ruleTextSchema,
  ruleVersionsSchema,
  ruleWordsSchema,
  switchedRuleSchema,
  trialSchema,
  triedRuleSchema,
} from './schema.ts';
import { tryRule } from './try-rule.ts';
import { groupingWords } from './words.ts';
import { jobReferenceSchema, reasonOf, unitIdSchema } from '../../../platform/schema.ts';
import { listIdSchema } from '../list/schema.ts';

const tag = 'Aturan data pemilih';
const listId = z.object({ listId: listIdSchema });
const code = z.object({ code: z.string().regex(/^[A-Z]\d{2}$/) });
const unit = z.object({ unitId: unitIdSchema });
const dated = z.object({ basedOn: z.int().min(0).max(1_000_000), since: z.iso.date(), reason: reasonOf(1_000) });
const tried = unit.extend({
  ...code.shape,
  grouping: z.enum(groupings),
  since: z.iso.date(),
  listId: listIdSchema.nullable(),
  text: ruleTextSchema,
});

const rules = [
  defineRoute({
    method: 'get',
    path: '/api/voters/rules',
    tag,
    summary: 'Every rule as it is today, by code',
    access: signedIn,
    response: listedRulesSchema,
    handle: async ({ read, platform }) =>
      ok(await read((tx) => listedRules(tx, localTime(platform.clock.now(), 'WIB').date))),
  }),
  defineRoute({
    method: 'get',
    path: '/api/voters/rule-words',
    tag,
    summary: 'The words, parameters and functions that the SQL of a rule may use',
    access: signedIn,
    response: ruleWordsSchema,
    handle: async ({ read, platform }) => {
      const values = await read((tx) => valuesOn(tx, localTime(platform.clock.now(), 'WIB').date));
      const shown = (value: (typeof values)[string]) =>
        typeof value === 'object' ? ('day' in value ? value.day : value.join(', ')) : String(value);
      return ok({
        groupings: groupingWords.map(({ grouping, alias, words }) => ({ grouping, alias, words: [...words] })),
        functions: [...ruleFunctions],
        parameters: Object.entries(values).map(([name, value]) => ({ name, value: shown(value) })),
      });
    },
  }),
  defineRoute({
    method: 'get',
    path: '/api/voters/rules/{code}/versions',
    tag,
    summary: 'Every version of a rule, newest first',
    access: signedIn,
    params: code,
    response: ruleVersionsSchema,
    handle: async ({ read, params }) => {
      const versions = await read(async (tx) => {
        const all = await savedRules(tx, params.code);
        const names = await personNames(
          tx,
          all.flatMap(({ savedBy }) => savedBy ?? []),
        );
        return all
          .toReversed()
          .map((version) => ({
            ...version,
            savedByName: version.savedBy === null ? null : (names.get(version.savedBy) ?? null),
          }));
      });
      return versions.length === 0 ? fail('voters/rule-not-found', { code: params.code }) : ok(versions);
    },
  }),
  defineRoute({
    method: 'post',
    path: '/api/voters/rules/try',
    tag,
    summary: 'Try a rule on a sample without saving it',
    access: capability('voters.rules', unitInBody),
    body: tried,
    response: trialSchema,
    handle: ({ platform, actor, body }) => tryRule(platform, actor, body),
  }),
  defineRoute({
    method: 'post',
    path: '/api/voters/rules',
    tag,
    summary: 'Save a version of a rule that holds from a day on; it is tried first',
    access: capability('voters.rules', unitInBody),
    status: 201,
    body: tried.extend({ ...dated.shape, until: z.iso.date().nullable() }),
    response: triedRuleSchema,
    handle: async ({ platform, actor, body: { text, listId: sample, ...rule } }) => {
      const trial =
        rule.grouping === 'pair' ? ok(null) : await tryRule(platform, actor, { ...rule, text, listId: sample });
      if (!trial.ok) return trial;
      const done = await runOperation(platform, actor, saveRule, { ...text, ...rule, trial: trial.value });
      return done.ok ? ok({ ...done.value, trial: trial.value }) : done;
    },
  }),
  defineRoute({
    method: 'post',
    path: '/api/voters/rules/{code}/switch',
    tag,
    summary: 'Switch a rule off or on from a day on',
    access: capability('voters.rules', unitInBody),
    params: code,
    body: unit.extend({ ...dated.shape, on: z.boolean() }),
    response: switchedRuleSchema,
    handle: ({ run, params, body }) => run(switchRule, { ...body, code: params.code }),
  }),
] as const;

const checks = [
  defineRoute({
    method: 'post',
    path: '/api/voters/lists/{listId}/check',
    tag,
    summary: 'Check a list by the rules',
    access: capability('voters.edit', unitOfList),
    params: listId,
    status: 202,
    response: jobReferenceSchema,
    handle: ({ run, params }) => run(requestCheck, params),
  }),
  defineRoute({
    method: 'post',
    path: '/api/voters/lists/{listId}/check/cancel',
    tag,
    summary: 'Stop the check of a list; earlier findings stay',
    access: capability('voters.edit', unitOfList),
    params: listId,
    response: jobReferenceSchema,
    handle: ({ run, params }) => run(cancelCheck, params),
  }),
  defineRoute({
    method: 'get',
    path: '/api/voters/lists/{listId}/checks',
    tag,
    summary: 'What was looked at in a list, newest first, and the check that runs now',
    access: capability('voters.read', unitOfList),
    params: listId,
    response: listChecksSchema,
    handle: async ({ read, params }) =>
      ok(
        await read(async (tx) => ({
          runs: await checkRuns(tx, params.listId),
          jobId: await openJob(tx, checkJob, params.listId),
        })),
      ),
  }),
] as const;

export const rulesRoutes = [...rules, ...checks] as const;
