-- Answers and summaries lose what they quoted of a thing that is destroyed: its sentences, and the claims that stood on
-- them. Title, place and hash of each passage stay, and that it is gone.
create or replace function kc.guard_answer() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    if kc.actor_kind() = 'person' and new.asked_by is distinct from kc.actor_person() then
      raise exception 'asked_by is not the actor' using errcode = '42501';
    end if;
    return new;
  end if;
  if kc.is_forgetting() and new.state = old.state then return new; end if;
  if old.state <> 'menunggu' then
    raise exception 'an answer that was given does not change' using errcode = '23514';
  end if;
  return new;
end $$;
create index answers_quoted on answers using gin (passages jsonb_path_ops);
create index answers_near on answers using gin (nearest jsonb_path_ops);

create function kc.without_passages(p_passages jsonb, p_type text, p_id text) returns jsonb language sql immutable
  set search_path = public, pg_temp as $$
  select coalesce(jsonb_agg(case when p->>'type' = p_type and p->>'paperId' = p_id then p || '{"text": "", "heading": "",
      "marks": [], "answers": [], "note": {"id": "Dokumen ini telah dimusnahkan.", "en": "This document was destroyed."}}'
    else p end order by at), '[]') from jsonb_array_elements(p_passages) with ordinality as all_of(p, at) $$;

create function kc.forget_answer_quotations(p_type text, p_id text) returns void language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  v answers; v_thing jsonb := jsonb_build_array(jsonb_build_object('type', p_type, 'paperId', p_id)); v_gone int[];
begin
  for v in select * from answers where passages @> v_thing or nearest @> v_thing for update loop
    v_gone := array(select (p->>'n')::int from jsonb_array_elements(v.passages) p
      where p->>'type' = p_type and p->>'paperId' = p_id);
    -- The words of a claim may stand on several passages; one that is gone takes it along.
    update answers set passages = kc.without_passages(v.passages, p_type, p_id),
      nearest = kc.without_passages(v.nearest, p_type, p_id),
      answer = case when v.answer is null then null else jsonb_set(v.answer, '{claims}', (select
        coalesce(jsonb_agg(claim order by at), '[]') from jsonb_array_elements(v.answer->'claims')
          with ordinality as c(claim, at) where not exists (select from jsonb_array_elements(claim->'passages') n
            where n::int = any (v_gone)))) end
      where id = v.id;
    delete from answer_words where answer_id = v.id;
    perform kc.forget_draft_quotes('answer', v.id::text, array(select 'p' || n from unnest(v_gone) n));
    perform kc.forget_quotations('answer', v.id::text);
  end loop;
  if p_type = 'paper' then
    delete from paper_summaries where paper_id = p_id;
    delete from paper_summary_words where paper_id = p_id;
  end if;
end $$;
select kc.register_quotation_keeper('kc.forget_answer_quotations');
revoke execute on function kc.forget_answer_quotations(text, text) from public;
