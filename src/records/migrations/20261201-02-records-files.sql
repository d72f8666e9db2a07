-- Files of one matter (berkas): what is filed in them comes from any room, which registers who keeps its things and
-- which of them the actor does not see. A file is hidden with its most secret thing.
create table record_subjects (subject_type text primary key, unit_of text not null, hidden text);
create function kc.register_record_subject(p_type text, p_unit_of text, p_hidden text) returns void language sql
  set search_path = public, pg_temp as $$ insert into record_subjects values (p_type, p_unit_of, p_hidden) $$;
select kc.register_record_subject('paper', 'kc.document_unit_of_paper', 'kc.hidden_papers');

create function kc.record_thing_unit(p_type text, p_id text) returns text language plpgsql stable security definer
  set search_path = public, pg_temp as $$
declare
  v_unit_of text; v_unit text;
begin
  select unit_of into v_unit_of from record_subjects where subject_type = p_type;
  if v_unit_of is null then return null; end if;
  execute format('select %s($1)', v_unit_of) into v_unit using p_id;
  return case when v_unit = any (kc.actor_units()) then v_unit end;
end $$;
grant execute on function kc.record_thing_unit(text, text) to kc_app;

create table record_files (
  id uuid primary key, unit_id text not null, number text not null check (number <> ''), title text not null
    check (title <> ''), classification text not null check (classification <> ''),
  class_security text not null check (class_security in ('biasa', 'terbatas', 'rahasia')),
  state text not null default 'terbuka' check (state in ('terbuka', 'ditutup', 'dimusnahkan')),
  version int not null default 1 check (version > 0), opened_on date not null, opened_by text not null,
  opened_at timestamptz not null, closed_on date, closed_by text, closed_at timestamptz,
  -- The rule that held when it was closed; a later table moves nothing by itself.
  active_years int check (active_years >= 0), inactive_years int check (inactive_years >= 0),
  fate text check (fate in ('musnah', 'permanen', 'dinilai kembali')), rule_since date, rule_source text,
  rule_verified boolean, appraisal text check (appraisal <> ''), destroyed_at timestamptz,
  active_until date generated always as ((closed_on + make_interval(years => active_years))::date) stored,
  inactive_until date generated always as
    ((closed_on + make_interval(years => active_years + inactive_years))::date) stored,
  words text not null generated always as (lower(number || ' ' || title || ' ' || classification)) stored,
  unique (id, unit_id), unique (unit_id, number),
  check ((closed_on is null) = (state = 'terbuka')), check (num_nulls(closed_on, closed_by, closed_at) in (0, 3)),
  check (num_nulls(active_years, inactive_years, fate, rule_since, rule_source, rule_verified) in (0, 6)),
  check (fate is null or closed_on is not null), check ((destroyed_at is not null) = (state = 'dimusnahkan'))
);
create index record_files_newest on record_files (unit_id, opened_at desc, id);
create index record_files_due on record_files (unit_id, inactive_until) where state = 'ditutup';
create index record_files_words on record_files using gin (words gin_trgm_ops);

create table record_items (
  file_id uuid not null, unit_id text not null, n int not null check (n > 0), subject_type text not null,
  subject_id text not null, filed_by text not null, filed_at timestamptz not null,
  destroyed_at timestamptz, originals text[] not null default '{}', leaving text[] not null default '{}',
  primary key (file_id, n), unique (subject_type, subject_id),
  foreign key (file_id, unit_id) references record_files (id, unit_id)
);
create index record_items_unit on record_items (unit_id, subject_type, filed_at desc);

create function kc.hidden_record_files() returns uuid[] language plpgsql stable security definer
  set search_path = public, pg_temp as $$
declare
  v record; v_some uuid[]; v_all uuid[] := '{}';
begin
  for v in select subject_type, hidden from record_subjects where hidden is not null loop
    execute format('select array_agg(distinct file_id) from record_items
      where subject_type = $1 and subject_id = any ((%s())::text[])', v.hidden) into v_some using v.subject_type;
    v_all := v_all || coalesce(v_some, '{}');
  end loop;
  return v_all;
end $$;
grant execute on function kc.hidden_record_files() to kc_app;

-- Whether a file was approved to go; replaced where destructions are (records-destructions).
create function kc.record_may_go(p_file uuid) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$ select false $$;

create function kc.guard_record_file() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  is_closing boolean;
begin
  if tg_op = 'DELETE' then raise exception 'a file stays in the list' using errcode = '23514'; end if;
  if tg_op = 'INSERT' then
    if new.state <> 'terbuka' or new.version <> 1 then
      raise exception 'a file begins open' using errcode = '23514'; end if;
    if new.opened_by is distinct from kc.acting() then
      raise exception 'opened_by is not the actor' using errcode = '42501'; end if;
    return new;
  end if;
  perform kc.guard_step('record-file', old.state, new.state);
  is_closing := old.state = 'terbuka' and new.state = 'ditutup';
  if new.version <> old.version + 1 then raise exception 'versions count up by one' using errcode = '23514'; end if;
  if (new.id, new.unit_id, new.number, new.opened_on, new.opened_by, new.opened_at) is distinct from
    (old.id, old.unit_id, old.number, old.opened_on, old.opened_by, old.opened_at)
    or old.state <> 'terbuka' and (new.title, new.classification, new.class_security) is distinct from
    (old.title, old.classification, old.class_security) then
    raise exception 'what is closed stays as it was closed' using errcode = '23514'; end if;
  if is_closing then
    if new.closed_by is distinct from kc.acting() then
      raise exception 'closed_by is not the actor' using errcode = '42501'; end if;
    if new.closed_on < new.opened_on or new.closed_on > (kc.actor_at() at time zone 'UTC')::date + 1 then
      raise exception 'a file is closed after it was opened, and not ahead' using errcode = '23514'; end if;
  elsif new.state <> 'terbuka' and ((new.closed_on, new.closed_by, new.closed_at) is distinct from
    (old.closed_on, old.closed_by, old.closed_at)
    or (new.active_years, new.inactive_years, new.fate, new.rule_since, new.rule_source, new.rule_verified)
      is distinct from (old.active_years, old.inactive_years, old.fate, old.rule_since, old.rule_source,
        old.rule_verified)
      and (new.appraisal is null or new.appraisal is not distinct from old.appraisal)) then
    raise exception 'the retention of a closed file moves by an appraisal only' using errcode = '23514';
  end if;
  if old.fate = 'permanen' and new.state <> 'terbuka' and new.fate is distinct from 'permanen'
    and new.rule_since is not distinct from old.rule_since then
    raise exception 'what is permanent stays so' using errcode = '23514'; end if;
  if new.state = 'dimusnahkan' and old.state <> 'dimusnahkan' and not kc.record_may_go(new.id) then
    raise exception 'nobody approved that this file is destroyed' using errcode = '42501'; end if;
  return new;
end $$;
create trigger guard_record_file before insert or update or delete on record_files for each row
  execute function kc.guard_record_file();

create function kc.guard_record_item() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  v_state text;
begin
  select state into v_state from record_files where id = coalesce(new.file_id, old.file_id) for update;
  if tg_op = 'UPDATE' then
    if (new.file_id, new.unit_id, new.n, new.subject_type, new.subject_id, new.filed_by, new.filed_at) is distinct from
      (old.file_id, old.unit_id, old.n, old.subject_type, old.subject_id, old.filed_by, old.filed_at)
      or old.destroyed_at is not null and (new.destroyed_at, new.originals) is distinct from
      (old.destroyed_at, old.originals) then
      raise exception 'what was filed stays as it was filed' using errcode = '23514'; end if;
    if new.destroyed_at is not null and old.destroyed_at is null and not kc.record_may_go(new.file_id) then
      raise exception 'nobody approved that this is destroyed' using errcode = '42501'; end if;
    return new;
  end if;
  if v_state is distinct from 'terbuka' then
    raise exception 'things are filed in open files' using errcode = '23514'; end if;
  if tg_op = 'DELETE' then return old; end if;
  if new.filed_by is distinct from kc.acting() then
    raise exception 'filed_by is not the actor' using errcode = '42501'; end if;
  if kc.record_thing_unit(new.subject_type, new.subject_id) is distinct from new.unit_id then
    raise exception 'a unit files its own things' using errcode = '42501'; end if;
  return new;
end $$;
create trigger guard_record_item before insert or update or delete on record_items for each row
  execute function kc.guard_record_item();

alter table record_files enable row level security;
alter table record_items enable row level security;
create policy own_unit on record_files to kc_app using (unit_id = any ((select kc.actor_units())::text[])
    and (class_security <> 'rahasia' or (select kc.actor_kind()) = 'system'
      or unit_id = any ((select kc.secret_units())::text[])
      or opened_by = (select kc.actor_person()) and not (select kc.actor_waits()))
    and id <> all ((select kc.hidden_record_files())::uuid[]))
  with check (unit_id = any ((select kc.actor_units())::text[]));
create policy of_file on record_items to kc_app using (exists (select from record_files f where f.id = file_id))
  with check (unit_id = any ((select kc.actor_units())::text[]));
grant select, insert on record_files to kc_app;
grant update (title, classification, class_security, state, version, closed_on, closed_by, closed_at, active_years,
  inactive_years, fate, rule_since, rule_source, rule_verified, appraisal, destroyed_at) on record_files to kc_app;
grant select, insert, delete on record_items to kc_app;
grant update (destroyed_at, originals, leaving) on record_items to kc_app;

-- Whether a thing is in some file, also one that the actor does not see: it is filed once.
create function kc.thing_is_filed(p_type text, p_id text) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select exists (select from record_items where (subject_type, subject_id) = (p_type, p_id)
    and unit_id = any (kc.actor_units())) $$;
grant execute on function kc.thing_is_filed(text, text) to kc_app;
