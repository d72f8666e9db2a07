-- The models of an office: engines, which of them works since when, how they are, and every prompt as it was sent.
create table model_engines (
  id uuid primary key, unit_id text not null, name text not null check (name <> ''),
  kind text not null check (kind in ('endpoint', 'file')), place text not null check (place in ('in-house', 'outside')),
  address text, model text not null check (model <> ''), key_sealed text,
  added_by text not null, added_at timestamptz not null, removed_at timestamptz,
  check ((kind = 'endpoint') = (address is not null)), check (kind = 'endpoint' or place = 'in-house')
);
create index model_engines_unit on model_engines (unit_id);

-- The newest of a unit holds; no engine: the built-in one works alone.
create table model_choices (
  unit_id text not null, n int not null, engine_id uuid references model_engines, "by" text not null,
  since timestamptz not null, primary key (unit_id, n)
);

create table model_checks (
  engine_id uuid not null references model_engines, unit_id text not null, at timestamptz not null,
  reachable boolean not null, tokens_per_second real, context int, first_word int, failure jsonb
);
create index model_checks_engine on model_checks (engine_id, at desc);

create table model_calls (
  id uuid primary key, unit_id text not null, task text not null, subject_type text not null, subject_id text not null,
  engine_id uuid not null references model_engines, engine text not null, model text not null,
  place text not null check (place in ('in-house', 'outside')),
  security text not null check (security in ('biasa', 'terbatas', 'rahasia')),
  asked_by text, at timestamptz not null, hidden int not null,
  system text not null, prompt text not null, shape jsonb,
  answer text, failure jsonb, ms int, ended_at timestamptz, purged_at timestamptz,
  -- The second wall: from 'terbatas' on nothing is sent out of the house.
  constraint stays_in_house check (security = 'biasa' or place = 'in-house')
);
create index model_calls_unit on model_calls (unit_id, at desc);
create index model_calls_left on model_calls (unit_id, at) where purged_at is null;
create index model_calls_failed on model_calls (engine_id, at desc) where failure is not null;

alter table model_engines enable row level security;
alter table model_choices enable row level security;
alter table model_checks enable row level security;
alter table model_calls enable row level security;
create policy own_unit on model_engines to kc_app using (unit_id = any ((select kc.actor_units())::text[]))
  with check (unit_id = any ((select kc.actor_units())::text[]));
create policy own_unit on model_choices to kc_app using (unit_id = any ((select kc.actor_units())::text[]))
  with check (unit_id = any ((select kc.actor_units())::text[]));
create policy own_unit on model_checks to kc_app using (unit_id = any ((select kc.actor_units())::text[]))
  with check (unit_id = any ((select kc.actor_units())::text[]));
create policy own_unit on model_calls to kc_app using (unit_id = any ((select kc.actor_units())::text[]))
  with check (unit_id = any ((select kc.actor_units())::text[]));
-- What is secret is shown to whoever asked, not to all of the unit.
create policy secret_to_asker on model_calls as restrictive for select to kc_app
  using (security <> 'rahasia' or asked_by = (select kc.actor_person()) or (select kc.actor_kind()) = 'system');

grant select, insert on model_engines, model_choices, model_checks, model_calls to kc_app;
grant update (removed_at, key_sealed) on model_engines to kc_app;
grant update (answer, failure, ms, ended_at, system, prompt, purged_at) on model_calls to kc_app;

-- Engines are added, removed and chosen by who administers the unit.
create function kc.guard_model_setting() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if not kc.actor_administers(new.unit_id) then
    raise exception 'only an administrator of the unit sets its models' using errcode = '42501'; end if;
  return new;
end $$;
create trigger guard_model_setting before insert or update on model_engines for each row
  execute function kc.guard_model_setting();
create trigger guard_model_setting before insert on model_choices for each row
  execute function kc.guard_model_setting();

create function kc.guard_model_choice() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if new.engine_id is not null and not exists (select from model_engines e where e.id = new.engine_id
    and e.unit_id = new.unit_id and e.removed_at is null) then
    raise exception 'there is no such model in this unit' using errcode = '23514'; end if;
  return new;
end $$;
create trigger guard_model_choice before insert on model_choices for each row
  execute function kc.guard_model_choice();

-- What was sent does not change; it ends once, and its text may go later, by the program's own hand.
create function kc.guard_model_call() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    if kc.actor_kind() = 'person' and new.asked_by is distinct from kc.actor_person() then
      raise exception 'asked_by is not the actor' using errcode = '42501'; end if;
    if not exists (select from model_engines e where e.id = new.engine_id and e.unit_id = new.unit_id
      and e.removed_at is null and e.place = new.place) then
      raise exception 'there is no such model in this unit' using errcode = '23514'; end if;
    if num_nonnulls(new.answer, new.failure, new.ms, new.ended_at, new.purged_at) > 0 then
      raise exception 'a call begins without its end' using errcode = '23514'; end if;
    return new;
  end if;
  if old.purged_at is not null or old.ended_at is not null and new.purged_at is null then
    raise exception 'a call that has ended does not change' using errcode = '23514'; end if;
  if new.purged_at is null and (new.system, new.prompt) is distinct from (old.system, old.prompt) then
    raise exception 'what was sent does not change' using errcode = '23514'; end if;
  if new.purged_at is not null and (kc.actor_kind() <> 'system' or new.system <> '' or new.prompt <> '') then
    raise exception 'only the program removes old texts, and then all of them' using errcode = '42501'; end if;
  return new;
end $$;
create trigger guard_model_call before insert or update on model_calls for each row
  execute function kc.guard_model_call();
