-- Letters of an earlier book have no paper. One that its book calls secret is walled as a secret paper is.
alter table letters alter column paper_id drop not null;
alter table letters add column secret boolean not null default false;
alter table letters add column book_id uuid;
alter table letters add constraint letters_paper_or_book check ((paper_id is null) = (book_id is not null));
alter table letters add constraint letters_secret check (not secret or paper_id is null);
create index letters_book on letters (book_id) where book_id is not null;

drop policy own_unit on letters;
create policy own_unit on letters to kc_app using (unit_id = any ((select kc.actor_units())::text[])
    and (case when paper_id is null
      then not secret or kc.actor_kind() = 'system' or unit_id = any ((select kc.secret_units())::text[])
      else paper_id <> all ((select kc.hidden_papers())::uuid[]) end))
  with check (unit_id = any ((select kc.actor_units())::text[]));
create or replace function kc.letter_is_seen(p_letter text) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select p_letter ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' and exists (select from letters l
    where l.id = p_letter::uuid and l.unit_id = any (kc.actor_units())
      and case when l.paper_id is null
        then not l.secret or kc.actor_kind() = 'system' or l.unit_id = any (kc.secret_units())
        else kc.paper_is_seen(l.paper_id::text) end) $$;
