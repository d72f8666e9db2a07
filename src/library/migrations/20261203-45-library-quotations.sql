-- With a paper go the words that others quote of it.
create or replace function kc.destroy_paper(p_paper uuid, p_at timestamptz) returns text[] language plpgsql
  security definer set search_path = public, pg_temp as $$
declare
  v papers; v_files text[];
begin
  select * into v from papers where id = p_paper and unit_id = any (kc.actor_units()) for update;
  if v.id is null or not kc.paper_may_go(p_paper) then
    raise exception 'nobody approved that this paper is destroyed' using errcode = '42501'; end if;
  if v.destroyed_at is not null then return null; end if;
  select array_agg(distinct file) into v_files from (
    select kept as file from paper_pages where paper_id = p_paper
    union all select sha256 from paper_pictures where paper_id = p_paper
    union all select kept from paper_steps where paper_id = p_paper
    union all select unnest(kc.forget_document(v.document_id))) as stored where file is not null;
  update paper_steps set kept = null where paper_id = p_paper;
  delete from paper_pages where paper_id = p_paper;
  delete from paper_pictures where paper_id = p_paper;
  delete from paper_lessons where paper_id = p_paper;
  update papers set destroyed_at = p_at, document_id = null where id = p_paper;
  perform kc.forget_quotations('paper', p_paper::text);
  perform kc.release_file(v.unit_id, v.sha256);
  return array[v.sha256] || coalesce(v_files, '{}');
end $$;

-- The hash of a paper's original; a text that was approved is a paper of the same bytes.
create function kc.paper_hash(p_paper uuid) returns text language sql stable security definer
  set search_path = public, pg_temp as $$
  select sha256 from papers where id = p_paper and unit_id = any (kc.actor_units()) $$;
grant execute on function kc.paper_hash(uuid) to kc_app;
