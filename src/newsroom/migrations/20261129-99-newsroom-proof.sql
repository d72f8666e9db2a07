-- What anybody may have who wants to check a published item: its approval record, signature and checkpoint. Never of
-- what is not public.
create function kc.publication_proof(p_publication uuid) returns table (record text, hash text, signature text,
    covered_to bigint, note text, line text, at int, path text[])
  language sql stable security definer set search_path = public, pg_temp as $$
  select a.* from publications p, kc.approval_proof(p.unit_id, p.approval) a
  where p.id = p_publication and p.unpublished_at is null
$$;
grant execute on function kc.publication_proof(uuid) to kc_app;
