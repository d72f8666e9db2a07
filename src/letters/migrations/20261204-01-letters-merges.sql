-- One letter to many. The letter of a merge has a list of rows, and what is approved covers that list by its hash. With a
-- number of its own for each, every row becomes a letter (of its row's id) in the transaction of the approval.
alter table outgoing_letters add column merge text check (merge in ('daftar', 'sendiri')), add column merge_hash text,
  add column merged_of uuid references outgoing_letters,
  add constraint outgoing_merge_hash check ((merge is null) = (merge_hash is null)),
  add constraint outgoing_merge_or_merged check (merge is null or merged_of is null);
-- A letter whose rows have numbers of their own has none itself.
alter table outgoing_letters drop constraint outgoing_letters_check2, add constraint outgoing_numbered
  check (state not in ('bernomor', 'ditandatangani', 'terkirim') or number is not null or merge = 'sendiri');
create index outgoing_merges on outgoing_letters (id) where merge is not null;
create index outgoing_merged on outgoing_letters (merged_of, state) where merged_of is not null;
grant update (merge) on outgoing_letters to kc_app;

-- `columns`: slots with their heads and how values are written. `check_key`: of what words and rows the check is that
-- the rows of letter_merge_checks belong to; it is done when `checked_at` is there.
create table letter_merges (
  outgoing_id uuid primary key references outgoing_letters, unit_id text not null,
  version int not null default 1 check (version > 0), columns jsonb not null, to_slot text, place_slot text,
  check_key text, check_done int not null default 0, check_job uuid, checked_at timestamptz,
  begun_by text not null, begun_at timestamptz not null
);
-- `cells`: by slot, as they are written. `source`: where it came from ("Daftar 12": sheet and line; empty where it was
-- typed). `meant`: a second letter to the same
-- recipient is meant.
create table letter_merge_rows (
  id uuid primary key, merge_id uuid not null references letter_merges, unit_id text not null,
  n int not null check (n > 0), cells jsonb not null check (jsonb_typeof(cells) = 'object'),
  source text not null default '', meant boolean not null default false,
  unique (merge_id, n) deferrable initially deferred
);
create table letter_merge_checks (
  row_id uuid primary key references letter_merge_rows on delete cascade, merge_id uuid not null, unit_id text not null,
  findings jsonb not null, stops int not null
);
create index letter_merge_checks_of on letter_merge_checks (merge_id);
-- A list of recipients as a file: a job reads its rows, a person says which column is what, a job takes them.
create table letter_merge_sheets (
  id uuid primary key, merge_id uuid not null references letter_merges, unit_id text not null, name text not null,
  sha256 text not null, state text not null default 'dibaca'
    check (state in ('dibaca', 'dipetakan', 'disusun', 'diambil', 'ditolak', 'gagal')),
  heads jsonb, proposed jsonb, rows jsonb, mapping jsonb, refused jsonb, taken int, failure jsonb,
  asked_by text not null, asked_at timestamptz not null, mapped_by text,
  check ((state = 'gagal') = (failure is not null))
);
create index letter_merge_sheets_of on letter_merge_sheets (merge_id, asked_at desc);
-- Pages of rows that are set already: a job that was killed goes on behind them. `key`: of which words they are.
create table letter_merge_files (
  row_id uuid not null references letter_merge_rows on delete cascade, merge_id uuid not null, unit_id text not null,
  format text not null check (format in ('pdf', 'docx')), key text not null, sha256 text not null, size int not null,
  primary key (row_id, format)
);

create function kc.merge_hash(p_merge uuid) returns text language sql stable security definer
  set search_path = public, pg_temp as $$
  select kc.sha256_text(coalesce((select m.columns::text || ' ' || coalesce(m.to_slot, '') || ' '
      || coalesce(m.place_slot, '') from letter_merges m where m.outgoing_id = p_merge), '') || E'\n'
    || coalesce((select string_agg(r.id::text || ' ' || r.cells::text, E'\n' order by r.n)
      from letter_merge_rows r where r.merge_id = p_merge), ''))
$$;

create or replace function kc.guard_outgoing() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
declare v_of outgoing_letters;
begin
  if tg_op = 'UPDATE' and (old.destroyed_at is not null or new.destroyed_at is not null) then
    -- Letters of a merge share their words: one is not destroyed without the others.
    if old.destroyed_at is not null or old.merge is not null or old.merged_of is not null
      or not kc.record_thing_may_go('outgoing', new.id::text)
      or to_jsonb(new) - '{destroyed_at,fields,subject}'::text[] is distinct from
        to_jsonb(old) - '{destroyed_at,fields,subject}'::text[] then
      raise exception 'nobody approved that this letter is destroyed' using errcode = '42501'; end if;
    return new;
  end if;
  if new.merge is null then new.merge_hash := null;
  elsif tg_op = 'INSERT' or old.merge is null then new.merge_hash := kc.merge_hash(new.id); end if;
  new.hash := kc.sha256_text(new.kind || ' ' || new.fields::text || ' ' || coalesce(new.answers::text, '') || ' '
    || array_to_string(new.papers, ',') || coalesce(' ' || new.merge || ' ' || new.merge_hash, ''));
  if tg_op = 'INSERT' then
    if new.state <> 'menyusun' or new.version <> 1 or new.number is not null then
      raise exception 'a letter begins as being written' using errcode = '23514'; end if;
    if new.merged_of is not null then
      select * into v_of from outgoing_letters o where o.id = new.merged_of;
      if v_of.merge is distinct from 'sendiri' or v_of.state not in ('menyusun', 'bernomor') or
        (v_of.unit_id, v_of.kind, v_of.created_by, v_of.created_at) is distinct from
        (new.unit_id, new.kind, new.created_by, new.created_at) or not exists (select from letter_merge_rows r
          where r.id = new.id and r.merge_id = new.merged_of) then
        raise exception 'this is no row of a merge' using errcode = '23514'; end if;
    elsif new.created_by is distinct from kc.acting() then
      raise exception 'created_by is not the actor' using errcode = '42501'; end if;
    return new;
  end if;
  perform kc.guard_step('outgoing', old.state, new.state);
  if new.version not in (old.version, old.version + 1) then
    raise exception 'versions count up by one' using errcode = '23514'; end if;
  if new.merged_of is distinct from old.merged_of or
    new.merge is distinct from old.merge and (old.state <> 'menyusun' or old.merged_of is not null) then
    raise exception 'a letter stays of its merge' using errcode = '23514'; end if;
  if new.hash <> old.hash and (old.state not in ('menyusun', 'bernomor') or old.merge = 'sendiri' and exists (
    select from outgoing_letters o where o.merged_of = old.id and o.state in ('ditandatangani', 'terkirim'))) then
    raise exception 'a signed letter does not change' using errcode = '23514'; end if;
  if old.number_id is not null and (new.number_id, new.number, new.dated) is distinct from
    (old.number_id, old.number, old.dated) then
    raise exception 'a letter keeps its number' using errcode = '23514'; end if;
  if old.signed_sha256 is not null and new.signed_sha256 is distinct from old.signed_sha256 then
    raise exception 'what was signed stays' using errcode = '23514'; end if;
  if new.signed_by is distinct from old.signed_by and new.signed_by is distinct from kc.acting() then
    raise exception 'signed_by is not the actor' using errcode = '42501'; end if;
  return new;
end $$;

drop trigger tell_outgoing on outgoing_letters;
create trigger tell_outgoing after insert on outgoing_letters for each row when (new.merged_of is null)
  execute function kc.tell_outgoing();
create trigger tell_changed_outgoing after update on outgoing_letters for each row
  when (new.merged_of is null and new.hash is distinct from old.hash) execute function kc.tell_outgoing();

-- Whatever changes the list changes what an approval is of.
create function kc.rehash_merges() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  update outgoing_letters o set merge_hash = h.hash
  from (select distinct c.merge_id, kc.merge_hash(c.merge_id) as hash from changed c) h
  where o.id = h.merge_id and o.merge is not null and o.merge_hash is distinct from h.hash;
  return null;
end $$;
create trigger rehash_added after insert on letter_merge_rows referencing new table as changed for each statement
  execute function kc.rehash_merges();
create trigger rehash_edited after update on letter_merge_rows referencing new table as changed for each statement
  execute function kc.rehash_merges();
create trigger rehash_removed after delete on letter_merge_rows referencing old table as changed for each statement
  execute function kc.rehash_merges();
create function kc.rehash_merge() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  update outgoing_letters o set merge_hash = kc.merge_hash(o.id) where o.id = new.outgoing_id and o.merge is not null
    and o.merge_hash is distinct from kc.merge_hash(o.id);
  return null;
end $$;
create trigger rehash_merge after update of columns, to_slot, place_slot on letter_merges for each row
  execute function kc.rehash_merge();

-- A row that is a letter already stays in the list.
create function kc.guard_merge_row() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if tg_op = 'DELETE' then
    if exists (select from outgoing_letters o where o.id = old.id) then
      raise exception 'a row with a number stays' using errcode = '23514'; end if;
    return old;
  end if;
  if (old.id, old.merge_id, old.unit_id) is distinct from (new.id, new.merge_id, new.unit_id) then
    raise exception 'a row stays in its list' using errcode = '23514'; end if;
  return new;
end $$;
create trigger guard_merge_row before update or delete on letter_merge_rows for each row
  execute function kc.guard_merge_row();
create function kc.guard_merge_sheet() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    if new.state <> 'dibaca' or new.asked_by is distinct from kc.acting() then
      raise exception 'asked_by is not the actor' using errcode = '42501'; end if;
    return new;
  end if;
  perform kc.guard_step('merge-sheet', old.state, new.state);
  if (old.id, old.merge_id, old.unit_id, old.sha256, old.asked_by, old.asked_at) is distinct from
    (new.id, new.merge_id, new.unit_id, new.sha256, new.asked_by, new.asked_at) then
    raise exception 'a file stays as it was given' using errcode = '23514'; end if;
  return new;
end $$;
create trigger guard_merge_sheet before insert or update on letter_merge_sheets for each row
  execute function kc.guard_merge_sheet();

alter table letter_merges enable row level security;
alter table letter_merge_rows enable row level security;
alter table letter_merge_checks enable row level security;
alter table letter_merge_sheets enable row level security;
alter table letter_merge_files enable row level security;
-- Lists are seen with their letter.
create policy own_unit on letter_merges to kc_app
  using (exists (select from outgoing_letters o where o.id = outgoing_id))
  with check (unit_id = any ((select kc.actor_units())::text[]));
create policy own_unit on letter_merge_rows to kc_app
  using (merge_id in (select o.id from outgoing_letters o where o.merge is not null))
  with check (unit_id = any ((select kc.actor_units())::text[]));
create policy own_unit on letter_merge_checks to kc_app
  using (merge_id in (select o.id from outgoing_letters o where o.merge is not null))
  with check (unit_id = any ((select kc.actor_units())::text[]));
create policy own_unit on letter_merge_sheets to kc_app
  using (merge_id in (select o.id from outgoing_letters o where o.merge is not null))
  with check (unit_id = any ((select kc.actor_units())::text[]));
create policy own_unit on letter_merge_files to kc_app
  using (merge_id in (select o.id from outgoing_letters o where o.merge is not null))
  with check (unit_id = any ((select kc.actor_units())::text[]));
grant select, insert on letter_merges, letter_merge_rows, letter_merge_checks, letter_merge_sheets, letter_merge_files
  to kc_app;
grant delete on letter_merge_rows, letter_merge_checks, letter_merge_files to kc_app;
grant update (version, columns, to_slot, place_slot, check_key, check_done, check_job, checked_at) on letter_merges
  to kc_app;
grant update (n, cells, source, meant) on letter_merge_rows to kc_app;
grant update (findings, stops) on letter_merge_checks to kc_app;
grant update (state, heads, proposed, rows, mapping, refused, taken, failure, mapped_by) on letter_merge_sheets
  to kc_app;
grant update (key, sha256, size) on letter_merge_files to kc_app;
create function kc.merge_keeps_file(p_sha256 text) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select exists (select from letter_merge_sheets where sha256 = p_sha256)
    or exists (select from letter_merge_files where sha256 = p_sha256) $$;
select kc.register_file_keeper('kc.merge_keeps_file');
