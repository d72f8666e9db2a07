-- Whoever waits for a third person reads no secret answer, also none that this account asked for.
create policy not_while_waiting on answers as restrictive for select to kc_app
  using (security <> 'rahasia' or not (select kc.actor_waits()));
