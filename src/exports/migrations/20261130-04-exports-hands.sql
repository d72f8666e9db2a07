-- An account that waits for a third person takes no personal data out of the house.
create policy not_while_waiting on exports as restrictive for insert to kc_app
  with check (not (select kc.actor_waits()));
