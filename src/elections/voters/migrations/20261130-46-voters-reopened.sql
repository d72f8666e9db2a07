-- Nobody opens alone, also not again: what was open and came back shows no number to the public when its unit sends it
-- once more, but when the unit above receives it.
create function kc.release_shows(p_recap uuid) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select exists (select from voter_releases where recap_id = p_recap and withdrawn_at is null
    and kc.thing_stands_since(p_recap, released_at)) $$;
grant execute on function kc.release_shows(uuid) to kc_app;
drop policy while_open_or_own on voter_release_rows;
create policy while_open_or_own on voter_release_rows for select to kc_app
  using (unit_id = any ((select kc.actor_units())::text[]) or kc.release_shows(recap_id));
