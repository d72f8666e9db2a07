/**
 * Earlier lists' decisions on the same subject. Their people are known again by the marks of their rows (row-marks.ts),
 * however they are numbered here. "Not a problem" is carried over where nothing has changed, visibly and to be undone
 * by anybody who decides; every other decision is offered with how it fits, and taken by a person: it would change the
 * list.
 */
import { sql } from 'kysely';
import type { Tx, UnitId } from '../../../platform/index.ts';
import type { ColumnName, ListId } from '../list/schema.ts';
import type { FindingSource } from './contract.ts';
import { markedColumns, markLength } from './row-marks.ts';
import { proposalFits } from './schema.ts';

type Remember = { readonly listId: ListId; readonly unitId: UnitId; readonly source: FindingSource; readonly at: Date };

/** Who a decision is about: a change of these is a change of what was decided, whatever the finding disputes. */
const identity: readonly ColumnName[] = ['nik', 'name', 'birth_date'];
/** What a move changes. */
const place: readonly ColumnName[] = ['village', 'tps', 'rt', 'rw'];

/** Looks for earlier decisions on the open findings of `source`, whose rows are marked. */
export async function remember(tx: Tx, about: Remember): Promise<{ remembered: number; proposed: number }> {
  await findEarlier(tx, about);
  await findSides(tx, about);
  // The very same rows first, then one person's by number, name and birth date, then whoever is one only.
  await meet(tx, { by: ['person', 'marks'], alone: false });
  await meet(tx, { by: ['person', 'known_by'], alone: true });
  await meet(tx, { by: ['person'], alone: true });
  await judge(tx);
  const remembered = await carryOver(tx, about);
  return { remembered, proposed: await offer(tx, about) };
}

/**
 * Table `earlier`: the standing decisions of the newest list that decided the subject, for every open finding. Through
 * tables that are counted: findings that were just written would each be compared with each.
 */
async function findEarlier(tx: Tx, { listId, unitId, source }: Remember): Promise<void> {
  await sql`create temporary table decided on commit drop as
    select p.code, p.subject, p.list_id, p.rule_version, p.severity, p.size, p.rows, p.fields, p.parameters,
      d.id as decision, d.action, d.rows as about, d.keep_row, d.fields as given, d.decided_at,
      first_value(p.list_id) over (partition by p.code, p.subject order by d.decided_at desc, d.id) as newest
    from voter_findings p join voter_decisions d on d.id = p.decision_id
    where p.unit_id = ${unitId} and p.list_id <> ${listId} and p.decision_id is not null`.execute(tx);
  await sql`create temporary table undecided on commit drop as
    select id, code, subject, rule_version, severity, rows, size, fields, parameters from voter_findings
    where list_id = ${listId} and source = ${source} and rank = 0`.execute(tx);
  for (const table of ['decided', 'undecided']) await sql`analyze ${sql.table(table)} (code, subject)`.execute(tx);
  await sql`create temporary table earlier on commit drop as
    select row_number() over () as n, f.id as finding, f.rows, f.size, f.parameters, p.decision, p.decided_at, p.action,
      p.list_id as there, p.rows as rows_there, p.size as size_there, p.parameters as parameters_there, p.about,
      p.keep_row, (p.rule_version, p.severity) = (f.rule_version, f.severity) as same_rule,
      f.size = cardinality(f.rows) and p.size = cardinality(p.rows) and f.size > 0 as named,
      f.fields || p.fields || p.given || ${[...identity]}::text[]
        || case p.action when 'pindah' then ${[...place]}::text[] else '{}' end as basis
    from decided p join undecided f using (code, subject) where p.list_id = p.newest`.execute(tx);
  await sql`analyze earlier`.execute(tx);
}

/** Tables `here` and `there`: the marked rows of both sides. Table `met`, to be filled: which are one person. */
async function findSides(tx: Tx, { listId }: Remember): Promise<void> {
  const knownBy = sql.join(
    (['nkk', ...identity] satisfies ColumnName[]).map((name) => sql`substr(m.marks, ${placeOf(name)}, ${markLength})`),
    sql` || `,
  );
  await sql`create temporary table here on commit drop as
    select e.n, r, m.person, m.marks, ${knownBy} as known_by from earlier e cross join unnest(e.rows) r
      join voter_row_marks m on m.list_id = ${listId} and m."row" = r where e.named`.execute(tx);
  await sql`create temporary table there on commit drop as
    select e.n, r, m.person, m.marks, ${knownBy} as known_by from earlier e cross join unnest(e.rows_there) r
      join voter_row_marks m on m.list_id = e.there and m."row" = r where e.named`.execute(tx);
  await sql`create temporary table met (n bigint not null, here int not null, there int not null,
    changed text[] not null) on commit drop`.execute(tx);
  await sql`create index on met (n)`.execute(tx);
  for (const table of ['here', 'there']) {
    await sql`create index on ${sql.table(table)} (n)`.execute(tx);
    await sql`analyze ${sql.table(table)}`.execute(tx);
  }
}

/** Where the mark of a column begins. */
const placeOf = (name: ColumnName): number => markedColumns.indexOf(name) * markLength + 1;

/**
 * Brings together rows of both sides that have not met yet and are the same by these columns. `alone`: only where
 * nobody else of the side is.
 */
async function meet(
  tx: Tx,
  { by, alone }: { readonly by: readonly ('person' | 'marks' | 'known_by')[]; readonly alone: boolean },
): Promise<void> {
  const keys = sql.join(['n', ...by].map((name) => sql.ref(name)));
  const left = (side: 'here' | 'there') => sql`(select *, row_number() over (partition by ${keys} order by r) as k,
      count(*) over (partition by ${keys}) as many from ${sql.table(side)} s
    where not exists (select from met m where m.n = s.n and ${sql.ref(`m.${side}`)} = s.r))`;
  await sql`insert into met select n, h.r, t.r, case when h.marks = t.marks then '{}' else array(
      select name from unnest(${[...markedColumns]}::text[]) with ordinality c(name, at)
      where substr(h.marks, (at::int - 1) * ${markLength} + 1, ${markLength})
        <> substr(t.marks, (at::int - 1) * ${markLength} + 1, ${markLength})) end
    from ${left('here')} h join ${left('there')} t using (${keys}, k)
    where ${!alone} or h.many = 1 and t.many = 1`.execute(tx);
  await sql`analyze met`.execute(tx);
}

/**
 * Table `fitting`: for every finding the earlier decision that fits best, how, and its rows as they are numbered here.
 * Groups whose rows are not all named, and findings without rows, are compared by their size and what they say.
 */
async function judge(tx: Tx): Promise<void> {
  const said = (parameters: 'parameters' | 'parameters_there') => sql`${sql.ref(parameters)} - 'rowBefore'`;
  await sql`create temporary table fitting on commit drop as
    with counted as (
      select e.*, (select count(*) from here h where h.n = e.n) as known_here,
        (select count(*) from there t where t.n = e.n) as known_there, m.*
      from earlier e cross join lateral (
        select count(*) as met, coalesce(array_agg(m.here order by m.here) filter (where m.there = any (e.about)), '{}')
            as taken, max(m.here) filter (where m.there = e.keep_row) as keep,
          array(select distinct c from met x, unnest(x.changed) c where x.n = e.n order by c) as changed,
          array(select h.r from here h where h.n = e.n and not exists (select from met x where x.n = e.n
            and x.here = h.r) order by h.r) as fresh
        from met m where m.n = e.n) m),
    judged as (select *, case
        when not named and size = size_there and ${said('parameters')} = ${said('parameters_there')} then 'same'
        when not named then 'changed'
        when known_here < cardinality(rows) or known_there < cardinality(rows_there) then 'unknown'
        when met < cardinality(rows) or cardinality(taken) = 0 or keep_row is not null and keep is null then 'others'
        when changed && basis then 'changed'
        when met < cardinality(rows_there) then 'fewer'
        when cardinality(changed) > 0 then 'beside'
        else 'same' end as fit from counted)
    select distinct on (finding) finding, decision, action, same_rule, fit,
      case when named then taken else rows end as taken, keep, changed, fresh
    from judged order by finding, array_position(${[...proposalFits]}::text[], fit), decided_at desc, decision`.execute(
    tx,
  );
  await sql`create unique index on fitting (finding)`.execute(tx);
  await sql`analyze fitting`.execute(tx);
}

/** What a person of the unit found to be no problem stays so where nothing has changed and nobody here has looked. */
async function carryOver(tx: Tx, { listId, unitId, at }: Remember): Promise<number> {
  const { numAffectedRows } = await sql`with made as (
      insert into voter_decisions (id, unit_id, list_id, finding_id, action, rows, reason_sealed, remembered_from,
        decided_by, decided_at)
      select gen_random_uuid(), ${unitId}, ${listId}, e.finding, 'tetap', e.taken, d.reason_sealed, d.id, null, ${at}
        from fitting e join voter_decisions d on d.id = e.decision
        where e.action = 'tetap' and e.fit = 'same' and e.same_rule
          and not exists (select from voter_decisions k where k.finding_id = e.finding)
      returning id, finding_id)
    update voter_findings f set decision_id = made.id, state = 'diputuskan', version = f.version + 1
    from made where f.id = made.finding_id`.execute(tx);
  return Number(numAffectedRows ?? 0);
}

/** Offers the others, anew where they fit otherwise than before; what a person undid here stays undone. */
async function offer(tx: Tx, { listId, source }: Remember): Promise<number> {
  await sql`update voter_findings f set proposal_id = null, proposal_fit = null, proposal_rows = '{}',
      proposal_keep = null, proposal_changed = '{}', proposal_new = '{}'
    where f.list_id = ${listId} and f.source = ${source} and f.rank = 0 and f.proposal_id is not null
      and not exists (select from fitting e where e.finding = f.id)`.execute(tx);
  const { rows } = await sql<{ fresh: boolean }>`with before as (
      select f.id, f.proposal_id is null as fresh from voter_findings f join fitting e on e.finding = f.id
      where f.rank = 0)
    update voter_findings f set proposal_id = e.decision, proposal_fit = case when f.proposal_fit = 'declined'
        and f.proposal_id = e.decision then 'declined' else e.fit end, proposal_rows = e.taken,
      proposal_keep = e.keep, proposal_changed = e.changed, proposal_new = e.fresh
    from fitting e, before b where f.id = e.finding and b.id = f.id and f.rank = 0
      and (f.proposal_id, f.proposal_rows, f.proposal_keep, f.proposal_changed, f.proposal_new, f.proposal_fit)
        is distinct from (e.decision, e.taken, e.keep, e.changed, e.fresh, e.fit)
    returning b.fresh`.execute(tx);
  return rows.filter(({ fresh }) => fresh).length;
}
