-- What a program may not see by its class is not there for it, whatever its person may see.
create policy of_class on answers as restrictive for select to kc_app
  using (security = any ((select kc.actor_classes())::text[]));
