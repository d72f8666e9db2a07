-- Only who may publish in a unit publishes and withdraws there, in their own name and now.
create policy published_by_publishers on publications as restrictive for insert to kc_app
  with check (kc.actor_publishes(unit_id) and published_by = (select kc.actor_person()));
create policy changed_by_publishers on publications as restrictive for update to kc_app
  using (kc.actor_publishes(unit_id))
  with check (unpublished_at is null or unpublished_by = (select kc.actor_person())
    and unpublished_at between kc.actor_at() - interval '1 minute' and kc.actor_at() + interval '2 minutes');
