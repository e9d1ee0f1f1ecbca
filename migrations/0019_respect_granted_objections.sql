-- A granted objection is a dated decision: the next ranking respects it where evidence may settle the ground, and keeps with
-- each decision which ones it respected, so that it can be replayed.
alter table priority.candidate add granted text[] not null default '{}';
comment on column priority.candidate.granted is 'Grounds disproved by granted objections, each with its day: not-resident@2026-11-23.';

-- The grounds granted to each person, by the record that speaks for them now.
create function priority.granted_grounds() returns table (worker bigint, granted text[])
language sql stable security definer set search_path = '' as $$
  select coalesce(m.root, o.worker),
    array_agg(distinct o.against || '@' || to_char(o.answered_at at time zone 'Asia/Jakarta', 'YYYY-MM-DD'))
  from priority.objection o left join registry.merged_roots() m on m.id = o.worker
  where o.regency = access.regency() and o.state = 'granted' and o.against is not null
    and (access.may('priority.rank') or access.may('priority.read') or access.may('enrolment.read'))
  group by 1
$$;
revoke execute on function priority.granted_grounds() from public;
grant execute on function priority.granted_grounds() to bahu_app;
