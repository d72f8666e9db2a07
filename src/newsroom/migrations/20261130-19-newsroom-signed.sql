-- The house's signature of what readers are shown of a publication beside its approved words: where its sentences come
-- from, photos, when it was published, corrections, or why it was withdrawn (src/newsroom/signature.ts).
create table publication_signatures (
  publication_id uuid primary key references publications, unit_id text not null, signature text not null
);
alter table publication_signatures enable row level security;
create policy own_unit_reads on publication_signatures for select to kc_app
  using (unit_id = any ((select kc.actor_units())::text[]));
-- Whoever publishes, and the program where it takes over what stood there.
create policy own_unit_adds on publication_signatures for insert to kc_app
  with check (unit_id = any ((select kc.actor_units())::text[])
    and (kc.actor_publishes(unit_id) or (select kc.actor_kind()) = 'system')
    and exists (select from publications p where p.id = publication_id and p.unit_id = publication_signatures.unit_id));
create policy own_unit_changes on publication_signatures for update to kc_app
  using (unit_id = any ((select kc.actor_units())::text[])
    and (kc.actor_publishes(unit_id) or (select kc.actor_kind()) = 'system'));
grant select, insert, update (signature) on publication_signatures to kc_app;

-- As before, and with the signature and the corrections that it is of.
drop function kc.publication_proof(uuid);
create function kc.publication_proof(p_publication uuid) returns table (record text, hash text, signature text,
    covered_to bigint, note text, line text, at int, path text[], shown text, corrections jsonb)
  language sql stable security definer set search_path = public, pg_temp as $$
  select a.*, (select s.signature from publication_signatures s where s.publication_id = p.id),
    (select coalesce(jsonb_agg(jsonb_build_object('n', c.n, 'note', c.note, 'at', c.at,
        'approved_position', c.approved_position, 'text_hash_before', c.text_hash_before) order by c.n desc), '[]')
      from corrections c where c.publication_id = p.id)
  from publications p, kc.approval_proof(p.unit_id, p.approval) a
  where p.id = p_publication and p.unpublished_at is null
$$;

-- What is left to say of a withdrawn item, by its address or by the code of its draft.
drop function kc.withdrawn_publication(text, int);
create function kc.withdrawn_publication(p_unit text, p_number int, p_draft uuid)
  returns table (unit_id text, number int, draft_id uuid, title text, reason text, at timestamptz, shown text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select p.unit_id, p.number, p.draft_id, p.title, p.unpublished_reason, p.unpublished_at,
    (select s.signature from publication_signatures s where s.publication_id = p.id)
  from publications p
  where p.unpublished_at is not null and (p.draft_id = p_draft or p.unit_id = p_unit and p.number = p_number)
$$;
grant execute on function kc.publication_proof(uuid), kc.withdrawn_publication(text, int, uuid) to kc_app;
