-- An uploaded file is looked into by a worker: until then nobody knows its form or its columns.
alter table voter_imports drop constraint voter_imports_state_check;
alter table voter_imports add constraint voter_imports_state_check check (state in ('diperiksa', 'menunggu', 'berjalan',
  'selesai', 'gagal', 'dibatalkan'));
alter table voter_imports alter state set default 'diperiksa';
alter table voter_imports alter format drop not null, alter fingerprint drop not null;
drop index voter_imports_once;
create unique index voter_imports_once on voter_imports (list_id, content_hash) where state in ('diperiksa', 'menunggu',
  'berjalan', 'selesai');
grant update (format, fingerprint) on voter_imports to kc_app;
