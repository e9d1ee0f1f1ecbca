-- A decree names a record; when that record is merged into another, what was decreed is the other's: no month is paid twice
-- for one person, and nobody falls out of the figure.
create function registry.merged_roots() returns table (id bigint, root bigint)
language sql stable security definer set search_path = '' as $$
  with recursive up as (
    select w.id, w.merged_into as root from registry.worker w
    where w.regency = access.regency() and w.merged_into is not null
    union all
    select u.id, w.merged_into from up u
      join registry.worker w on w.regency = access.regency() and w.id = u.root and w.merged_into is not null
  )
  -- The last step of each way up: the record that is merged into no other.
  select u.id, u.root from up u
    join registry.worker w on w.regency = access.regency() and w.id = u.root and w.merged_into is null
$$;

-- Months of decrees in force, by the person who speaks for the record now. One month may stand twice where two records
-- were decreed before they were found to be one person.
create function enrolment.taken() returns table (worker bigint, proposal bigint, no int, span int4range, standing text)
language sql stable security definer set search_path = '' as $$
  select coalesce(m.root, l.worker), l.proposal, l.no, l.span, l.standing
  from enrolment.line l left join registry.merged_roots() m on m.id = l.worker
  where l.regency = access.regency() and l.in_force and not isempty(l.span)
    and (access.may('priority.rank') or access.may('funding.read') or access.may('enrolment.read'))
$$;

-- The same for lines put before an approver and not signed yet.
create function enrolment.asked_for() returns table (worker bigint, span int4range)
language sql stable security definer set search_path = '' as $$
  select coalesce(m.root, l.worker), l.span
  from enrolment.proposal o
    join enrolment.line l on l.regency = o.regency and l.proposal = o.id and l.verdict in ('open', 'approved')
    left join registry.merged_roots() m on m.id = l.worker
  where o.regency = access.regency() and o.state in ('proposed', 'approved') and access.may('enrolment.propose')
$$;

create or replace function enrolment.cover() returns table (worker bigint, until_month text, months int, accepted boolean)
language sql stable security definer set search_path = '' as $$
  with runs as (
    select l.worker, unnest(range_agg(l.span)) as run, bool_or(l.standing = 'accepted') as accepted
    from enrolment.taken() l group by l.worker
  )
  select distinct on (r.worker) r.worker,
    to_char((upper(r.run) - 1) / 12, 'FM0000') || '-' || to_char((upper(r.run) - 1) % 12 + 1, 'FM00'),
    upper(r.run) - lower(r.run), r.accepted
  from runs r order by r.worker, upper(r.run) desc
$$;

-- As before, but what was decreed for a merged record counts for the person; who was decreed twice counts once.
create or replace function coverage.standing(p_month int, p_of text)
returns table (worker bigint, desa text, kecamatan text, place bigint, kind_of_work text, part text)
language sql stable security definer set search_path = '' set enable_nestloop = off as $$
  with latest as (
    select max(r.id) as run from priority.run r where r.regency = access.regency()
  ), decreed as (
    select coalesce(m.root, l.worker) as worker, l.standing, l.in_force
    from enrolment.line l left join registry.merged_roots() m on m.id = l.worker
    where l.regency = access.regency() and l.standing is not null and l.span @> p_month
  ), line as (
    select distinct on (d.worker) d.worker, d.standing from decreed d
    where d.in_force order by d.worker, (d.standing = 'accepted') desc
  ), gone as (
    select distinct d.worker from decreed d where d.standing = 'refused'
  )
  select w.id, w.desa, w.kecamatan, w.place, w.kind_of_work,
    case when l.standing = 'accepted' then 'accepted' when l.standing is not null then 'waiting'
      when w.insured is not null then 'own' when g.worker is not null then 'refused' else 'none' end
  from registry.worker w
    left join line l on l.worker = w.id
    left join gone g on g.worker = w.id
  where w.regency = access.regency() and w.state = 'listed' and w.dead_on is null and not w.moved
    and (select access.may('coverage.read')) and (select access.role()) not in ('sponsor', 'insurer')
    and ((select access.whole()) or w.desa like any ((select access.areas())::text[]) or w.place = any ((select access.places())::bigint[]))
    and (p_of = 'listed' or l.standing = 'accepted' or exists (
      select from priority.candidate c, latest
      where c.regency = access.regency() and c.run = latest.run and c.worker = w.id and c.verdict = 'may'))
$$;

revoke execute on function registry.merged_roots(), enrolment.taken(), enrolment.asked_for() from public;
grant execute on function enrolment.taken(), enrolment.asked_for() to bahu_app;
