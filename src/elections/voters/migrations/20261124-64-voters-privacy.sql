-- Who saw numbers in full and why; which files left the house, for what, until when. Both logs are append-only.

create table voter_unmaskings (
  id uuid primary key, unit_id text not null, list_id uuid not null references voter_lists, finding_id uuid not null
    references voter_findings, rows int[] not null check (cardinality(rows) between 1 and 50),
  reason text not null, note_sealed text, by text not null, at timestamptz not null,
    check (reason <> 'lainnya' or note_sealed is not null)
);
create index voter_unmaskings_person on voter_unmaskings (by, at);
create index voter_unmaskings_list on voter_unmaskings (list_id, at);

alter table voter_unmaskings enable row level security;
create policy own_unit on voter_unmaskings to kc_app using (unit_id = any ((select kc.actor_units())::text[]))
  with check (unit_id = any ((select kc.actor_units())::text[]));

grant select, insert on voter_unmaskings to kc_app;
insert into voter_parameters (code, since, value, label_id, label_en, source) values
  ('privacy/unmask-per-day', '2025-01-01', 200, 'Pemilih yang NIK/NKK-nya boleh dibuka seseorang per hari',
    'Voters whose numbers one person may open per day', 'Kerja Cerdas; belum ada peraturan yang ditemukan'),
  ('privacy/export-days', '2025-01-01', 14, 'Hari berkas ekspor dapat diunduh',
    'Days that an exported file can be downloaded', 'Kerja Cerdas; belum ada peraturan yang ditemukan');

create table voter_exports (
  id uuid primary key, unit_id text not null, list_id uuid not null references voter_lists,
    kind text not null check (kind in ('temuan', 'coktas')), purpose text not null, note_sealed text,
  filter jsonb not null, full_numbers boolean not null, by text not null, at timestamptz not null,
    expires_at timestamptz not null check (expires_at > at), job_id uuid not null,
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'), content_hash text, name text, mime text, bytes bigint, voters int,
    purged_at timestamptz,
  check (purpose <> 'lainnya' or note_sealed is not null),
    check (num_nulls(sha256, content_hash, name, mime, bytes, voters) in (0, 6)),
    check (purged_at is null or purged_at >= expires_at)
);
create index voter_exports_unit on voter_exports (unit_id, at desc);
create index voter_exports_expired on voter_exports (unit_id, expires_at) where purged_at is null;

alter table voter_exports enable row level security;
create policy own_unit on voter_exports to kc_app using (unit_id = any ((select kc.actor_units())::text[]))
  with check (unit_id = any ((select kc.actor_units())::text[]));

grant select, insert on voter_exports to kc_app;
grant update (sha256, content_hash, name, mime, bytes, voters, purged_at) on voter_exports to kc_app;

create table voter_export_downloads (export_id uuid not null references voter_exports, unit_id text not null,
  by text not null, at timestamptz not null);
create index voter_export_downloads_export on voter_export_downloads (export_id);

alter table voter_export_downloads enable row level security;
create policy own_unit on voter_export_downloads to kc_app using (unit_id = any ((select kc.actor_units())::text[]))
  with check (unit_id = any ((select kc.actor_units())::text[]));

grant select, insert on voter_export_downloads to kc_app;

create function kc.guard_own_act() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if kc.actor_kind() <> 'person' or new."by" is distinct from kc.actor_person() then
    raise exception 'by is not the actor' using errcode = '42501'; end if;
  return new;
end $$;
create trigger guard_own_act before insert on voter_unmaskings for each row execute function kc.guard_own_act();
create trigger guard_own_act before insert on voter_exports for each row execute function kc.guard_own_act();
create trigger guard_own_act before insert on voter_export_downloads for each row execute function kc.guard_own_act();

create function kc.guard_voter_export() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if old.sha256 is not null and (new.sha256, new.content_hash, new.name, new.mime, new.bytes,
    new.voters) is distinct from (old.sha256, old.content_hash, old.name, old.mime, old.bytes, old.voters)
    or old.purged_at is not null then
    raise exception 'an exported file does not change' using errcode = '23514';
  end if;
  return new;
end $$;
create trigger guard_voter_export before update on voter_exports for each row execute function kc.guard_voter_export();

create function kc.guard_export_download() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if not exists (select from voter_exports e where e.id = new.export_id and e.unit_id = new.unit_id
    and e.sha256 is not null and e.purged_at is null and e.expires_at > new.at) then
    raise exception 'this file cannot be downloaded' using errcode = '23514';
  end if;
  return new;
end $$;
create trigger guard_export_download before insert on voter_export_downloads for each row
  execute function kc.guard_export_download();
