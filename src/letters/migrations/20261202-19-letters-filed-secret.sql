-- A file with a letter that its book calls secret is hidden as one with a secret paper is.
create or replace function kc.hidden_letters() returns uuid[] language sql stable security definer
  set search_path = public, pg_temp as $$
  select coalesce(array_agg(id), '{}') from letters where paper_id in (select kc.hidden_paper_ids())
    or paper_id is null and secret and unit_id = any (kc.actor_units()) and kc.actor_kind() <> 'system'
      and unit_id <> all (kc.secret_units()) $$;
