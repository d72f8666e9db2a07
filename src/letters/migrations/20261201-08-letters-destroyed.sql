-- A letter's paper goes with the letter; another letter of the same scan keeps it. A signed letter keeps its file.
create function kc.letter_paper_vote(p_paper uuid) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select bool_and(kc.record_thing_may_go('letter', id::text)) from letters where paper_id = p_paper and state <> 'batal' $$;
select kc.register_paper_voter('kc.letter_paper_vote');
create function kc.letter_keeps_file(p_sha256 text) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select exists (select from outgoing_letters where signed_sha256 = p_sha256) $$;
select kc.register_file_keeper('kc.letter_keeps_file');
