-- Who still keeps a stored file: rooms say it of theirs, so that bytes that are destroyed for one thing are not taken
-- from another. A file's row goes only through the tables of whoever destroys it; nobody else may call this.
create table file_keepers (keeps text primary key);
create function kc.register_file_keeper(p_keeps regproc) returns void language sql
  set search_path = public, pg_temp as $$ insert into file_keepers values (p_keeps::text) $$;
create function kc.file_is_kept(p_sha256 text) returns boolean language plpgsql stable security definer
  set search_path = public, pg_temp as $$
declare
  v_keeps text; v_answer boolean;
begin
  for v_keeps in select keeps from file_keepers loop
    execute format('select %s($1)', v_keeps) into v_answer using p_sha256;
    if v_answer then return true; end if;
  end loop;
  return false;
end $$;
create function kc.release_file(p_unit text, p_sha256 text) returns void language sql
  set search_path = public, pg_temp as $$
  delete from files where (unit_id, sha256) = (p_unit, p_sha256) and not kc.file_is_kept(p_sha256) $$;
revoke execute on function kc.release_file(text, text) from public;
grant execute on function kc.file_is_kept(text) to kc_app;
