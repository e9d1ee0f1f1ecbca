-- Who pays, for whom and for which months: purses, floors, scenarios tried, and the named people each would pay for.
create schema funding;
grant usage on schema funding to bahu_app;

create table funding.purse (
  regency text not null references access.regency,
  id bigint generated always as identity,
  name text not null check (length(trim(name)) between 1 and 120),
  kind text not null check (kind in ('apbd', 'province', 'dbhcht', 'village', 'company', 'donor', 'zakat')),
  amount bigint not null check (amount between 0 and 100000000000000),
  first_month text not null check (first_month ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  last_month text not null check (last_month ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  rule jsonb not null,
  closed boolean not null default false,
  account text not null,
  at timestamptz not null default now(),
  primary key (regency, id),
  check (first_month <= last_month)
);
comment on table funding.purse is 'Money with an owner: how much, for which months, for whom. The payer (kind) is an input to the tariff.';
comment on column funding.purse.rule is 'Whom its holder lets it pay for, on top of the law: kinds of work, areas, decile, extreme poverty, deciles held to be asnaf.';
comment on column funding.purse.closed is 'No longer offered for new scenarios; those that used it keep it.';
create unique index purse_name on funding.purse (regency, lower(name)) where not closed;

create table funding.floor (
  regency text not null references access.regency,
  id bigint generated always as identity,
  kecamatan text,
  kind_of_work text,
  heads int not null check (heads > 0),
  primary key (regency, id),
  unique nulls not distinct (regency, kecamatan, kind_of_work)
);
comment on table funding.floor is 'At least so many people of a kecamatan, of a kind of work, or of both, before rank decides. Policy of the regency.';

create table funding.scenario (
  regency text not null references access.regency,
  id bigint generated always as identity,
  request uuid not null,
  name text not null check (length(trim(name)) between 1 and 120),
  run bigint not null,
  plan jsonb not null,
  state text not null default 'waiting' check (state in ('waiting', 'done')),
  result jsonb,
  chosen boolean not null default false,
  account text not null,
  at timestamptz not null default now(),
  chosen_by text,
  chosen_at timestamptz,
  primary key (regency, id),
  unique (regency, request),
  foreign key (regency, run) references priority.run,
  check ((state = 'done') = (result is not null)),
  check (not chosen or state = 'done')
);
comment on table funding.scenario is 'One way to spend the money on one ranking: the plan as it was asked, and its figures. Written whole or not at all.';
comment on column funding.scenario.plan is 'Purses, floors, first month, length and choice as they stood; later changes of a purse do not touch it.';
comment on column funding.scenario.request is 'Made by the asker, so that a repeated request is not a second scenario.';
create unique index scenario_chosen on funding.scenario (regency) where chosen;

create table funding.allocation (
  regency text not null,
  scenario bigint not null,
  worker bigint not null,
  purse bigint not null,
  first_month text not null,
  months smallint not null check (months > 0),
  monthly int not null check (monthly > 0),
  prices int[],
  amount int not null,
  tier smallint not null check (tier between 0 and 2),
  months_before smallint not null check (months_before >= 0),
  rank int not null,
  desa text collate "C",
  kind_of_work text,
  primary key (regency, scenario, worker),
  foreign key (regency, scenario) references funding.scenario,
  check (prices is null or cardinality(prices) = months)
);
comment on table funding.allocation is 'Named people paid in a scenario: by which purse, for which months, to the rupiah. No foreign key to worker and purse, for speed.';
comment on column funding.allocation.monthly is 'Price of the first month; prices holds every month where they differ.';
comment on column funding.allocation.tier is 'Why this place in the queue: 0 covered before, 1 fills a floor, 2 rank.';
comment on column funding.allocation.months_before is 'Months decreed without a gap just before: they count for the gate of the death benefit.';
create index allocation_rank on funding.allocation (regency, scenario, rank);

alter table funding.purse enable row level security;
alter table funding.floor enable row level security;
alter table funding.scenario enable row level security;
alter table funding.allocation enable row level security;

create policy read on funding.purse for select using (
  regency = (select access.regency()) and (select access.may('funding.read')));
create policy plan on funding.purse for insert with check (
  regency = (select access.regency()) and (select access.may('funding.plan')) and account = (select access.account()));
create policy change on funding.purse for update using (
  regency = (select access.regency()) and (select access.may('funding.plan')))
  with check (regency = (select access.regency()) and (select access.may('funding.plan')));

create policy read on funding.floor for select using (
  regency = (select access.regency()) and (select access.may('funding.read')));
create policy plan on funding.floor for all using (
  regency = (select access.regency()) and (select access.may('funding.plan')))
  with check (regency = (select access.regency()) and (select access.may('funding.plan')));

create policy read on funding.scenario for select using (
  regency = (select access.regency()) and (select access.may('funding.read')));
create policy plan on funding.scenario for insert with check (
  regency = (select access.regency()) and (select access.may('funding.plan')) and account = (select access.account()));
create policy change on funding.scenario for update using (
  regency = (select access.regency()) and (select access.may('funding.plan')))
  with check (regency = (select access.regency()) and (select access.may('funding.plan')));

create policy read on funding.allocation for select using (
  regency = (select access.regency()) and (select access.may('funding.read'))
  and ((select access.whole()) or desa like any ((select access.areas())::text[])));
create policy plan on funding.allocation for insert with check (
  regency = (select access.regency()) and (select access.may('funding.plan')) and (select access.whole()));

grant select, insert on funding.purse, funding.scenario, funding.allocation to bahu_app;
grant update (name, amount, first_month, last_month, rule, closed) on funding.purse to bahu_app;
grant update (state, result, chosen, chosen_by, chosen_at) on funding.scenario to bahu_app;
grant select, insert, update, delete on funding.floor to bahu_app;

-- A sponsor sees what its own purse pays for, in numbers: planned (the chosen scenario) and decreed, by kecamatan.
create function funding.own_purse() returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  mine funding.purse;
begin
  if access.purse() is null or not access.may('coverage.read') then
    return null;
  end if;
  select * into mine from funding.purse p where p.regency = access.regency() and p.id = access.purse();
  if mine.id is null then
    return null;
  end if;
  return jsonb_build_object(
    'name', mine.name, 'kind', mine.kind, 'amount', mine.amount,
    'first', mine.first_month, 'last', mine.last_month,
    'planned', (
      select jsonb_build_object('heads', count(*), 'personMonths', coalesce(sum(a.months), 0), 'amount', coalesce(sum(a.amount), 0))
      from funding.allocation a join funding.scenario s on s.regency = a.regency and s.id = a.scenario
      where s.regency = mine.regency and s.chosen and a.purse = mine.id),
    'decreed', (
      select jsonb_build_object('heads', count(distinct l.worker), 'personMonths', coalesce(sum(upper(l.span) - lower(l.span)), 0))
      from enrolment.line l where l.regency = mine.regency and l.purse = mine.id and l.in_force and not isempty(l.span)),
    'kecamatan', (
      select coalesce(jsonb_agg(jsonb_build_object('code', k.code, 'name', k.name, 'heads', k.heads) order by k.code), '[]')
      from (
        select left(a.desa, 8) as code, r.name, count(*) as heads
        from funding.allocation a
        join funding.scenario s on s.regency = a.regency and s.id = a.scenario
        left join access.area r on r.regency = a.regency and r.code = left(a.desa, 8)
        where s.regency = mine.regency and s.chosen and a.purse = mine.id
        group by 1, 2) k));
end $$;

revoke execute on all functions in schema funding from public;
grant execute on all functions in schema funding to bahu_app;

select history.watch('funding.purse', 'funding');
select history.watch('funding.floor', 'funding');
select history.watch('funding.scenario', 'funding');
select history.watch('funding.allocation', 'funding');
