-- The queue is the table jobs itself: no second copy of it in pg-boss.
drop schema if exists pgboss cascade;

alter table jobs
  -- What the job is about, in the words of the audit trail.
  add column subject_type text,
  add column subject_id text,
  -- Not begun before; by the clock of the database, as every time that decides something here.
  add column run_after timestamptz not null default now(),
  -- One attempt at it: only who holds this token may say how it ended.
  add column claim uuid,
  -- While it runs: of all with the same word, one.
  add column alone text;
drop index jobs_open;
create index jobs_waiting on jobs (run_after, created_at) where state = 'queued';
create index jobs_running on jobs (alive_until) where state = 'running';
create index jobs_open_about on jobs (subject_id) where state in ('queued', 'running');
create unique index jobs_alone on jobs (alone) where state = 'running' and alone is not null;

-- NOTIFY reaches the workers when the transaction commits, and not at all when it does not.
create function kc.ring_for_job() returns trigger language plpgsql as $$
begin
  perform pg_notify('kc_jobs', case when new.state = 'cancelled' then 'stop ' || new.id else '' end);
  return null;
end $$;
create trigger ring_for_new after insert on jobs for each row when (new.state = 'queued')
  execute function kc.ring_for_job();
create trigger ring_for_change after update of state on jobs for each row
  when (new.state in ('queued', 'cancelled') and old.state <> new.state)
  execute function kc.ring_for_job();

-- For functions of other rooms that ask for work in a unit that is not the actor's; no grant: only the owner's functions call it.
create function kc.ask_job(
  p_unit text, p_kind text, p_input jsonb, p_subject_type text, p_subject_id text, p_at timestamptz
) returns uuid language sql set search_path = public, pg_temp as $$
  insert into jobs (id, unit_id, kind, input, subject_type, subject_id, created_at)
  values (gen_random_uuid(), p_unit, p_kind, p_input, p_subject_type, p_subject_id, p_at)
  returning id
$$;

-- What is done from time to time, once for all processes.
create table schedules (
  name text primary key,
  next_at timestamptz not null,
  last_at timestamptz,
  runs bigint not null default 0,
  failure text
);
