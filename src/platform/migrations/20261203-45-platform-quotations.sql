-- What a thing says is quoted elsewhere: in answers, in texts, in what was sent to models. Rooms that keep such words say
-- how they are taken away; who destroys a thing has them taken away in the same transaction.
create table quotation_keepers (forget text primary key);
create function kc.register_quotation_keeper(p_forget regproc) returns void language sql
  set search_path = public, pg_temp as $$ insert into quotation_keepers values (p_forget::text) $$;
create table kc_private.forgetting (xid xid8 primary key, depth int not null);

-- Whether this transaction takes words away that were destroyed: rows that never change otherwise may lose them.
create function kc.is_forgetting() returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select exists (select from kc_private.forgetting where xid = pg_current_xact_id_if_assigned() and depth > 0) $$;
create function kc_private.forget_more(p_by int) returns void language sql set search_path = public, pg_temp as $$
  insert into kc_private.forgetting as f values (pg_current_xact_id(), p_by)
    on conflict (xid) do update set depth = f.depth + excluded.depth;
  delete from kc_private.forgetting where depth <= 0 or xid < pg_snapshot_xmin(pg_current_snapshot()) $$;

create function kc.forget_quotations(p_type text, p_id text) returns void language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  v_forget text;
begin
  perform kc_private.forget_more(1);
  for v_forget in select forget from quotation_keepers order by 1 loop
    execute format('select %s($1, $2)', v_forget) using p_type, p_id;
  end loop;
  perform kc_private.forget_more(-1);
end $$;
revoke execute on function kc.forget_quotations(text, text) from public;
