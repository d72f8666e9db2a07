-- A room may say which of its things the actor does not see: texts about them are hidden with them. The function that
-- kc.wall_texts names returns their ids (setof uuid).
create table text_walls (subject_type text primary key, hidden text not null);
alter table text_walls enable row level security;
create function kc.wall_texts(p_type text, p_hidden text) returns void language sql
  set search_path = public, pg_temp as $$
  insert into text_walls (subject_type, hidden) values (p_type, p_hidden)
    on conflict (subject_type) do update set hidden = excluded.hidden $$;
create function kc.hidden_drafts() returns setof uuid language plpgsql stable security definer
  set search_path = public, pg_temp as $$
declare
  wall record;
begin
  for wall in select * from text_walls loop
    return query execute format('select d.id from drafts d where d.subject_type = %L and d.subject_id in
      (select h::text from %s() h)', wall.subject_type, wall.hidden);
  end loop;
end $$;
grant execute on function kc.hidden_drafts() to kc_app;

create policy thing_hides on drafts as restrictive for select to kc_app
  using (id not in (select kc.hidden_drafts()));
create policy thing_hides on draft_versions as restrictive for select to kc_app
  using (draft_id not in (select kc.hidden_drafts()));
create policy thing_hides on draft_proposals as restrictive for select to kc_app
  using (draft_id not in (select kc.hidden_drafts()));
create policy thing_hides on draft_chains as restrictive for select to kc_app
  using (draft_id not in (select kc.hidden_drafts()));
create policy thing_hides on draft_initials as restrictive for select to kc_app
  using (draft_id not in (select kc.hidden_drafts()));
create policy thing_hides on claim_confirmations as restrictive for select to kc_app
  using (draft_id not in (select kc.hidden_drafts()));
create policy thing_hides on personal_data_clearances as restrictive for select to kc_app
  using (draft_id not in (select kc.hidden_drafts()));
