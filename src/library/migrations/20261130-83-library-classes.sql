-- What a program may not see by its class is not there for it, whatever its person may see.
create policy of_class on papers as restrictive for select to kc_app
  using (security = any ((select kc.actor_classes())::text[]));
create policy of_class on intakes as restrictive for select to kc_app
  using (security = any ((select kc.actor_classes())::text[]));
create or replace function kc.paper_is_seen(p_paper text) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select p_paper ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' and exists (select from papers p
    where p.id = p_paper::uuid and p.security = any (kc.actor_classes()) and (p.unit_id = any (kc.actor_units())
      and (p.security <> 'rahasia' or kc.actor_kind() = 'system' or p.unit_id = any (kc.secret_units())
        or p.created_by = kc.actor_person() and not kc.actor_waits())
      or p.below and p.unit_id = any (kc.actor_units_and_above()))) $$;
