-- Where the months of a line differ in price (a relief begins or ends within it), each month's price is kept and printed.
alter table enrolment.line add prices int[],
  add check (prices is null or cardinality(prices) = months);
comment on column enrolment.line.prices is 'The price of each month where they differ, else null; monthly is that of the first.';

-- What a line costs, to the rupiah: of one that ended early, the months it ran.
create function enrolment.cost_of(p_line enrolment.line) returns bigint language sql immutable set search_path = '' as $$
  select case
    when p_line.ended_from is null then p_line.amount
    when p_line.prices is null then least(p_line.amount, p_line.monthly::bigint * (upper(p_line.span) - lower(p_line.span)))
    else (select coalesce(sum(price), 0)::bigint
      from unnest(p_line.prices[1:upper(p_line.span) - lower(p_line.span)]) as price)
  end
$$;
grant execute on function enrolment.cost_of(enrolment.line) to bahu_app;

-- As before, with the months of an ended line at their own prices.
create or replace function funding.own_purse() returns jsonb
language plpgsql stable security definer set search_path = '' set enable_nestloop = off as $$
declare
  mine funding.purse;
  planned record;
  decreed record;
begin
  if access.purse() is null or not access.may('funding.own') then
    return null;
  end if;
  select * into mine from funding.purse p where p.regency = access.regency() and p.id = access.purse();
  if mine.id is null then
    return null;
  end if;
  select count(*) as heads, coalesce(sum(a.months), 0) as months, coalesce(sum(a.amount), 0) as amount into planned
  from funding.allocation a join funding.scenario s on s.regency = a.regency and s.id = a.scenario
  where s.regency = mine.regency and s.chosen and a.purse = mine.id;
  select count(distinct l.worker) as heads, count(distinct l.worker) filter (where l.standing = 'accepted') as accepted,
    coalesce(sum(upper(l.span) - lower(l.span)), 0) as months,
    coalesce(sum(enrolment.cost_of(l)), 0) as amount into decreed
  from enrolment.line l where l.regency = mine.regency and l.purse = mine.id and l.in_force and not isempty(l.span);
  return (
    with people as materialized (
      select l.desa, l.kind_of_work, l.span
      from enrolment.line l where l.regency = mine.regency and l.purse = mine.id and l.in_force and not isempty(l.span)
      union all
      select a.desa, a.kind_of_work, int4range(a.first, a.first + a.months)
      from (
        select b.*, left(b.first_month, 4)::int * 12 + right(b.first_month, 2)::int - 1 as first from funding.allocation b) a
        join funding.scenario s on s.regency = a.regency and s.id = a.scenario
      where decreed.heads = 0 and s.regency = mine.regency and s.chosen and a.purse = mine.id
    ), kecamatan as (
      select coalesce(left(p.desa, 8), '') as key, count(*) as heads from people p group by 1
    ), work as (
      select coalesce(p.kind_of_work, '') as key, count(*) as heads from people p group by 1
    ), months as (
      select m.at, count(p.span) as heads
      from generate_series(left(mine.first_month, 4)::int * 12 + right(mine.first_month, 2)::int - 1,
          left(mine.last_month, 4)::int * 12 + right(mine.last_month, 2)::int - 1) as m(at)
        left join people p on p.span @> m.at
      group by 1
    )
    select jsonb_build_object(
      'name', mine.name, 'kind', mine.kind, 'amount', mine.amount, 'first', mine.first_month, 'last', mine.last_month,
      'planned', jsonb_build_object('heads', funding.told(planned.heads),
        'personMonths', case when funding.told(planned.heads) is not null then planned.months end,
        'amount', case when funding.told(planned.heads) is not null then planned.amount end),
      'decreed', jsonb_build_object('heads', funding.told(decreed.heads),
        'accepted', case when funding.told(decreed.heads) is not null and funding.told(decreed.heads - decreed.accepted) is not null
          then funding.told(decreed.accepted) end,
        'personMonths', case when funding.told(decreed.heads) is not null then decreed.months end,
        'amount', case when funding.told(decreed.heads) is not null then decreed.amount end),
      'months', (select coalesce(jsonb_agg(jsonb_build_object(
          'month', to_char(m.at / 12, 'FM0000') || '-' || to_char(m.at % 12 + 1, 'FM00'), 'heads', funding.told(m.heads)) order by m.at), '[]')
        from months m),
      'kecamatan', (select coalesce(jsonb_agg(jsonb_build_object('code', t.key, 'name', r.name, 'heads', t.heads)
          order by t.heads desc nulls last, t.key), '[]')
        from funding.told_by((select array_agg(k.key order by k.key) from kecamatan k), (select array_agg(k.heads order by k.key) from kecamatan k)) t
          left join access.area r on r.regency = mine.regency and r.code = t.key),
      'work', (select coalesce(jsonb_agg(jsonb_build_object('code', t.key, 'heads', t.heads) order by t.heads desc nulls last, t.key), '[]')
        from funding.told_by((select array_agg(k.key order by k.key) from work k), (select array_agg(k.heads order by k.key) from work k)) t)));
end $$;
