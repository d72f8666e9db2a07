-- An account that waits for a third person publishes nothing.
create policy not_while_waiting on publications as restrictive for insert to kc_app
  with check (not (select kc.actor_waits()));
create policy changed_not_while_waiting on publications as restrictive for update to kc_app
  using (not (select kc.actor_waits()));
