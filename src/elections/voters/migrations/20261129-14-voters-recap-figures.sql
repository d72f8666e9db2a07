-- Recaps give figures under 'recap/…', by the function of 20261129-52-voters-submissions-carried.
select kc.register_figures('recap', 'kc.recap_figure');

-- Nothing changes a recap; should its rows change all the same, the texts that state its numbers are void.
create or replace function kc.void_drafts_of_changed_recap() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  perform kc.figures_changed('recap/' || recap_id || '/') from (select distinct recap_id from changed) as recaps;
  return null;
end $$;
drop function kc.void_drafts_of_figures(text);

-- That recap and activity are of one unit is known to the activities.
alter table voter_plenaries drop constraint voter_plenaries_activity_id_fkey;
create or replace function kc.guard_voter_plenary() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if new.begun_by is distinct from kc.actor_person() then
    raise exception 'begun_by is not the actor' using errcode = '42501'; end if;
  if not exists (select from voter_recaps where id = new.recap_id and unit_id = new.unit_id)
    or kc.activity_unit(new.activity_id) is distinct from new.unit_id then
    raise exception 'recap and activity are of the same unit' using errcode = '42501';
  end if;
  return new;
end $$;
