-- Figures of a sheet that a stored query gives. Rooms above that keep numbers replace kc.stored_figure; whatever a
-- sheet says of such a figure is compared with it again whenever facts are saved, submitted and approved.
-- The number that a query gives now, in the sight of the unit whose sheet cites it; null: there is none.
create function kc.stored_figure(p_query text, p_unit text) returns text language sql stable security definer
  set search_path = public, pg_temp as
  $$ select null::text $$;
create function kc.figures_hold(p_facts jsonb, p_unit text) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select not exists (select from jsonb_array_elements(coalesce(p_facts->'figures', '[]')) figure
    where figure ? 'query' and kc.stored_figure(figure->>'query', p_unit) is distinct from figure->>'value')
$$;
-- For sheets of the actor's own units, while they are written.
create function kc.figures_now(p_unit text, p_queries text[]) returns table (query text, value text) language sql stable
  security definer set search_path = public, pg_temp as $$
  select asked, kc.stored_figure(asked, p_unit) from unnest(p_queries) asked where p_unit = any (kc.actor_units())
$$;
-- For texts about an approved sheet, also in the units below that it is shared with: only the numbers that it states.
create function kc.sheet_figures(p_activity uuid) returns table (query text, stated text, value text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select figure->>'query', figure->>'value', kc.stored_figure(figure->>'query', sheet.unit_id)
  from approved_sheets sheet, jsonb_array_elements(coalesce(sheet.facts->'figures', '[]')) figure
  where sheet.activity_id = p_activity and figure ? 'query' and sheet.unit_id = any (kc.actor_units_and_above())
$$;
grant execute on function kc.figures_now(text, text[]), kc.sheet_figures(uuid) to kc_app;

create function kc.guard_stored_figures() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if tg_op = 'UPDATE' and new.facts is not distinct from old.facts and (new.state = old.state or new.state = 'menyusun')
    then return new; end if;
  if not kc.figures_hold(new.facts, new.unit_id) then
    raise exception 'a figure differs from what its stored query gives' using errcode = '23514'; end if;
  return new;
end $$;
create trigger guard_stored_figures before insert or update on activities for each row
  execute function kc.guard_stored_figures();
