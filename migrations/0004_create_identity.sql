-- Who is that: which row speaks of which worker, which pairs an officer must look at, and what was decided of them.
create schema identity;
grant usage on schema identity to bahu_app;

create table identity.model (
  regency text not null references access.regency,
  id bigint generated always as identity,
  model jsonb not null,
  account text not null,
  at timestamptz not null default now(),
  primary key (regency, id)
);
comment on table identity.model is 'Weights learnt on the regency''s own lists; the newest is used, the first one ships with the program. Says who decided, when and why.';

create table identity.link (
  regency text not null,
  list bigint not null,
  seq int not null,
  worker bigint not null,
  how text not null check (how in ('nik', 'model', 'mend', 'officer', 'new')),
  weight real,
  model bigint,
  primary key (regency, list, seq)
);
comment on table identity.link is 'Which worker a row of a list speaks of. Without foreign keys: two look-ups for each of a million rows; links are written with their rows'' workers in one transaction.';
comment on column identity.link.how is 'nik: one trusted NIK and a name that fits; model: by weight; mend: replaces an earlier row of the same person; officer: decided; new: the row made the worker.';
comment on column identity.link.weight is 'Bits; null for a row that made its worker.';
comment on column identity.link.model is 'The model in use; null for the one shipped.';
create index link_worker on identity.link (regency, worker);

create table identity.unmatched (
  regency text not null,
  list bigint not null,
  seq int not null,
  birth date,
  desa text collate "C",
  nik_hash bytea,
  primary key (regency, list, seq)
);
comment on table identity.unmatched is 'Rows of reference lists (insurer, welfare, deaths, employees, attestations) that speak of no known worker so far; looked at again when new workers come.';
create index unmatched_birth on identity.unmatched (regency, birth) where birth is not null;
create index unmatched_desa on identity.unmatched (regency, desa) where desa is not null;
create index unmatched_nik on identity.unmatched (regency, nik_hash) where nik_hash is not null;

create table identity.pair (
  regency text not null references access.regency,
  id bigint generated always as identity,
  kind text not null check (kind in ('workers', 'insurer', 'welfare', 'deaths', 'employees')),
  a bigint not null,
  b bigint,
  list bigint,
  seq int,
  weight real not null,
  because text,
  steps jsonb not null,
  model bigint,
  at_risk bigint not null check (at_risk >= 0),
  state text not null default 'open' check (state in ('open', 'same', 'different')),
  postponed_at timestamptz,
  decided_by text,
  decided_at timestamptz,
  implied_by bigint,
  created_at timestamptz not null default now(),
  primary key (regency, id),
  unique nulls not distinct (regency, a, b, list, seq),
  check (a < b),
  check ((b is null) = (list is not null) and (list is null) = (seq is null)),
  check ((state = 'open') = (decided_at is null))
);
comment on table identity.pair is 'Perhaps one person: two workers, or a worker and a row of a reference list. Until it is settled neither worker is proposed for cover. A verdict stands in every later run.';
comment on column identity.pair.kind is 'workers, or the kind of list the row comes from.';
comment on column identity.pair.because is 'The rule that kept the pair from being joined; null when it was the weight alone.';
comment on column identity.pair.steps is 'The waterfall: field, level, bits. Holds no personal value.';
comment on column identity.pair.at_risk is 'Rupiah lost if the two are one person and nobody notices, times the chance that they are; orders the queue.';
comment on column identity.pair.implied_by is 'The verdict on another pair that settled this one with it.';
create index pair_queue on identity.pair (regency, (postponed_at is not null), at_risk desc, id) where state = 'open';
create index pair_a on identity.pair (regency, a);
create index pair_b on identity.pair (regency, b) where b is not null;
create index pair_decided on identity.pair (regency, decided_at desc) where state <> 'open';

create table identity.merge (
  regency text not null,
  id bigint generated always as identity,
  pair bigint not null,
  keep bigint not null,
  gone bigint not null,
  account text not null,
  at timestamptz not null default now(),
  undone_by text,
  undone_at timestamptz,
  primary key (regency, id),
  foreign key (regency, pair) references identity.pair,
  check (keep <> gone),
  check ((undone_by is null) = (undone_at is null))
);
comment on table identity.merge is 'Which record was merged into which by which verdict, so that it can be taken back exactly.';
create unique index merge_standing on identity.merge (regency, gone) where undone_at is null;

alter table identity.model enable row level security;
alter table identity.link enable row level security;
alter table identity.unmatched enable row level security;
alter table identity.pair enable row level security;
alter table identity.merge enable row level security;

create policy read on identity.model for select using (regency = (select access.regency())
  and ((select access.may('identity.read')) or (select access.may('ingest.load'))));
create policy learn on identity.model for insert with check (regency = (select access.regency())
  and (select access.may('ingest.load')) and account = (select access.account()));

create policy read on identity.link for select using (regency = (select access.regency())
  and ((select access.may('identity.read')) or (select access.may('ingest.read'))) and (select access.whole()));
create policy link on identity.link for insert with check (regency = (select access.regency())
  and ((select access.may('ingest.load')) or (select access.may('identity.review'))) and (select access.whole()));
create policy unlink on identity.link for delete using (regency = (select access.regency())
  and (select access.may('identity.review')) and (select access.whole()));

create policy read on identity.unmatched for select using (regency = (select access.regency())
  and ((select access.may('identity.read')) or (select access.may('ingest.read'))) and (select access.whole()));
create policy keep on identity.unmatched for all using (regency = (select access.regency())
  and ((select access.may('ingest.load')) or (select access.may('identity.review'))) and (select access.whole()));

create policy read on identity.pair for select using (regency = (select access.regency())
  and (select access.may('identity.read')) and (select access.whole()));
create policy doubt on identity.pair for insert with check (regency = (select access.regency())
  and (select access.may('ingest.load')) and (select access.whole()) and state = 'open');
create policy settle on identity.pair for update using (regency = (select access.regency())
  and (select access.may('identity.review')) and (select access.whole()));

create policy read on identity.merge for select using (regency = (select access.regency())
  and (select access.may('identity.read')) and (select access.whole()));
create policy merge on identity.merge for insert with check (regency = (select access.regency())
  and (select access.may('identity.review')) and (select access.whole()) and account = (select access.account()));
create policy undo on identity.merge for update using (regency = (select access.regency())
  and (select access.may('identity.review')) and (select access.whole()));

grant select, insert on identity.model to bahu_app;
grant select, insert, delete on identity.link, identity.unmatched to bahu_app;
grant select, insert, update on identity.pair, identity.merge to bahu_app;

select history.watch('identity.model', 'identity');
select history.watch('identity.link', 'identity');
select history.watch('identity.unmatched', 'identity');
select history.watch('identity.pair', 'identity');
select history.watch('identity.merge', 'identity');

-- The planner knows nothing of rows that came a moment ago and would compare every row with every other; the
-- statistics collector comes by once a minute only. Who links rows may have it look now.
create function identity.refresh_statistics() returns void
language plpgsql security definer set search_path = '' as $$
begin
  if not access.may('ingest.load') then
    raise exception 'may not link' using errcode = '42501';
  end if;
  analyze ingest.row;
  analyze identity.link;
  analyze identity.unmatched;
  analyze registry.worker;
end $$;
revoke execute on function identity.refresh_statistics() from public;
grant execute on function identity.refresh_statistics() to bahu_app;
