-- Signed files of a letter to many that come together: each upload (one PDF or a ZIP) is a pack, each file in it an entry.
-- A job finds the letter that an entry is of, has it looked into as any signed file, and binds what may be bound freely.
create table letter_signed_packs (
  id uuid primary key, merge_id uuid not null references letter_merges, unit_id text not null, name text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'), day date not null,
  state text not null default 'dibuka' check (state in ('dibuka', 'dicocokkan', 'selesai', 'gagal')),
  failure jsonb, uploaded_by text not null, uploaded_at timestamptz not null,
  check ((state = 'gagal') = (failure is not null))
);
create index letter_signed_packs_of on letter_signed_packs (merge_id, uploaded_at desc);
-- `about`: what the reason names. `reason`: why somebody has it bound although it needs one.
create table letter_signed_entries (
  id uuid primary key, pack_id uuid not null references letter_signed_packs, merge_id uuid not null,
  unit_id text not null, n int not null check (n > 0), name text not null, sha256 text, size bigint not null,
  state text not null default 'menunggu' check (state in ('menunggu', 'terikat', 'perlu-alasan', 'tidak-cocok')),
  why text[] not null default '{}', about text not null default '', failure jsonb, found_by text,
  letter_id uuid references outgoing_letters, file_id uuid references letter_signed_files,
  reason text check (reason <> ''), reasoned_by text, unique (pack_id, n),
  check ((reason is null) = (reasoned_by is null)), check (state <> 'terikat' or file_id is not null),
  check (state <> 'tidak-cocok' or cardinality(why) > 0)
);
create index letter_signed_entries_of on letter_signed_entries (merge_id, state, pack_id, n);
create index letter_signed_entries_file on letter_signed_entries (file_id) where file_id is not null;
create index letter_signed_entries_sha256 on letter_signed_entries (sha256);
create index letter_signed_packs_sha256 on letter_signed_packs (sha256);

create function kc.guard_signed_pack() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    if new.state <> 'dibuka' or new.uploaded_by is distinct from kc.acting() then
      raise exception 'a pack begins as one that is opened, of whoever uploads it' using errcode = '42501'; end if;
    return new;
  end if;
  perform kc.guard_step('signed-pack', old.state, new.state);
  if (old.id, old.merge_id, old.unit_id, old.sha256, old.day, old.uploaded_by, old.uploaded_at) is distinct from
    (new.id, new.merge_id, new.unit_id, new.sha256, new.day, new.uploaded_by, new.uploaded_at) then
    raise exception 'a pack stays as it was given' using errcode = '23514'; end if;
  return new;
end $$;
create trigger guard_signed_pack before insert or update on letter_signed_packs for each row
  execute function kc.guard_signed_pack();
create function kc.guard_signed_entry() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    if new.state not in ('menunggu', 'tidak-cocok') or new.reason is not null or not exists (
      select from letter_signed_packs p where (p.id, p.merge_id, p.unit_id) = (new.pack_id, new.merge_id, new.unit_id)
        and p.state = 'dibuka') then
      raise exception 'a file stands in a pack that is opened' using errcode = '23514'; end if;
    return new;
  end if;
  perform kc.guard_step('signed-entry', old.state, new.state);
  if (old.id, old.pack_id, old.merge_id, old.unit_id, old.n, old.sha256) is distinct from
    (new.id, new.pack_id, new.merge_id, new.unit_id, new.n, new.sha256)
    or old.file_id is not null and new.file_id is distinct from old.file_id then
    raise exception 'a file stays in its pack' using errcode = '23514'; end if;
  if new.letter_id is distinct from old.letter_id and not exists (
    select from outgoing_letters o where o.id = new.letter_id and o.merged_of = new.merge_id) then
    raise exception 'this is no letter of the merge' using errcode = '23514'; end if;
  if new.reasoned_by is distinct from old.reasoned_by and new.reasoned_by is distinct from kc.acting() then
    raise exception 'reasoned_by is not the actor' using errcode = '42501'; end if;
  return new;
end $$;
create trigger guard_signed_entry before insert or update on letter_signed_entries for each row
  execute function kc.guard_signed_entry();

alter table letter_signed_packs enable row level security;
alter table letter_signed_entries enable row level security;
create policy own_unit on letter_signed_packs to kc_app
  using (merge_id in (select o.id from outgoing_letters o where o.merge is not null))
  with check (unit_id = any ((select kc.actor_units())::text[]));
create policy own_unit on letter_signed_entries to kc_app
  using (merge_id in (select o.id from outgoing_letters o where o.merge is not null))
  with check (unit_id = any ((select kc.actor_units())::text[]));
grant select, insert on letter_signed_packs, letter_signed_entries to kc_app;
grant update (state, failure) on letter_signed_packs to kc_app;
grant update (state, why, about, failure, found_by, letter_id, file_id, reason, reasoned_by) on letter_signed_entries
  to kc_app;

-- The program looks into the files of a pack for whoever uploaded it, and binds them in that person's name, or in the
-- name of whoever said why.
create or replace function kc.guard_signed_file() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    if new.state <> 'menunggu' or new.uploaded_by is distinct from kc.acting() and (kc.actor_kind() <> 'system'
      or not exists (select from letter_signed_entries e join letter_signed_packs p on p.id = e.pack_id
        where e.letter_id = new.outgoing_id and e.sha256 = new.sha256 and p.uploaded_by = new.uploaded_by)) then
      raise exception 'a signed file begins as one that waits, of whoever uploads it' using errcode = '42501'; end if;
    return new;
  end if;
  if new.facts is null and new.comparison is null and to_jsonb(new) - '{facts,comparison}'::text[] =
    to_jsonb(old) - '{facts,comparison}'::text[] and exists (select from outgoing_letters o
      where o.id = new.outgoing_id and o.destroyed_at is not null) then return new; end if;
  if (new.outcome, new.verdict, new.facts, new.comparison, new.why, new.failure, new.checked_at) is distinct from
     (old.outcome, old.verdict, old.facts, old.comparison, old.why, old.failure, old.checked_at)
     and (kc.actor_kind() <> 'system' or old.state <> 'menunggu') then
    raise exception 'what was found of a signed file is written once, by the program' using errcode = '42501'; end if;
  if new.state = 'dilekatkan' and old.state <> 'dilekatkan' and (old.state <> 'diperiksa' or new.outcome = 'ditolak'
     or new.outcome = 'perlu-alasan' and coalesce(trim(new.reason), '') = '') then
    raise exception 'this file cannot be bound' using errcode = '23514'; end if;
  return new;
end $$;
create function kc.may_bind_for(p_letter uuid, p_sha256 text, p_by text) returns boolean language sql stable
  security definer set search_path = public, pg_temp as $$
  select kc.actor_kind() = 'system' and exists (select from letter_signed_entries e
    join letter_signed_packs p on p.id = e.pack_id join letter_signed_files f on f.id = e.file_id
    where (e.letter_id, f.outgoing_id) = (p_letter, p_letter) and f.sha256 = p_sha256 and f.state = 'dilekatkan'
      and coalesce(e.reasoned_by, p.uploaded_by) = p_by) $$;
revoke execute on function kc.may_bind_for(uuid, text, text) from public;
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
  if new.signed_by is distinct from old.signed_by and new.signed_by is distinct from kc.acting()
    and not kc.may_bind_for(new.id, new.signed_sha256, new.signed_by) then
    raise exception 'signed_by is not the actor' using errcode = '42501'; end if;
  return new;
end $$;

create or replace function kc.merge_keeps_file(p_sha256 text) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select exists (select from letter_merge_sheets where sha256 = p_sha256)
    or exists (select from letter_merge_files where sha256 = p_sha256)
    or exists (select from letter_signed_entries e join outgoing_letters o on o.id = e.merge_id
      where e.sha256 = p_sha256 and o.destroyed_at is null)
    or exists (select from letter_signed_packs p where p.sha256 = p_sha256 and p.state = 'dibuka') $$;
