-- A workbook that was taken in stays as long as its import (platform-file-keepers).
create function kc.register_keeps_file(p_sha256 text) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$ select exists (select from register_imports where sha256 = p_sha256) $$;
select kc.register_file_keeper('kc.register_keeps_file');
