-- The papers that the actor does not see, as rows: a list of thousands is looked up by hash, not gone through for every
-- row of the table that it walls. Who the actor is, is asked once and not for each paper. A program does not see what is
-- above its classes, whatever its person may see.
create function kc.hidden_paper_ids() returns setof uuid language sql stable security definer
  set search_path = public, pg_temp as $$
  select id from papers
  where security = 'rahasia' and unit_id = any ((select kc.actor_units())::text[])
    and (select kc.actor_kind()) <> 'system' and unit_id <> all ((select kc.secret_units())::text[])
    and ((select kc.actor_waits()) or created_by is distinct from (select kc.actor_person()))
  union all
  select id from papers
  where not array['biasa', 'terbatas', 'rahasia'] <@ (select kc.actor_classes())
    and unit_id = any ((select kc.actor_units())::text[]) and security <> all ((select kc.actor_classes())::text[]) $$;
grant execute on function kc.hidden_paper_ids() to kc_app;
create or replace function kc.hidden_papers() returns uuid[] language sql stable security definer
  set search_path = public, pg_temp as $$ select coalesce(array_agg(id), '{}') from kc.hidden_paper_ids() id $$;
