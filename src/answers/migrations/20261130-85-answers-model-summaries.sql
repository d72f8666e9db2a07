-- Summaries of papers by models: only sentences that their passages bear out, of the text with this hash. A row never
-- changes; asking again makes a new one.
create table paper_summaries (
  id uuid primary key, unit_id text not null, paper_id text not null, text_sha256 text not null,
  security text not null check (security in ('biasa', 'terbatas', 'rahasia')),
  sentences jsonb not null, parts int not null, whole int not null, refused int not null, warning jsonb, model text,
  asked_by text not null, made_at timestamptz not null, n bigint generated always as identity
);
create index paper_summaries_paper on paper_summaries (paper_id, unit_id, n desc);
-- What a model writes of one: shown to whoever asked while it comes, checked by nothing, gone when the summary is there.
create table paper_summary_words (
  unit_id text not null, paper_id text not null, "by" text not null,
  security text not null check (security in ('biasa', 'terbatas', 'rahasia')), words text not null,
  primary key (unit_id, paper_id)
);

alter table paper_summaries enable row level security;
alter table paper_summary_words enable row level security;
-- What is secret is for whoever asked. Only the work of the model writes here.
create policy own_unit on paper_summaries for select to kc_app
  using (unit_id = any ((select kc.actor_units())::text[])
    and (security <> 'rahasia' or asked_by = (select kc.actor_person()) or (select kc.actor_kind()) = 'system'));
create policy of_the_work on paper_summaries for insert to kc_app
  with check (unit_id = any ((select kc.actor_units())::text[]) and (select kc.actor_kind()) = 'system');
create policy own_words on paper_summary_words for select to kc_app
  using (unit_id = any ((select kc.actor_units())::text[])
    and ("by" = (select kc.actor_person()) or (select kc.actor_kind()) = 'system'));
create policy of_the_work on paper_summary_words to kc_app
  using (unit_id = any ((select kc.actor_units())::text[]) and (select kc.actor_kind()) = 'system')
  with check (unit_id = any ((select kc.actor_units())::text[]) and (select kc.actor_kind()) = 'system');
create policy not_while_waiting on paper_summaries as restrictive for select to kc_app
  using (security <> 'rahasia' or not (select kc.actor_waits()));
create policy not_while_waiting on paper_summary_words as restrictive for select to kc_app
  using (security <> 'rahasia' or not (select kc.actor_waits()));
create policy of_class on paper_summaries as restrictive for select to kc_app
  using (security = any ((select kc.actor_classes())::text[]));
create policy of_class on paper_summary_words as restrictive for select to kc_app
  using (security = any ((select kc.actor_classes())::text[]));
grant select, insert on paper_summaries to kc_app;
grant select, insert, delete on paper_summary_words to kc_app;
grant update ("by", security, words) on paper_summary_words to kc_app;
