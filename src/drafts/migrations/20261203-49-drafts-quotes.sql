-- As before, and sentences that the check found word for word in one of these sources, cited by their writer or not.
create or replace function kc.forget_draft_quotes(p_type text, p_id text, p_sources text[]) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v record; v_content jsonb; v_gone text[];
begin
  if not kc.is_forgetting() then raise exception 'nothing is being destroyed' using errcode = '42501'; end if;
  for v in select r.draft_id, r.n, r.content, r.checks, r.n = d.version as newest
    from drafts d join draft_versions r on r.draft_id = d.id
    where d.subject_type = p_type and d.subject_id = p_id and not (r.n = d.version and d.state in ('disetujui', 'terbit'))
  loop
    select array_agg(distinct cited.id) into v_gone from (
      select claim->>'id' as id, claim->'passages' as passages from jsonb_array_elements(v.content->'blocks') block,
        jsonb_array_elements(coalesce(block->'claims', '[]')) claim
      union all select item->>'claimId', item->'passages' from jsonb_array_elements(v.checks) item
        where item->>'status' = 'verbatim') cited
    where exists (select from jsonb_array_elements(coalesce(cited.passages, '[]')) passage
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
