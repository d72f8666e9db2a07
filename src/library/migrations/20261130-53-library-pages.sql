-- What a step read and the next one goes on with, and pictures of pages: derived from the original, made again when lost.
alter table paper_steps add column kept text check (kept ~ '^[0-9a-f]{64}$');
grant update (kept) on paper_steps to kc_app;

create table paper_pictures (
  paper_id uuid not null references papers, unit_id text not null, page int not null check (page > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'), primary key (paper_id, page)
);
alter table paper_pictures enable row level security;
create policy of_paper on paper_pictures to kc_app using (exists (select from papers p where p.id = paper_id))
  with check (unit_id = any ((select kc.actor_units())::text[]));
grant select, insert on paper_pictures to kc_app;

-- Asks the workers of the paper's unit for pictures of pages, also for a reader of a unit below. Null where the actor
-- does not see the paper.
create function kc.ask_page_picture(p_paper uuid, p_page int, p_at timestamptz) returns uuid language sql
  security definer set search_path = public, pg_temp as $$
  select kc.ask_job(unit_id, 'library.picture-pages', jsonb_build_object('paperId', id, 'page', p_page), 'paper',
    id::text, p_at) from papers where id = p_paper and kc.paper_is_seen(id::text) $$;
grant execute on function kc.ask_page_picture(uuid, int, timestamptz) to kc_app;

-- Rules that say of the same rule as a paper is. A decree is one only of the same office; what the country numbers in one
-- row is known by kind, number and year. Rows that the actor does not see say nothing.
create index papers_rule on papers (kind, year, number) where kind is not null and number is not null;
