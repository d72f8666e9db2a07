-- Letters without a paper that their book calls secret are hidden too: they are not counted for who does not see them.
create index letters_secret_book on letters (unit_id, year, state) where secret;
create or replace function kc.letters_counted(p_unit text, p_state text, p_year int) returns bigint
  language sql stable security definer set search_path = public, pg_temp as $$
  select case when p_unit = any ((select kc.actor_units())::text[]) then
    coalesce((select sum(count) from letter_counts c where c.unit_id = p_unit and (p_state is null or c.state = p_state)
      and (p_year is null or c.year = p_year)), 0)::bigint
    - (select count(*) from kc.hidden_paper_ids() h join letters l on l.paper_id = h where l.unit_id = p_unit
      and (p_state is null or l.state = p_state) and (p_year is null or l.year = p_year))
    - (select count(*) from letters l where l.secret and l.unit_id = p_unit and (select kc.actor_kind()) <> 'system'
      and p_unit <> all ((select kc.secret_units())::text[])
      and (p_state is null or l.state = p_state) and (p_year is null or l.year = p_year))
    else 0 end $$;
