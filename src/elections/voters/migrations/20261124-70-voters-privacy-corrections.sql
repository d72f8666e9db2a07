-- Rejected rows leave by the same door. They are kept no longer than their import keeps them: its sheets are over with
-- it.
alter table voter_exports add column import_id uuid references voter_imports, drop constraint voter_exports_kind_check,
  drop constraint voter_exports_check3,
  add constraint voter_exports_kind_check check (kind in ('temuan', 'coktas', 'perbaikan')),
    add constraint voter_exports_import check ((kind = 'perbaikan') = (import_id is not null));
create index voter_exports_import on voter_exports (import_id) where import_id is not null and purged_at is null;

create function kc.voter_export_over(p_export voter_exports, p_at timestamptz) returns boolean language sql stable as $$
  select p_export.purged_at is not null or p_export.expires_at <= p_at or exists (select from voter_imports i
    where i.id = p_export.import_id and i.purged_at is not null) $$;
grant execute on function kc.voter_export_over(voter_exports, timestamptz) to kc_app;

create or replace function kc.guard_voter_export() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if old.sha256 is not null and (new.sha256, new.content_hash, new.name, new.mime, new.bytes,
    new.voters) is distinct from (old.sha256, old.content_hash, old.name, old.mime, old.bytes, old.voters)
    or old.purged_at is not null then
    raise exception 'an exported file does not change' using errcode = '23514';
  end if;
  if new.purged_at is not null and not kc.voter_export_over(old, new.purged_at) then
    raise exception 'its time is not over' using errcode = '23514'; end if;
  return new;
end $$;

create or replace function kc.guard_export_download() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if not exists (select from voter_exports e where e.id = new.export_id and e.unit_id = new.unit_id
    and e.sha256 is not null and not kc.voter_export_over(e, new.at)) then
    raise exception 'this file cannot be downloaded' using errcode = '23514';
  end if;
  return new;
end $$;
