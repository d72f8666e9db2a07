-- A text whose thing is destroyed loses its words in every version, and keeps its hashes, who wrote and who approved it.
alter table drafts add column forgotten_at timestamptz;
create index draft_versions_text on draft_versions (text_hash);

-- The things whose texts have this hash in some version.
create function kc.subjects_of_text(p_type text, p_unit text, p_hash text) returns setof text language sql stable
  security definer set search_path = public, pg_temp as $$
  select distinct d.subject_id from draft_versions v join drafts d on d.id = v.draft_id
  where v.text_hash = p_hash and d.subject_type = p_type and d.unit_id = p_unit $$;
-- The hashes of every version of the texts about a thing.
create function kc.text_hashes(p_type text, p_id text) returns text[] language sql stable security definer
  set search_path = public, pg_temp as $$
  select coalesce(array_agg(distinct v.text_hash), '{}') from draft_versions v join drafts d on d.id = v.draft_id
  where d.subject_type = p_type and d.subject_id = p_id $$;

-- Called by the tables of the thing's room alone.
create function kc.forget_texts(p_type text, p_id text, p_at timestamptz) returns void language plpgsql
  security definer set search_path = public, pg_temp as $$
declare
  v_draft uuid;
begin
  for v_draft in select id from drafts where subject_type = p_type and subject_id = p_id and forgotten_at is null for update
  loop
    perform kc.forget_quotations('draft', v_draft::text);
    update draft_versions set content = jsonb_set(content, '{blocks}', '[]'), checks = '[]', personal_data = '[]'
      where draft_id = v_draft;
    update drafts set forgotten_at = p_at, sent_note = null, returned_comment = null where id = v_draft;
  end loop;
end $$;
revoke execute on function kc.forget_texts(text, text, timestamptz) from public;

create or replace function kc.guard_draft_proposal() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
declare draft drafts;
begin
  if tg_op = 'INSERT' then
    select * into draft from drafts where id = new.draft_id for update;
    if draft.unit_id is distinct from new.unit_id or draft.version <> new.base then
      raise exception 'a proposal is for the current version of a draft of its unit' using errcode = '42501'; end if;
    if new.state <> 'open' then raise exception 'a proposal begins open' using errcode = '23514'; end if;
    return new;
  end if;
  if kc.is_forgetting() and new.state = old.state then return new; end if;
  if old.state <> 'open' then raise exception 'a proposal is settled once' using errcode = '23514'; end if;
  if new.state = 'settled' and (kc.actor_kind() <> 'person' or new.settled_by is distinct from kc.actor_person()) then
    raise exception 'a person settles a proposal, by their own name' using errcode = '42501'; end if;
  return new;
end $$;
create function kc.forget_draft_proposals(p_type text, p_id text) returns void language sql security definer
  set search_path = public, pg_temp as $$
  update draft_proposals set instruction = instruction - 'words', changes = '[]', kept = '[]'
    where p_type = 'draft' and draft_id::text = p_id $$;
select kc.register_quotation_keeper('kc.forget_draft_proposals');

-- Sentences of texts about a thing that cite one of these sources: their words are gone, but for the version that is
-- approved. Called where quotations are taken away.
create function kc.forget_draft_quotes(p_type text, p_id text, p_sources text[]) returns void language plpgsql
  security definer set search_path = public, pg_temp as $$
declare
  v record; v_content jsonb; v_gone text[];
begin
  if not kc.is_forgetting() then raise exception 'nothing is being destroyed' using errcode = '42501'; end if;
  for v in select r.draft_id, r.n, r.content, r.checks, r.n = d.version as newest
    from drafts d join draft_versions r on r.draft_id = d.id
    where d.subject_type = p_type and d.subject_id = p_id and not (r.n = d.version and d.state in ('disetujui', 'terbit'))
  loop
    select array_agg(claim->>'id') into v_gone from jsonb_array_elements(v.content->'blocks') block,
      jsonb_array_elements(coalesce(block->'claims', '[]')) claim
      where exists (select from jsonb_array_elements(coalesce(claim->'passages', '[]')) passage
        where passage->>'sourceId' = any (p_sources));
    continue when v_gone is null;
    v_content := jsonb_set(v.content, '{blocks}', (select jsonb_agg(case when block ? 'claims' then jsonb_set(block,
        '{claims}', (select coalesce(jsonb_agg(case when claim->>'id' = any (v_gone) then
          (claim - 'template') || '{"text": "[kutipan dari dokumen yang dimusnahkan]", "passages": []}' else claim end
          order by c), '[]') from jsonb_array_elements(block->'claims') with ordinality as claims(claim, c)))
      else block end order by b) from jsonb_array_elements(v.content->'blocks') with ordinality as blocks(block, b)));
    update draft_versions set content = v_content, checks = (select coalesce(jsonb_agg(case when item->>'claimId' =
          any (v_gone) then jsonb_build_object('claimId', item->>'claimId', 'status', 'unsupported', 'passages',
          '[]'::jsonb, 'problems', '[]'::jsonb) else item end order by at), '[]')
        from jsonb_array_elements(v.checks) with ordinality as c(item, at)),
      text_hash = case when v.newest then kc.sha256_text(kc.draft_text(v_content)) else text_hash end
      where draft_id = v.draft_id and n = v.n;
  end loop;
end $$;
revoke execute on function kc.forget_draft_quotes(text, text, text[]) from public;
revoke execute on function kc.forget_draft_proposals(text, text) from public;
