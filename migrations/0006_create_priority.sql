-- Who may be proposed on a day and in which order, with every reason, so that each decision can be replayed and disputed.
create schema priority;
grant usage on schema priority to bahu_app;

create table priority.weights (
  regency text not null references access.regency,
  id bigint generated always as identity,
  weights jsonb not null,
  decided_by text not null check (length(trim(decided_by)) >= 3),
  decided_on date not null,
  reason text not null check (length(trim(reason)) >= 10),
  account text not null,
  at timestamptz not null default now(),
  primary key (regency, id)
);
comment on table priority.weights is 'What a hardship is worth: policy, not law. Signed and dated, never changed; the newest decided on or before a day is in force.';

create table priority.run (
  regency text not null references access.regency,
  id bigint generated always as identity,
  request uuid not null,
  on_day date not null,
  weights bigint,
  signed jsonb not null,
  policy jsonb not null,
  law text not null,
  seed text not null,
  counts jsonb not null,
  account text not null,
  at timestamptz not null default now(),
  primary key (regency, id),
  unique (regency, request),
  foreign key (regency, weights) references priority.weights
);
comment on table priority.run is 'One ranking of the register on one day. It is written whole or not at all.';
comment on column priority.run.request is 'Made by the asker, so that a repeated or resumed request is not a second run.';
comment on column priority.run.signed is 'The weights used, as they stood; weights is their number, null for the built-in ones.';
comment on column priority.run.law is 'sha256 of the compiled law that answered.';
comment on column priority.run.seed is 'Printed with the ranking: the lots that break ties can be drawn again from it.';

create table priority.candidate (
  regency text not null,
  run bigint not null,
  worker bigint not null,
  verdict text not null check (verdict in ('may', 'refused', 'waits')),
  reasons text[] not null,
  warnings text[] not null,
  reason text generated always as (reasons[1]) stored,
  points int not null,
  rank int,
  desa text collate "C",
  kecamatan text collate "C" generated always as (left(desa, 8)) stored,
  place bigint,
  kind_of_work text,
  birth date,
  nik_trusted boolean not null,
  doubtful boolean not null,
  attested text,
  attested_on date,
  dead_on date,
  insured text,
  insured_until date,
  insured_by_decree boolean not null,
  employee text,
  decile smallint,
  extreme_poor boolean,
  breadwinner boolean,
  dependants smallint,
  health bytea,
  primary key (regency, run, worker),
  check ((verdict = 'may') = (rank is not null)),
  check ((verdict = 'may') = (cardinality(reasons) = 0))
);
comment on table priority.candidate is 'What was decided of each worker in a run, with the inputs it was decided on. No name and no number. Written with its run and never deleted; no foreign keys, for a million rows are written at once.';
comment on column priority.candidate.reason is 'The first reason, by the agreed order.';
comment on column priority.candidate.health is 'As sealed in registry.worker (context person-health): disability counts, and is not stored in the clear.';
create unique index candidate_rank on priority.candidate (regency, run, rank) where rank is not null;
create index candidate_reason on priority.candidate (regency, run, reason, worker) where reason is not null;
create index candidate_worker on priority.candidate (regency, worker);

create table priority.objection (
  regency text not null,
  id bigint generated always as identity,
  client_id uuid not null,
  run bigint not null,
  worker bigint not null,
  against text,
  said bytea not null,
  came_in date not null,
  due date not null,
  state text not null default 'open' check (state in ('open', 'granted', 'denied')),
  answer bytea,
  filed_by text not null,
  filed_at timestamptz not null default now(),
  answered_by text,
  answered_at timestamptz,
  desa text collate "C",
  place bigint,
  primary key (regency, id),
  unique (regency, client_id),
  foreign key (regency, run, worker) references priority.candidate,
  check ((state = 'open') = (answered_by is null)),
  check (answered_by is distinct from filed_by)
);
comment on table priority.objection is 'An objection to one very decision, with its clock. Answered once, by a person who did not write it down.';
comment on column priority.objection.said is 'Who objects and what they say, sealed with the context objection: it may hold health and family matters.';
comment on column priority.objection.against is 'The disputed reason; null when the rank is disputed.';
create index objection_open on priority.objection (regency, due, id) where state = 'open';
create index objection_worker on priority.objection (regency, worker);

alter table priority.weights enable row level security;
alter table priority.run enable row level security;
alter table priority.candidate enable row level security;
alter table priority.objection enable row level security;

create policy read on priority.weights for select using (
  regency = (select access.regency()) and (select access.may('priority.read')));
create policy sign on priority.weights for insert with check (
  regency = (select access.regency()) and (select access.may('priority.weigh')) and account = (select access.account()));

-- Who may object must see the decision, and only of people of their area.
create policy read on priority.run for select using (
  regency = (select access.regency()) and ((select access.may('priority.read')) or (select access.may('priority.object'))));
create policy rank on priority.run for insert with check (
  regency = (select access.regency()) and (select access.may('priority.rank')) and (select access.whole())
  and account = (select access.account()));

create policy read on priority.candidate for select using (
  regency = (select access.regency())
  and ((select access.may('priority.read')) or (select access.may('priority.object')))
  and ((select access.whole()) or desa like any ((select access.areas())::text[]) or place = any ((select access.places())::bigint[])));
create policy rank on priority.candidate for insert with check (
  regency = (select access.regency()) and (select access.may('priority.rank')) and (select access.whole()));

create policy read on priority.objection for select using (
  regency = (select access.regency())
  and ((select access.may('priority.read')) or (select access.may('priority.object')))
  and ((select access.whole()) or desa like any ((select access.areas())::text[]) or place = any ((select access.places())::bigint[])));
create policy file on priority.objection for insert with check (
  regency = (select access.regency()) and (select access.may('priority.object')) and filed_by = (select access.account())
  and state = 'open'
  and exists (select from priority.candidate c
    where c.regency = objection.regency and c.run = objection.run and c.worker = objection.worker));
create policy answer on priority.objection for update
  using (regency = (select access.regency()) and (select access.may('priority.answer')) and state = 'open')
  with check (regency = (select access.regency()) and (select access.may('priority.answer'))
    and answered_by = (select access.account()));

grant select, insert on priority.weights, priority.run, priority.candidate to bahu_app;
grant select, insert on priority.objection to bahu_app;
grant update (state, answer, answered_by, answered_at) on priority.objection to bahu_app;

-- Somebody's right to be forgotten reaches what the runs remember of them: what was decided stays, on whom does not.
create function priority.forget(p_worker bigint) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if not (access.may('privacy.answer') or access.may('privacy.erase')) then
    raise exception 'may not forget' using errcode = '42501';
  end if;
  update priority.candidate c
    set birth = null, attested = null, attested_on = null, dead_on = null, insured = null, insured_until = null,
      employee = null, decile = null, extreme_poor = null, breadwinner = null, dependants = null, health = null
    where c.regency = access.regency() and c.worker = p_worker;
  update priority.objection o set said = '\x', answer = null
    where o.regency = access.regency() and o.worker = p_worker;
end $$;

revoke execute on all functions in schema priority from public;
grant execute on all functions in schema priority to bahu_app;

select history.watch('priority.weights', 'priority');
select history.watch('priority.run', 'priority');
select history.watch('priority.candidate', 'priority');
select history.watch('priority.objection', 'priority');
