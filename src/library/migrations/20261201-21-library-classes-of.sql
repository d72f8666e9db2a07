-- The highest class of several papers, for rooms whose things rest on them; says nothing else of a paper.
create function kc.highest_class(variadic p_classes text[]) returns text language sql immutable
  set search_path = public, pg_temp as $$
  select coalesce((select c from unnest(p_classes) c where c is not null
    order by array_position(array['biasa', 'terbatas', 'rahasia', 'sangat rahasia'], c) desc limit 1), 'biasa') $$;
create function kc.papers_class(p_papers uuid[]) returns text language sql stable security definer
  set search_path = public, pg_temp as $$
  select kc.highest_class(variadic array(select security from papers where id = any (p_papers))) $$;
grant execute on function kc.highest_class(text[]), kc.papers_class(uuid[]) to kc_app;
