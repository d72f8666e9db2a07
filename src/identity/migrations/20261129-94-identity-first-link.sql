-- Whether the link of the first administrator that was given before can still be used.
create function kc.first_link_waits(p_at timestamptz) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select exists (select from kc_private.one_time_links
    where purpose = 'first-administrator' and used_at is null and expires_at > p_at) $$;
revoke execute on function kc.first_link_waits(timestamptz) from public;
grant execute on function kc.first_link_waits(timestamptz) to kc_app;
