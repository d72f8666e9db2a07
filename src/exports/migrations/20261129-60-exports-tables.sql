-- Personal data leaving the house: who had which file made of what, for what, until when. The records are append-only;
-- a file is laid once, and is over when its days are, or when what it was made from is gone (kc.end_exports).

-- What the rooms say of their kinds, laid at every start.
create table export_kinds (
  code text primary key, subject_type text not null,
  -- It is made from something (source_id) and ends with it.
  sourced boolean not null,
  -- Numbers of people in full.
  numbers text not null check (numbers in ('never', 'asked', 'always'))
);
alter table export_kinds enable row level security;

create table exports (
  id uuid primary key, unit_id text not null, kind text not null, subject_type text not null, subject_id uuid not null,
  -- What of the subject leaves, as its kind says it.
  scope jsonb not null, source_id uuid,
  purpose text not null check (purpose <> ''), note_sealed text, full_numbers boolean not null, by text not null,
  at timestamptz not null, expires_at timestamptz not null check (expires_at > at), job_id uuid not null,
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'), content_hash text, name text, mime text, bytes bigint, records int,
  -- When what it was made from was gone.
  ended_at timestamptz, purged_at timestamptz,
  check (purpose <> 'lainnya' or note_sealed is not null),
  check (num_nulls(sha256, content_hash, name, mime, bytes, records) in (0, 6)),
  check (ended_at is null or source_id is not null)
);
create index exports_unit on exports (unit_id, at desc);
create index exports_left on exports (unit_id, expires_at) where purged_at is null;
create index exports_source on exports (source_id) where source_id is not null and purged_at is null;

create table export_downloads (export_id uuid not null references exports, unit_id text not null, by text not null,
  at timestamptz not null);
create index export_downloads_export on export_downloads (export_id);

alter table exports enable row level security;
alter table export_downloads enable row level security;
create policy own_unit on exports to kc_app using (unit_id = any ((select kc.actor_units())::text[]))
  with check (unit_id = any ((select kc.actor_units())::text[]));
create policy own_unit on export_downloads to kc_app using (unit_id = any ((select kc.actor_units())::text[]))
  with check (unit_id = any ((select kc.actor_units())::text[]));
grant select, insert on exports, export_downloads to kc_app;
grant update (sha256, content_hash, name, mime, bytes, records, purged_at) on exports to kc_app;

create function kc.export_over(p_export exports, p_at timestamptz) returns boolean language sql stable as $$
  select p_export.purged_at is not null or p_export.ended_at is not null or p_export.expires_at <= p_at $$;
grant execute on function kc.export_over(exports, timestamptz) to kc_app;

-- For the triggers of the rooms whose things files are made from: only they call it, as the owner.
create function kc.end_exports(p_source uuid, p_at timestamptz) returns void language sql security definer
  set search_path = public, pg_temp as $$
  update exports set ended_at = p_at where source_id = p_source and ended_at is null and purged_at is null $$;

create function kc.guard_export() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    if kc.actor_kind() <> 'person' or new."by" is distinct from kc.actor_person() then
      raise exception 'by is not the actor' using errcode = '42501'; end if;
    if not exists (select from export_kinds k where k.code = new.kind and k.subject_type = new.subject_type
      and k.sourced = (new.source_id is not null)
      and (k.numbers = 'asked' or new.full_numbers = (k.numbers = 'always'))) then
      raise exception 'there is no such kind of export of this' using errcode = '23514'; end if;
    if num_nonnulls(new.sha256, new.ended_at, new.purged_at) > 0 then
      raise exception 'an export begins without its file' using errcode = '23514'; end if;
    return new;
  end if;
  if old.sha256 is not null and (new.sha256, new.content_hash, new.name, new.mime, new.bytes,
    new.records) is distinct from (old.sha256, old.content_hash, old.name, old.mime, old.bytes, old.records)
    or old.ended_at is not null and new.ended_at is distinct from old.ended_at or old.purged_at is not null then
    raise exception 'an exported file does not change' using errcode = '23514';
  end if;
  if new.purged_at is not null and not kc.export_over(old, new.purged_at) then
    raise exception 'its time is not over' using errcode = '23514'; end if;
  return new;
end $$;
create trigger guard_export before insert or update on exports for each row execute function kc.guard_export();

create function kc.guard_downloaded_export() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if kc.actor_kind() <> 'person' or new."by" is distinct from kc.actor_person() then
    raise exception 'by is not the actor' using errcode = '42501'; end if;
  if not exists (select from exports e where e.id = new.export_id and e.unit_id = new.unit_id
    and e.sha256 is not null and not kc.export_over(e, new.at)) then
    raise exception 'this file cannot be downloaded' using errcode = '23514';
  end if;
  return new;
end $$;
create trigger guard_downloaded_export before insert on export_downloads for each row
  execute function kc.guard_downloaded_export();
