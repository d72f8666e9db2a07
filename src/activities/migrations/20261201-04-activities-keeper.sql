-- Photos of an activity stay as long as the activity (platform-file-keepers).
create function kc.photo_keeps_file(p_sha256 text) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$ select exists (select from photos where sha256 = p_sha256) $$;
select kc.register_file_keeper('kc.photo_keeps_file');
