-- A figure is asked of the room that keeps it. (Runs after every file that made this function before.)
create or replace function kc.stored_figure(p_query text, p_unit text) returns text language plpgsql stable
  security definer set search_path = public, pg_temp as $$
declare
  v_resolver text; v_value text;
begin
  select resolver into v_resolver from figure_sources where prefix = split_part(p_query, '/', 1);
  if v_resolver is null then return null; end if;
  execute format('select %s($1, $2)', v_resolver) into v_value using p_query, p_unit;
  return v_value;
end $$;
