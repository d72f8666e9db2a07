-- Taking words away is begun once in a transaction, however many things go: a row that is written for each of thousands
-- leaves as many dead ones, and each is read again by the next.
create function kc.begin_forgetting() returns boolean language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if kc.is_forgetting() then return false; end if;
  delete from kc_private.forgetting where xid < pg_snapshot_xmin(pg_current_snapshot());
  insert into kc_private.forgetting values (pg_current_xact_id(), 1)
    on conflict (xid) do update set depth = excluded.depth;
  return true;
end $$;
-- `p_begun`: what beginning it said; only who began it ends it.
create function kc.end_forgetting(p_begun boolean) returns void language sql security definer
  set search_path = public, pg_temp as $$
  delete from kc_private.forgetting where p_begun and xid = pg_current_xact_id() $$;
revoke execute on function kc.begin_forgetting(), kc.end_forgetting(boolean) from public;

create function kc.forget_quotations_of(p_type text, p_ids text[]) returns void language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  v_forget text; v_begun boolean := kc.begin_forgetting();
begin
  for v_forget in select forget from quotation_keepers order by 1 loop
    execute format('select %s($1, i) from unnest($2) i', v_forget) using p_type, p_ids;
  end loop;
  perform kc.end_forgetting(v_begun);
end $$;
create or replace function kc.forget_quotations(p_type text, p_id text) returns void language sql security definer
  set search_path = public, pg_temp as $$ select kc.forget_quotations_of(p_type, array[p_id]) $$;
revoke execute on function kc.forget_quotations_of(text, text[]), kc.forget_quotations(text, text) from public;
drop function kc_private.forget_more(int);
