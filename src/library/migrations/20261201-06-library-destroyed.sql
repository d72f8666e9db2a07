-- A paper is destroyed only where a room says that this was approved and no other says no; its row, hash and class stay.
alter table papers add column destroyed_at timestamptz;
create table paper_voters (vote text primary key);
create function kc.register_paper_voter(p_vote regproc) returns void language sql
  set search_path = public, pg_temp as $$ insert into paper_voters values (p_vote::text) $$;
create function kc.paper_may_go(p_paper uuid) returns boolean language plpgsql stable security definer
  set search_path = public, pg_temp as $$
declare
  v_vote text; v_answer boolean; v_any boolean := false;
begin
  for v_vote in select vote from paper_voters loop
    execute format('select %s($1)', v_vote) into v_answer using p_paper;
    if v_answer is false then return false; end if;
    v_any := v_any or coalesce(v_answer, false);
  end loop;
  return v_any;
end $$;

create index papers_file on papers (sha256) where destroyed_at is null;
create index paper_pages_kept on paper_pages (kept);
create index paper_pictures_file on paper_pictures (sha256);
create function kc.paper_keeps_file(p_sha256 text) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select exists (select from papers where sha256 = p_sha256 and destroyed_at is null)
    or exists (select from paper_pages where kept = p_sha256)
    or exists (select from paper_pictures where sha256 = p_sha256)
    or exists (select from paper_steps where kept = p_sha256) $$;
select kc.register_file_keeper('kc.paper_keeps_file');

-- Takes away the text of a paper and all that was made of it. Returns its stored files, the original first; null where
-- it was destroyed before.
create function kc.destroy_paper(p_paper uuid, p_at timestamptz) returns text[] language plpgsql security definer
  set search_path = public, pg_temp as $$
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
  perform kc.release_file(v.unit_id, v.sha256);
  return array[v.sha256] || coalesce(v_files, '{}');
end $$;
grant execute on function kc.destroy_paper(uuid, timestamptz) to kc_app;
