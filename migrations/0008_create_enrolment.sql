-- From a proposal to a decree to the insurer's answer: who proposed, who else approved, and no month decreed twice.
create schema enrolment;
grant usage on schema enrolment to bahu_app;

create extension if not exists btree_gist;

-- Months are texts (2026-12) as everywhere, and numbers where they are compared: year * 12 + month - 1.
create function enrolment.month_no(p_month text) returns int language sql immutable strict as
  $$ select left(p_month, 4)::int * 12 + right(p_month, 2)::int - 1 $$;
create domain enrolment.month as text check (value ~ '^\d{4}-(0[1-9]|1[0-2])$');

create table enrolment.proposal (
  regency text not null references access.regency,
  id bigint generated always as identity,
  client_id uuid not null,
  title text not null check (length(trim(title)) >= 3),
  scenario bigint not null,
  on_day date not null,
  previous bigint,
  state text not null default 'proposed' check (state in ('proposed', 'approved', 'signed', 'withdrawn')),
  counts jsonb not null default '{}',
  proposed_by text not null,
  proposed_at timestamptz not null default now(),
  primary key (regency, id),
  unique (regency, client_id),
  unique (regency, id, proposed_by)
);
comment on table enrolment.proposal is 'People of a funding scenario, put before an approver.';
comment on column enrolment.proposal.client_id is 'Made by the asker, so that a repeated request is not a second proposal.';
comment on column enrolment.proposal.previous is 'The decree this one is compared with.';
comment on column enrolment.proposal.counts is 'People by verdict and held reasons, months and rupiah; numbers only.';

create table enrolment.approval (
  regency text not null,
  proposal bigint not null,
  proposed_by text not null,
  approved_by text not null,
  approved int not null,
  returned int not null,
  at timestamptz not null default now(),
  primary key (regency, proposal),
  foreign key (regency, proposal, proposed_by) references enrolment.proposal (regency, id, proposed_by),
  check (approved_by <> proposed_by)
);
comment on table enrolment.approval is 'The second person''s yes. That it is a second person is a constraint here, and no decree can exist without this row.';

create table enrolment.decree (
  regency text not null,
  id bigint generated always as identity,
  proposal bigint not null,
  number text not null,
  about text not null,
  signed_on date not null,
  signer text not null,
  office text not null,
  hash bytea not null check (length(hash) = 32),
  people int not null,
  person_months int not null,
  amount bigint not null,
  previous bigint,
  difference jsonb not null,
  account text not null,
  at timestamptz not null default now(),
  primary key (regency, id),
  unique (regency, proposal),
  unique (regency, number),
  foreign key (regency, proposal) references enrolment.approval,
  foreign key (regency, previous) references enrolment.decree
);
comment on table enrolment.decree is 'A signed decree (SK). Never changed.';
comment on column enrolment.decree.hash is 'SHA-256 of the canonical rows (domain/enrolment/canonical-rows), printed on every page.';
comment on column enrolment.decree.difference is 'How many are added, kept, changed and ended against the previous decree.';

create table enrolment.line (
  regency text not null,
  proposal bigint not null,
  no int not null,
  worker bigint not null,
  name text not null,
  birth date,
  sex text,
  desa text collate "C",
  kecamatan text collate "C" generated always as (left(desa, 8)) stored,
  place bigint,
  kind_of_work text,
  nik_hash bytea,
  sealed bytea,
  purse bigint not null,
  purse_name text not null,
  first_month enrolment.month not null,
  months smallint not null check (months between 1 and 60),
  monthly int not null check (monthly >= 0),
  amount bigint not null check (amount >= 0),
  verdict text not null default 'open' check (verdict in ('open', 'approved', 'returned', 'held')),
  reasons text[] not null default '{}',
  said text,
  proposed_by text not null,
  decided_by text,
  decree bigint,
  decree_no int,
  standing text check (standing in ('enrolled', 'sent', 'accepted', 'refused')),
  answered_on date,
  ended_from enrolment.month,
  ended_why text check (ended_why in ('died', 'wage-job', 'moved', 'aged-out', 'withdrew', 'other')),
  ended_by text,
  in_force boolean generated always as (coalesce(standing <> 'refused', false)) stored,
  span int4range generated always as (int4range(
    left(first_month, 4)::int * 12 + right(first_month, 2)::int - 1,
    greatest(left(first_month, 4)::int * 12 + right(first_month, 2)::int - 1,
      least(left(first_month, 4)::int * 12 + right(first_month, 2)::int - 1 + months,
        coalesce(left(ended_from, 4)::int * 12 + right(ended_from, 2)::int - 1, 2147483646))))) stored,
  primary key (regency, proposal, no),
  unique (regency, worker, proposal),
  foreign key (regency, proposal, proposed_by) references enrolment.proposal (regency, id, proposed_by),
  foreign key (regency, decree) references enrolment.decree,
  check (decided_by <> proposed_by),
  check ((verdict in ('approved', 'returned')) = (decided_by is not null)),
  check ((decree is null) = (standing is null) and (decree is null) = (decree_no is null)),
  check (decree is null or verdict = 'approved'),
  check ((ended_from is null) = (ended_why is null)),
  constraint line_once_a_month exclude using gist (regency with =, worker with =, span with &&) where (in_force)
);
comment on table enrolment.line is 'One person of a proposal, as they stood when proposed; later of a decree. The exclusion constraint keeps a month from being decreed twice.';
-- No two indexes of these tables begin alike: on lines written a moment ago the planner cannot tell them apart.
comment on column enrolment.line.sealed is 'Copied unopened from registry.worker (context person): the decree keeps the numbers it was made with.';
comment on column enrolment.line.reasons is 'Why the gate held the line back (domain/enrolment/reasons).';
comment on column enrolment.line.said is 'Why the approver returned it.';
comment on column enrolment.line.in_force is 'Decreed, and not refused by the insurer.';
comment on column enrolment.line.span is 'Months in force as numbers; shorter once ended.';
create unique index line_decree on enrolment.line (regency, decree, decree_no) where decree is not null;
create index line_standing on enrolment.line (regency, standing) where standing is not null;

create table enrolment.template (
  regency text not null references access.regency,
  id bigint generated always as identity,
  template jsonb not null,
  account text not null,
  at timestamptz not null default now(),
  primary key (regency, id)
);
comment on table enrolment.template is 'Versions of the insurer''s batch form (domain/enrolment/batch-template); the newest is in use.';

create table enrolment.batch (
  regency text not null,
  id bigint generated always as identity,
  decree bigint not null,
  template jsonb not null,
  people int not null,
  held int not null,
  account text not null,
  at timestamptz not null default now(),
  primary key (regency, id),
  foreign key (regency, decree) references enrolment.decree
);
comment on table enrolment.batch is 'A file of people for the insurer, in the template as it was that day. The file itself is written anew from its lines when asked for.';

create table enrolment.batch_line (
  regency text not null,
  batch bigint not null,
  no int not null,
  proposal bigint not null,
  line int not null,
  primary key (regency, batch, no),
  unique (regency, proposal, line, batch),
  foreign key (regency, batch) references enrolment.batch,
  foreign key (regency, proposal, line) references enrolment.line
);
comment on table enrolment.batch_line is 'Who stands at which number of a batch: a recap may answer by number.';

create table enrolment.batch_hold (
  regency text not null,
  batch bigint not null,
  proposal bigint not null,
  line int not null,
  reasons text[] not null,
  primary key (regency, batch, proposal, line),
  foreign key (regency, batch) references enrolment.batch,
  foreign key (regency, proposal, line) references enrolment.line
);
comment on table enrolment.batch_hold is 'People of the decree kept out of a batch, and why: the rest goes on without them.';

create table enrolment.recap (
  regency text not null,
  id bigint generated always as identity,
  list bigint not null,
  as_of date not null,
  counts jsonb not null,
  account text not null,
  at timestamptz not null default now(),
  primary key (regency, id),
  unique (regency, list)
);
comment on table enrolment.recap is 'An insurer''s recap, read from a list that came through the ingest door.';
comment on column enrolment.recap.as_of is 'The day the recap speaks of: every figure built on it names this day.';

create table enrolment.answer (
  regency text not null,
  recap bigint not null,
  seq int not null,
  batch bigint,
  no int,
  answer text check (answer in ('accepted', 'refused')),
  how text check (how in ('nik', 'line', 'name')),
  stray text check (stray in ('not-sent', 'two-people', 'no-answer', 'said-twice')),
  reason text,
  sealed bytea,
  primary key (regency, recap, seq),
  unique (regency, recap, batch, no),
  foreign key (regency, recap) references enrolment.recap,
  foreign key (regency, batch, no) references enrolment.batch_line,
  check ((stray is null) = (batch is not null)),
  check ((stray is null) = (answer is not null))
);
comment on table enrolment.answer is 'What the insurer said of each person, or why a row of the recap answers for nobody we sent.';
comment on column enrolment.answer.sealed is 'The participant number, sealed with the context participant.';
create index answer_line on enrolment.answer (regency, batch, no) where batch is not null;

create table enrolment.incoming (
  regency text not null references access.regency,
  id bigint generated always as identity,
  file uuid,
  file_name text not null,
  bytes bigint not null,
  as_of date not null,
  list bigint,
  account text not null,
  at timestamptz not null default now(),
  primary key (regency, id),
  check (file is not null or list is not null)
);
comment on table enrolment.incoming is 'Recaps the insurer''s branch handed in, sealed, until an officer loads them as lists: the branch itself may not load lists.';
comment on column enrolment.incoming.file is 'The kept file; null once it was loaded and lives on as the list''s.';

-- Only what an act may change changes, and only by whom it may: everything else of a line stands as proposed.
create function enrolment.guard_line() returns trigger language plpgsql set search_path = '' as $$
begin
  if access.account() is null or current_setting('bahu.forgetting', true) = 'yes' then
    return new;
  end if;
  if (new.worker, new.name, new.birth, new.sex, new.desa, new.place, new.kind_of_work, new.nik_hash, new.sealed, new.purse,
      new.purse_name, new.first_month, new.months, new.monthly, new.amount, new.proposed_by)
    is distinct from (old.worker, old.name, old.birth, old.sex, old.desa, old.place, old.kind_of_work, old.nik_hash, old.sealed,
      old.purse, old.purse_name, old.first_month, old.months, old.monthly, old.amount, old.proposed_by) then
    raise exception 'a proposed line does not change' using errcode = '42501';
  end if;
  if (new.verdict, new.decided_by, new.said, new.reasons, new.decree, new.decree_no)
    is distinct from (old.verdict, old.decided_by, old.said, old.reasons, old.decree, old.decree_no)
    and not access.may('enrolment.approve') then
    raise exception 'may not approve' using errcode = '42501';
  end if;
  if old.decree is not null and (new.decree, new.decree_no, new.verdict) is distinct from (old.decree, old.decree_no, old.verdict) then
    raise exception 'a decreed line does not change' using errcode = '42501';
  end if;
  if new.standing is distinct from old.standing and not (
    (old.standing is null and new.standing = 'enrolled' and access.may('enrolment.approve'))
    or (new.standing = 'sent' and old.standing in ('enrolled', 'refused') and access.may('enrolment.batch'))
    or (new.standing in ('accepted', 'refused') and old.standing in ('sent', 'accepted', 'refused') and access.may('enrolment.recap'))) then
    raise exception 'no such step from % to %', old.standing, new.standing using errcode = '42501';
  end if;
  if new.ended_from is distinct from old.ended_from and not access.may('enrolment.propose') then
    raise exception 'may not end' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger guard before update on enrolment.line for each row execute function enrolment.guard_line();

-- Whether a line lies in the reader's area: officers and planners may be bound to some kecamatan.
create function enrolment.within(p_desa text) returns boolean language sql stable as
  $$ select access.whole() or p_desa like any (access.areas()) $$;

create policy read on enrolment.proposal for select using (regency = (select access.regency())
  and ((select access.may('enrolment.read'))));
create policy propose on enrolment.proposal for insert with check (regency = (select access.regency())
  and (select access.may('enrolment.propose')) and (select access.whole()) and proposed_by = (select access.account()));
create policy decide on enrolment.proposal for update using (regency = (select access.regency()) and (select access.whole())
  and ((select access.may('enrolment.approve')) or (select access.may('enrolment.propose'))));

create policy read on enrolment.approval for select using (regency = (select access.regency()) and (select access.may('enrolment.read')));
create policy approve on enrolment.approval for insert with check (regency = (select access.regency())
  and (select access.may('enrolment.approve')) and (select access.whole()) and approved_by = (select access.account()));

-- The insurer's branch sees the decree that covers its batch, and the people sent to it: no one else.
create policy read on enrolment.decree for select using (regency = (select access.regency())
  and ((select access.may('enrolment.read')) or (select access.may('enrolment.batch'))));
create policy sign on enrolment.decree for insert with check (regency = (select access.regency())
  and (select access.may('enrolment.approve')) and (select access.whole()) and account = (select access.account()));

create policy read on enrolment.line for select using (regency = (select access.regency())
  and (((select access.may('enrolment.read')) and ((select access.whole()) or desa like any ((select access.areas())::text[])))
    or ((select access.may('enrolment.batch')) and standing in ('sent', 'accepted', 'refused'))));
create policy propose on enrolment.line for insert with check (regency = (select access.regency())
  and (select access.may('enrolment.propose')) and (select access.whole()) and proposed_by = (select access.account())
  and verdict in ('open', 'held') and decree is null);
create policy decide on enrolment.line for update using (regency = (select access.regency()) and (select access.whole())
  and ((select access.may('enrolment.approve')) or (select access.may('enrolment.propose'))
    or ((select access.may('enrolment.batch')) and standing is not null)
    or ((select access.may('enrolment.recap')) and standing in ('sent', 'accepted', 'refused'))));

create policy read on enrolment.template for select using (regency = (select access.regency())
  and ((select access.may('enrolment.read')) or (select access.may('enrolment.batch'))));
create policy edit on enrolment.template for insert with check (regency = (select access.regency())
  and (select access.may('enrolment.batch')) and account = (select access.account()));

create policy read on enrolment.batch for select using (regency = (select access.regency())
  and ((select access.may('enrolment.read')) or (select access.may('enrolment.batch'))));
create policy make on enrolment.batch for insert with check (regency = (select access.regency())
  and (select access.may('enrolment.batch')) and (select access.whole()) and account = (select access.account()));
create policy read on enrolment.batch_line for select using (regency = (select access.regency())
  and ((select access.may('enrolment.read')) or (select access.may('enrolment.batch'))));
create policy make on enrolment.batch_line for insert with check (regency = (select access.regency())
  and (select access.may('enrolment.batch')) and (select access.whole()));
create policy read on enrolment.batch_hold for select using (regency = (select access.regency()) and (select access.may('enrolment.read')));
create policy make on enrolment.batch_hold for insert with check (regency = (select access.regency())
  and (select access.may('enrolment.batch')) and (select access.whole()));

create policy read on enrolment.recap for select using (regency = (select access.regency())
  and ((select access.may('enrolment.read')) or (select access.may('enrolment.recap'))));
create policy take on enrolment.recap for insert with check (regency = (select access.regency())
  and (select access.may('enrolment.recap')) and (select access.whole()) and account = (select access.account()));
create policy read on enrolment.answer for select using (regency = (select access.regency())
  and ((select access.may('enrolment.read')) or (select access.may('enrolment.recap'))));
create policy take on enrolment.answer for insert with check (regency = (select access.regency())
  and (select access.may('enrolment.recap')) and (select access.whole()));

create policy read on enrolment.incoming for select using (regency = (select access.regency())
  and ((select access.may('enrolment.read')) or account = (select access.account())));
create policy hand_in on enrolment.incoming for insert with check (regency = (select access.regency())
  and (select access.may('enrolment.recap')) and account = (select access.account()));
create policy load on enrolment.incoming for update using (regency = (select access.regency())
  and (select access.may('ingest.load')) and (select access.whole()));

alter table enrolment.incoming enable row level security;
alter table enrolment.proposal enable row level security;
alter table enrolment.approval enable row level security;
alter table enrolment.decree enable row level security;
alter table enrolment.line enable row level security;
alter table enrolment.template enable row level security;
alter table enrolment.batch enable row level security;
alter table enrolment.batch_line enable row level security;
alter table enrolment.batch_hold enable row level security;
alter table enrolment.recap enable row level security;
alter table enrolment.answer enable row level security;
grant select, insert on enrolment.approval, enrolment.decree, enrolment.template, enrolment.batch, enrolment.batch_line,
  enrolment.batch_hold, enrolment.recap, enrolment.answer to bahu_app;
grant select, insert on enrolment.proposal, enrolment.line to bahu_app;
grant select, insert, update on enrolment.incoming to bahu_app;
grant update (state, counts) on enrolment.proposal to bahu_app;
grant update (verdict, reasons, said, decided_by, decree, decree_no, standing, answered_on, ended_from, ended_why, ended_by)
  on enrolment.line to bahu_app;

select history.watch('enrolment.proposal', 'enrolment');
select history.watch('enrolment.approval', 'enrolment');
select history.watch('enrolment.decree', 'enrolment');
select history.watch('enrolment.line', 'enrolment');
select history.watch('enrolment.template', 'enrolment');
select history.watch('enrolment.batch', 'enrolment');
select history.watch('enrolment.batch_line', 'enrolment');
select history.watch('enrolment.batch_hold', 'enrolment');
select history.watch('enrolment.recap', 'enrolment');
select history.watch('enrolment.answer', 'enrolment');
select history.watch('enrolment.incoming', 'enrolment');

-- Who is in force until when: ranking must not refuse those covered by our own decree, and money is not spent twice.
create function enrolment.cover() returns table (worker bigint, until_month text, months int, accepted boolean)
language sql stable security definer set search_path = '' as $$
  with runs as (
    select l.worker, unnest(range_agg(l.span)) as run, bool_or(l.standing = 'accepted') as accepted
    from enrolment.line l
    where l.regency = access.regency() and l.in_force and not isempty(l.span)
      and (access.may('priority.rank') or access.may('funding.read') or access.may('enrolment.read'))
    group by l.worker
  )
  select distinct on (r.worker) r.worker,
    to_char((upper(r.run) - 1) / 12, 'FM0000') || '-' || to_char((upper(r.run) - 1) % 12 + 1, 'FM00'),
    upper(r.run) - lower(r.run), r.accepted
  from runs r order by r.worker, upper(r.run) desc
$$;

-- Somebody's right to be forgotten: codes, months and amounts stay, who it was does not.
create function enrolment.forget(p_worker bigint) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if not (access.may('privacy.answer') or access.may('privacy.erase')) then
    raise exception 'may not forget' using errcode = '42501';
  end if;
  perform set_config('bahu.forgetting', 'yes', true);
  update enrolment.answer a set sealed = null, reason = null
    from enrolment.batch_line b join enrolment.line l on l.regency = b.regency and l.proposal = b.proposal and l.no = b.line
    where a.regency = access.regency() and b.regency = a.regency and b.batch = a.batch and b.no = a.no and l.worker = p_worker;
  update enrolment.line l set name = '', birth = null, sex = null, nik_hash = null, sealed = null, said = null
    where l.regency = access.regency() and l.worker = p_worker;
  perform set_config('bahu.forgetting', 'no', true);
end $$;

revoke execute on all functions in schema enrolment from public;
grant execute on all functions in schema enrolment to bahu_app;
