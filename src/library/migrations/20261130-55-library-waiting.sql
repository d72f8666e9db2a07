-- Whoever waits for a third person reads nothing secret, also not what that account itself put in: it may be somebody
-- else who sits there.
create policy not_while_waiting on papers as restrictive for select to kc_app
  using (security <> 'rahasia' or not (select kc.actor_waits()));
create policy not_while_waiting on intakes as restrictive for select to kc_app
  using (security <> 'rahasia' or not (select kc.actor_waits()));
create or replace function kc.paper_is_seen(p_paper text) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select p_paper ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' and exists (select from papers p
    where p.id = p_paper::uuid and (p.unit_id = any (kc.actor_units())
      and (p.security <> 'rahasia' or kc.actor_kind() = 'system' or p.unit_id = any (kc.secret_units())
        or p.created_by = kc.actor_person() and not kc.actor_waits())
      or p.below and p.unit_id = any (kc.actor_units_and_above()))) $$;
