-- Whoever waits for a third person reads nothing secret that was sent, also not what this account asked for.
create policy not_while_waiting on model_calls as restrictive for select to kc_app
  using (security <> 'rahasia' or not (select kc.actor_waits()));
