-- Files that left the house now stand in exports, every one as it was; voter lists say what leaves and when it ends.
alter table exports disable trigger guard_export;
insert into exports (id, unit_id, kind, subject_type, subject_id, scope, source_id, purpose, note_sealed, full_numbers,
    by, at, expires_at, job_id, sha256, content_hash, name, mime, bytes, records, ended_at, purged_at)
  select e.id, e.unit_id, e.kind, 'voter-list', e.list_id, e.filter, e.import_id, e.purpose, e.note_sealed,
    e.full_numbers, e.by, e.at, e.expires_at, e.job_id, e.sha256, e.content_hash, e.name, e.mime, e.bytes, e.voters,
    i.purged_at, e.purged_at
  from voter_exports e left join voter_imports i on i.id = e.import_id;
alter table exports enable trigger guard_export;
alter table export_downloads disable trigger guard_downloaded_export;
insert into export_downloads (export_id, unit_id, by, at)
  select export_id, unit_id, by, at from voter_export_downloads;
alter table export_downloads enable trigger guard_downloaded_export;

-- Correction sheets are kept no longer than the import keeps its rejected rows.
create function kc.end_import_exports() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  perform kc.end_exports(new.id, new.purged_at);
  return null;
end $$;
create trigger end_import_exports after update of purged_at on voter_imports for each row
  when (old.purged_at is null and new.purged_at is not null) execute function kc.end_import_exports();

drop table voter_export_downloads;
drop function kc.voter_export_over(voter_exports, timestamptz);
drop table voter_exports;
drop function kc.guard_voter_export(), kc.guard_export_download();
