-- Papers that go together, in the order given. Files: the original first; null of one that was destroyed before.
create function kc.destroy_papers(p_papers uuid[], p_at timestamptz)
  returns table (id uuid, unit_id text, sha256 text, files text[]) language plpgsql security definer
  set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  v_begun boolean := kc.begin_forgetting(); v_paper uuid; v_files text[];
begin
  foreach v_paper in array p_papers loop
    v_files := kc.destroy_paper(v_paper, p_at);
    return query select p.id, p.unit_id, p.sha256, v_files from papers p where p.id = v_paper;
  end loop;
  perform kc.end_forgetting(v_begun);
end $$;
grant execute on function kc.destroy_papers(uuid[], timestamptz) to kc_app;
