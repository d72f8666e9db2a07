-- How many letters a unit has, by year and state, kept as they change: an inbox says how many there are with every page,
-- and counting a hundred thousand takes longer than finding the page.
create table letter_counts (
  unit_id text not null, year int not null, state text not null, count bigint not null,
  primary key (unit_id, year, state)
);
alter table letter_counts enable row level security;

-- In one order, so that two hands wait for one another and never both.
create function kc.count_letters_in() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  insert into letter_counts as c (unit_id, year, state, count)
    select unit_id, year, state, count(*) from after group by 1, 2, 3 order by 1, 2, 3
    on conflict (unit_id, year, state) do update set count = c.count + excluded.count;
  return null;
end $$;
create function kc.count_letters_moved() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  insert into letter_counts as c (unit_id, year, state, count)
    select unit_id, year, state, sum(n) from (
      select a.unit_id, a.year, a.state, 1 as n from after a join before b using (id) where a.state <> b.state
      union all
      select b.unit_id, b.year, b.state, -1 from after a join before b using (id) where a.state <> b.state) moved
    group by 1, 2, 3 having sum(n) <> 0 order by 1, 2, 3
    on conflict (unit_id, year, state) do update set count = c.count + excluded.count;
  return null;
end $$;
create trigger count_letters_in after insert on letters referencing new table as after
  for each statement execute function kc.count_letters_in();
create trigger count_letters_moved after update on letters referencing old table as before new table as after
  for each statement execute function kc.count_letters_moved();
insert into letter_counts select unit_id, year, state, count(*) from letters group by 1, 2, 3;

-- What the actor sees of them: all of their unit but the letters of papers that are hidden from them. Null: any.
drop index letters_paper;
create index letters_paper on letters (paper_id) include (unit_id, year, state);
create function kc.letters_counted(p_unit text, p_state text, p_year int) returns bigint
  language sql stable security definer set search_path = public, pg_temp as $$
  select case when p_unit = any ((select kc.actor_units())::text[]) then
    coalesce((select sum(count) from letter_counts c where c.unit_id = p_unit and (p_state is null or c.state = p_state)
      and (p_year is null or c.year = p_year)), 0)::bigint
    - (select count(*) from kc.hidden_paper_ids() h join letters l on l.paper_id = h where l.unit_id = p_unit
      and (p_state is null or l.state = p_state) and (p_year is null or l.year = p_year))
    else 0 end $$;
grant execute on function kc.letters_counted(text, text, int) to kc_app;
