-- How many findings a list has of each kind, kept beside them: counting half a million takes a tenth of a second, and
-- the queue shows its counts with every page. Rows are what was added and taken away, and are only ever added to, so
-- that people who decide at the same time never wait for each other; now and then a list's rows are drawn together.
create table voter_finding_tallies (
  id bigint generated always as identity primary key, list_id uuid not null, unit_id text not null, code text not null,
  severity text not null, village text, rank smallint not null, n int not null
);
create index voter_finding_tallies_list on voter_finding_tallies (list_id);
alter table voter_finding_tallies enable row level security;
create policy own_unit on voter_finding_tallies for select to kc_app
  using (unit_id = any ((select kc.actor_units())::text[]));
grant select on voter_finding_tallies to kc_app;

insert into voter_finding_tallies (list_id, unit_id, code, severity, village, rank, n)
  select list_id, unit_id, code, severity, village, rank, count(*) from voter_findings group by 1, 2, 3, 4, 5, 6;

-- Who else adds rows of this list meanwhile is not seen here, and stays.
create function kc.draw_tallies_together(p_list uuid) returns void language sql security definer
  set search_path = public, pg_temp as $$
  with taken as (delete from voter_finding_tallies where list_id = p_list returning *)
  insert into voter_finding_tallies (list_id, unit_id, code, severity, village, rank, n)
    select list_id, unit_id, code, severity, village, rank, sum(n) from taken group by 1, 2, 3, 4, 5, 6
      having sum(n) <> 0
$$;
revoke execute on function kc.draw_tallies_together from public;

-- Every 4,000th row draws its list together: so many more are read in a millisecond or two.
create function kc.tally_findings() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
declare v_list uuid; v_before bigint; v_after bigint;
begin
  if tg_op = 'INSERT' then
    with put as (insert into voter_finding_tallies (list_id, unit_id, code, severity, village, rank, n)
      select list_id, unit_id, code, severity, village, rank, count(*) from added group by 1, 2, 3, 4, 5, 6
      returning id) select min(id), max(id) from put into v_before, v_after;
  elsif tg_op = 'DELETE' then
    with put as (insert into voter_finding_tallies (list_id, unit_id, code, severity, village, rank, n)
      select list_id, unit_id, code, severity, village, rank, -count(*) from removed group by 1, 2, 3, 4, 5, 6
      returning id) select min(id), max(id) from put into v_before, v_after;
  else
    with put as (insert into voter_finding_tallies (list_id, unit_id, code, severity, village, rank, n)
      select list_id, unit_id, code, severity, village, rank, sum(n) from (
        select list_id, unit_id, code, severity, village, rank, 1 as n from added
        union all select list_id, unit_id, code, severity, village, rank, -1 from removed) changed
      group by 1, 2, 3, 4, 5, 6 having sum(n) <> 0
      returning id) select min(id), max(id) from put into v_before, v_after;
  end if;
  if v_after / 4000 > (v_before - 1) / 4000 then
    if tg_op = 'DELETE' then
      for v_list in select distinct list_id from removed order by 1 loop
        perform kc.draw_tallies_together(v_list);
      end loop;
    else
      for v_list in select distinct list_id from added order by 1 loop
        perform kc.draw_tallies_together(v_list);
      end loop;
    end if;
  end if;
  return null;
end $$;
create trigger tally_new_findings after insert on voter_findings referencing new table as added
  for each statement execute function kc.tally_findings();
create trigger tally_changed_findings after update on voter_findings
  referencing old table as removed new table as added for each statement execute function kc.tally_findings();
create trigger tally_gone_findings after delete on voter_findings referencing old table as removed
  for each statement execute function kc.tally_findings();
