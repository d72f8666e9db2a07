-- Nobody asks for work, or keeps a file, in somebody else's name: the trail names who asked for a job.
create policy own_hand on jobs as restrictive for insert to kc_app
  with check ((select kc.actor_kind()) <> 'person' or created_by is not distinct from (select kc.actor_person()));
create policy own_hand on files as restrictive for insert to kc_app
  with check ((select kc.actor_kind()) <> 'person' or coalesce(created_by, (select kc.actor_person()))
    is not distinct from (select kc.actor_person()));
