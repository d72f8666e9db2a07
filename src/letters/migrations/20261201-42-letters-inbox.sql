-- The inbox of an office with 100,000 letters. Secret ones are looked up by hash; a page and its number of letters are
-- read from an index alone, which therefore holds what the wall asks for.
alter policy own_unit on letters using (unit_id = any ((select kc.actor_units())::text[])
    and (paper_id is null or paper_id not in (select kc.hidden_paper_ids())));
drop index letters_newest;
drop index letters_open;
create index letters_newest on letters (unit_id, year desc, agenda desc) include (paper_id);
create index letters_state on letters (unit_id, state, year desc, agenda desc) include (paper_id, checked_at, due);

-- Letters with all of these patterns among their words, the longest first: that one is looked up in the index. Under row
-- security no index of words is used, as `like` might tell of rows that the reader does not see; here the wall stands in
-- the same query.
create function kc.letters_worded(p_unit text, p_patterns text[])
  returns table (id uuid, year int, agenda int, state text, checked_at timestamptz, due date)
  language sql stable security definer set search_path = public, pg_temp as $$
  select l.id, l.year, l.agenda, l.state, l.checked_at, l.due from letters l
  where l.unit_id = p_unit and p_unit = any ((select kc.actor_units())::text[]) and l.words like p_patterns[1]
    and l.words like all (p_patterns)
    and (l.paper_id is null or l.paper_id not in (select kc.hidden_paper_ids())) $$;
grant execute on function kc.letters_worded(text, text[]) to kc_app;
