-- What a model has written of an answer so far: shown while it comes, checked by nothing, gone once the answer is there.
create table answer_words (
  answer_id uuid primary key references answers on delete cascade, unit_id text not null, words text not null
);
alter table answer_words enable row level security;
-- Whoever sees the answer sees what is being written of it.
create policy own_unit on answer_words to kc_app
  using (unit_id = any ((select kc.actor_units())::text[]) and exists (select from answers a where a.id = answer_id))
  with check (unit_id = any ((select kc.actor_units())::text[]));
grant select, insert, delete on answer_words to kc_app;
grant update (words) on answer_words to kc_app;
