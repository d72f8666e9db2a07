-- Whom an earlier list's decision was about, known again in a later list: keyed hashes of rows, of those rows alone
-- that an earlier decision speaks of. `person`: who it is; `marks`: six signs for each column, keyed by the person
-- too, so that the same value of two people is not the same mark. No foreign key: looked up once for each of a million
-- rows; lists with findings are never deleted.
create table voter_row_marks (
  list_id uuid not null, "row" int not null check ("row" > 0), unit_id text not null,
  person text not null check (length(person) = 32 and person !~ '[^0-9a-f]'),
  marks text not null check (length(marks) % 6 = 0 and marks !~ '[^0-9a-f]'),
  primary key (list_id, "row")
);
alter table voter_row_marks enable row level security;
create policy own_unit on voter_row_marks to kc_app using (unit_id = any ((select kc.actor_units())::text[]))
  with check (unit_id = any ((select kc.actor_units())::text[]));
grant select, insert on voter_row_marks to kc_app;

-- How the earlier decision (`proposal_id`) fits this finding: same, beside (fields outside the dispute differ), fewer
-- (some of its people are gone), changed (what is disputed differs), others (somebody new), unknown (not comparable),
-- declined (a person undid it here). `proposal_rows` and `proposal_keep`: the decision's rows as they are numbered here.
alter table voter_findings add column proposal_fit text check (proposal_fit in ('same', 'beside', 'fewer', 'changed',
    'others', 'unknown', 'declined')),
  add column proposal_rows int[] not null default '{}', add column proposal_keep int,
  add column proposal_changed text[] not null default '{}', add column proposal_new int[] not null default '{}';
grant update (proposal_fit, proposal_rows, proposal_keep, proposal_changed, proposal_new) on voter_findings to kc_app;
create index voter_findings_proposal on voter_findings (list_id, rank, id) where proposal_id is not null;

-- A person may take any earlier decision on the same subject; the system carries over only what was no problem.
do $$
declare v_name name;
begin
  select conname into strict v_name from pg_constraint where conrelid = 'voter_decisions'::regclass and contype = 'c'
    and pg_get_constraintdef(oid) like '%remembered_from IS NULL%tetap%';
  execute format('alter table voter_decisions drop constraint %I', v_name);
end $$;
create or replace function kc.guard_new_decisions() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
declare v_kind text := kc.actor_kind(); v_person text := kc.actor_person();
begin
  perform from voter_lists where id in (select distinct list_id from changed) order by id for share;
  if exists (select from changed d where d.undone_at is not null) then raise exception 'a decision begins standing'
    using errcode = '23514'; end if;
  if exists (select from changed d where case when v_kind = 'person' then d.decided_by is distinct from v_person
      else d.remembered_from is null or d.decided_by is not null end) then
    raise exception 'decided_by is not the actor' using errcode = '42501';
  end if;
  if exists (select from changed d join voter_findings f on f.id = d.finding_id
      left join (voter_decisions e join voter_findings g on g.id = e.finding_id) on e.id = d.remembered_from
      where d.remembered_from is not null and (e.id is null or e.undone_at is not null or e.unit_id <> d.unit_id
        or e.action <> d.action or v_kind <> 'person' and (v_kind <> 'system' or e.action <> 'tetap')
        or (g.code, g.subject) is distinct from (f.code, f.subject))) then
    raise exception 'nothing to remember' using errcode = '42501';
  end if;
  if exists (select from changed d left join voter_findings f on f.id = d.finding_id left
    join voter_lists l on l.id = d.list_id
      where f.id is null or f.list_id <> d.list_id or f.unit_id <> d.unit_id or l.state = 'ditetapkan'
        or not d.rows <@ f.rows or not coalesce(d.keep_row = any (f.rows), true)) then
    raise exception 'a decision is about rows of its finding, in a list that is not settled' using errcode = '23514';
  end if;
  if exists (select from changed d, unnest(d.proofs) p(id) left join voter_proofs v on v.id = p.id
    where v.unit_id is distinct from d.unit_id) then
    raise exception 'a proof is of the same unit' using errcode = '23514';
  end if;
  if exists (select from (select distinct action, coalesce(case action when 'tms' then tms_reason end, '') as code,
    (decided_at at time zone 'UTC')::date as day, cardinality(proofs) = 0 as bare from changed) d
      left join lateral (select k.needs_proof, k.until from voter_decision_kinds k where k.action = d.action
        and k.code = d.code and k.since <= d.day order by k.since desc limit 1) k on true
      where k.needs_proof is null or k.until < d.day or k.needs_proof and d.bare) then
    raise exception 'this decision is not in use, or needs a document' using errcode = '23514';
  end if;
  return null;
end $$;
