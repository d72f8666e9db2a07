-- What is to be destroyed: a list of files whose years are over, checked line by line, approved by another person. The
-- database lets nothing go that is not in an approved list, or that is permanent.
create table record_destructions (
  id uuid primary key, unit_id text not null, until date not null,
  state text not null default 'menyusun'
    check (state in ('menyusun', 'diperiksa', 'diajukan', 'disetujui', 'selesai', 'batal')),
  version int not null default 1 check (version > 0), created_by text not null, created_at timestamptz not null,
  submitted_by text, submitted_at timestamptz, text_hash text, returned text check (returned <> ''),
  approved_by text, approved_position text, approved_at timestamptz, approval bigint, done_at timestamptz,
  unique (id, unit_id), check ((text_hash is null) = (submitted_by is null)),
  check ((approved_by is null) = (state not in ('disetujui', 'selesai'))), check ((done_at is null) = (state <> 'selesai'))
);
create index record_destructions_newest on record_destructions (unit_id, created_at desc, id);
create table record_destruction_lines (
  destruction_id uuid not null, unit_id text not null, n int not null check (n > 0), file_id uuid not null,
  active boolean not null default true, taken_out text check (taken_out <> ''), taken_out_by text,
  held jsonb, done_at timestamptz, primary key (destruction_id, n),
  foreign key (destruction_id, unit_id) references record_destructions (id, unit_id),
  foreign key (file_id, unit_id) references record_files (id, unit_id), unique (destruction_id, file_id),
  check ((taken_out is null) = (taken_out_by is null)), check (taken_out is null or not active)
);
create unique index record_destruction_lines_once on record_destruction_lines (file_id) where active;

-- What is approved, word for word: the files and everything in them.
create function kc.record_destruction_text(p_id uuid) returns text language sql stable security definer
  set search_path = public, pg_temp as $$
  select d.unit_id || E'\t' || d.until || E'\n' || coalesce(string_agg(concat_ws(E'\t', f.id, f.number, f.title,
      f.classification, f.closed_on, f.inactive_until, f.fate, f.rule_since, (select string_agg(i.subject_type || ' '
        || i.subject_id, ',' order by i.n) from record_items i where i.file_id = f.id)), E'\n' order by l.n), '')
  from record_destructions d left join record_destruction_lines l on l.destruction_id = d.id and l.taken_out is null
    left join record_files f on f.id = l.file_id where d.id = p_id group by d.id $$;

create function kc.record_destruction_hash(p_id uuid) returns text language sql stable security definer
  set search_path = public, pg_temp as $$
  select encode(sha256(convert_to(kc.record_destruction_text(p_id), 'UTF8')), 'hex') $$;

create or replace function kc.record_may_go(p_file uuid) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select exists (select from record_destruction_lines l join record_destructions d on d.id = l.destruction_id
      join record_files f on f.id = l.file_id
    where l.file_id = p_file and l.active and d.state = 'disetujui' and f.fate = 'musnah' and f.inactive_until < d.until
      and d.text_hash = kc.record_destruction_hash(d.id)
      and kc.is_approved(d.unit_id, 'record-destruction', d.id::text, d.version, d.text_hash, d.approved_by)) $$;
create function kc.record_thing_may_go(p_type text, p_id text) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select coalesce((select kc.record_may_go(i.file_id) from record_items i
    where (i.subject_type, i.subject_id) = (p_type, p_id)), false) $$;
create function kc.record_paper_vote(p_paper uuid) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select kc.record_may_go(i.file_id) from record_items i
  where (i.subject_type, i.subject_id) = ('paper', p_paper::text) $$;
select kc.register_paper_voter('kc.record_paper_vote');

create function kc.destruction_makers(p_id uuid) returns text[] language sql stable security definer
  set search_path = public, pg_temp as $$
  select array[d.created_by, d.submitted_by] || coalesce((select array_agg(l.taken_out_by) from record_destruction_lines l
    where l.destruction_id = p_id and l.taken_out_by is not null), '{}') from record_destructions d where d.id = p_id $$;
grant execute on function kc.destruction_makers(uuid), kc.record_destruction_hash(uuid) to kc_app;

create function kc.guard_destruction_approval(p_unit text, p_id text, p_version int, r jsonb) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  d record_destructions;
begin
  select * into d from record_destructions where id = p_id::uuid for update;
  if d.unit_id is distinct from p_unit then
    raise exception 'no such proposal in this unit' using errcode = '42501'; end if;
  if d.state <> 'diajukan' or d.version <> p_version or (r->>'textHash') is distinct from d.text_hash
    or d.text_hash <> kc.record_destruction_hash(d.id) then
    raise exception 'the approval is not of this list' using errcode = '23514'; end if;
  if (r->>'approvedBy') = any (kc.destruction_makers(d.id)) then
    raise exception 'a second person approves' using errcode = '42501'; end if;
end $$;
select kc.register_approval_guard('record-destruction', 'kc.guard_destruction_approval');

create function kc.guard_destruction() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    if new.state <> 'menyusun' or new.created_by is distinct from kc.acting() then
      raise exception 'a proposal begins with who makes it' using errcode = '42501'; end if;
    return new;
  end if;
  perform kc.guard_step('record-destruction', old.state, new.state);
  if (new.id, new.unit_id, new.until, new.created_by, new.created_at) is distinct from
    (old.id, old.unit_id, old.until, old.created_by, old.created_at)
    or new.version <> old.version + (case when new.state in ('disetujui', 'selesai') then 0 else 1 end) then
    raise exception 'a proposal stays what it is of' using errcode = '23514'; end if;
  if new.state = 'diajukan' and (new.submitted_by is distinct from kc.acting()
    or new.text_hash is distinct from kc.record_destruction_hash(new.id)) then
    raise exception 'what is submitted is this list, by the actor' using errcode = '23514'; end if;
  if new.state = 'disetujui' and old.state <> 'disetujui' and (new.approved_by is distinct from kc.actor_person()
    or not kc.is_approved(new.unit_id, 'record-destruction', new.id::text, new.version, new.text_hash, new.approved_by))
    then raise exception 'nobody approved this list' using errcode = '42501'; end if;
  return new;
end $$;
create trigger guard_destruction before insert or update on record_destructions for each row
  execute function kc.guard_destruction();

create function kc.guard_destruction_line() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  v_state text;
begin
  select state into v_state from record_destructions where id = new.destruction_id for update;
  if tg_op = 'INSERT' then
    if v_state <> 'menyusun' then raise exception 'a list is made once' using errcode = '23514'; end if;
    return new;
  end if;
  if (new.destruction_id, new.n, new.file_id) is distinct from (old.destruction_id, old.n, old.file_id) then
    raise exception 'a line stays' using errcode = '23514'; end if;
  if new.taken_out is distinct from old.taken_out and (v_state <> 'diperiksa'
    or coalesce(new.taken_out_by, kc.acting()) is distinct from kc.acting()) then
    raise exception 'lines are taken out while the list is checked' using errcode = '23514'; end if;
  if new.done_at is distinct from old.done_at and v_state <> 'disetujui' then
    raise exception 'nothing is done before it is approved' using errcode = '42501'; end if;
  return new;
end $$;
create trigger guard_destruction_line before insert or update on record_destruction_lines for each row
  execute function kc.guard_destruction_line();

-- A file that somebody is to approve, or that was approved, stays as it is until then.
create function kc.guard_file_in_destruction() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if new.state <> 'dimusnahkan' and exists (select from record_destruction_lines l
    join record_destructions d on d.id = l.destruction_id
    where l.file_id = new.id and l.active and d.state in ('diajukan', 'disetujui')) then
    raise exception 'this file is in a proposal to destroy' using errcode = '23514'; end if;
  return new;
end $$;
create trigger guard_file_in_destruction before update on record_files for each row
  execute function kc.guard_file_in_destruction();

alter table record_destructions enable row level security;
alter table record_destruction_lines enable row level security;
create policy own_unit on record_destructions to kc_app using (unit_id = any ((select kc.actor_units())::text[]))
  with check (unit_id = any ((select kc.actor_units())::text[]));
create policy of_file on record_destruction_lines to kc_app
  using (exists (select from record_files f where f.id = file_id))
  with check (unit_id = any ((select kc.actor_units())::text[]));
grant select, insert on record_destructions, record_destruction_lines to kc_app;
grant update (state, version, submitted_by, submitted_at, text_hash, returned, approved_by, approved_position,
  approved_at, approval, done_at) on record_destructions to kc_app;
grant update (active, taken_out, taken_out_by, held, done_at) on record_destruction_lines to kc_app;
