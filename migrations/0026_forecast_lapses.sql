-- Who lapses when if nothing more is paid: now, or in one of the three months to come. Whoever has paid this month cannot lapse
-- before the fourth to come, so it is these few who are looked at month by month. The same rule as forecastOf in the domain.
create function contributions.lapses(p_on date) returns table (worker bigint, month int, purse bigint, proposal bigint, line int, desa text,
  kind_of_work text, amount int)
language plpgsql stable set search_path = '' as $$
declare
  v_now constant int := contributions.month_of(p_on);
  owing bigint[];
begin
  select array_agg(f.worker) into owing from contributions.facts(null, v_now, v_now) f where f.in_force and f.accepted and not f.paid;
  if owing is null then
    return;
  end if;
  return query
    with owed as materialized (
      select f.* from contributions.facts(case when cardinality(owing) < 5000 then owing end, v_now - 3, v_now + 3) f
      where f.in_force and f.accepted and not f.paid and f.worker in (select unnest(owing))
    ), life as (
      select o.worker, array_agg(o.month order by o.month) as months from owed o group by 1
    ), run as (
      select r.worker, case when not r.months @> array[v_now - 1] then v_now + 3 when not r.months @> array[v_now - 2] then v_now + 2
        when not r.months @> array[v_now - 3] then v_now + 1 else v_now end as month, r.months
      from life r
    )
    select o.worker, r.month, o.purse, o.proposal, o.line, o.desa, o.kind_of_work, o.amount
    from run r join owed o on o.worker = r.worker and o.month = r.month - 3
    where r.months @> array(select generate_series(v_now + 1, r.month));
end $$;
comment on function contributions.lapses is 'One row a person: the month protection rests in, and the oldest month of the unpaid run (three before it): its purse, and what is billed of it, null before its bill.';

-- The same in numbers, for those who read numbers and no people. Only the API tells them, and it withholds small ones.
create function contributions.lapse_counts(p_on date) returns table (month int, purse bigint, desa text, kind_of_work text, people bigint, unbilled bigint, amount bigint)
language plpgsql stable security definer set search_path = '' as $$
begin
  if not (access.may('contributions.read') or access.may('contributions.count')) then
    raise exception 'may not count' using errcode = '42501';
  end if;
  return query
    select l.month, l.purse, coalesce(l.desa, ''), coalesce(l.kind_of_work, ''), count(*), count(*) filter (where l.amount is null), coalesce(sum(l.amount), 0)::bigint
    from contributions.lapses(p_on) l
    where access.whole() or l.desa like any ((access.areas())::text[])
    group by 1, 2, 3, 4;
end $$;

-- Numbers of people are counted once for each person, also where two records became one and whoever reads may not see either.
create or replace function contributions.roots() returns table (id bigint, root bigint)
language sql stable security definer set search_path = '' as $$
  select m.id, m.root from registry.merged_roots() m where access.may('contributions.read') or access.may('contributions.count')
$$;

revoke execute on function contributions.lapses(date), contributions.lapse_counts(date) from public;
grant execute on function contributions.lapses(date), contributions.lapse_counts(date) to bahu_app;
