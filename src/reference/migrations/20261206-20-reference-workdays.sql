-- How many working days lie behind a day, up to another; counted for a year at most, which is more than anything waits.
create function kc.workdays_between(p_after date, p_to date) returns int language sql stable security definer
  set search_path = public, pg_temp as $$
  select count(*)::int from generate_series(p_after + 1, least(p_to, p_after + 366), interval '1 day') as each(day)
    where kc.is_workday(each.day::date) $$;
grant execute on function kc.workdays_between(date, date) to kc_app;
