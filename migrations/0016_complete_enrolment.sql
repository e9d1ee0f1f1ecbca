-- What follows a decree: who should leave and who takes the place, and what the insurer is told afterwards of a batch already sent.
create table enrolment.replacement (
  regency text not null,
  proposal bigint not null,
  no int not null,
  by_proposal bigint not null,
  by_no int not null,
  account text not null,
  at timestamptz not null default now(),
  primary key (regency, proposal, no),
  unique (regency, by_proposal, by_no),
  foreign key (regency, proposal, no) references enrolment.line,
  foreign key (regency, by_proposal, by_no) references enrolment.line,
  check ((proposal, no) <> (by_proposal, by_no))
);
comment on table enrolment.replacement is 'Who came for whom: a line that ended, and the decreed line that uses its money from then on.';

-- Only somebody who left is replaced, by somebody else of the same purse, decreed, not before the place was free.
create function enrolment.check_replacement() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  gone enrolment.line;
  come enrolment.line;
begin
  select * into gone from enrolment.line l where l.regency = new.regency and l.proposal = new.proposal and l.no = new.no;
  select * into come from enrolment.line l where l.regency = new.regency and l.proposal = new.by_proposal and l.no = new.by_no;
  if gone.ended_from is null or come.decree is null or come.worker = gone.worker or come.purse <> gone.purse
    or come.first_month < gone.ended_from then
    raise exception 'no such replacement' using errcode = '23514';
  end if;
  return new;
end $$;
create trigger check_it before insert on enrolment.replacement for each row execute function enrolment.check_replacement();

create table enrolment.notice (
  regency text not null references access.regency,
  id bigint generated always as identity,
  batch bigint not null,
  people int not null check (people > 0),
  account text not null,
  at timestamptz not null default now(),
  primary key (regency, id),
  foreign key (regency, batch) references enrolment.batch
);
comment on table enrolment.notice is 'A correction of a batch already sent: who leaves, and whose particulars were wrong. Its file is written anew from the register when asked for.';

create table enrolment.notice_line (
  regency text not null,
  notice bigint not null,
  no int not null,
  proposal bigint not null,
  line int not null,
  what text not null check (what in ('ended', 'changed')),
  from_month enrolment.month,
  told bytea not null,
  primary key (regency, notice, no),
  unique (regency, proposal, line, what, told),
  foreign key (regency, notice) references enrolment.notice,
  foreign key (regency, proposal, line) references enrolment.line,
  check ((what = 'ended') = (from_month is not null))
);
comment on table enrolment.notice_line is 'Whom a correction speaks of and why. Holds nothing personal.';
comment on column enrolment.notice_line.told is 'Digest of what was told, with the keyed hash of the NIK in it: the same thing is not told twice.';

alter table enrolment.replacement enable row level security;
alter table enrolment.notice enable row level security;
alter table enrolment.notice_line enable row level security;
create policy read on enrolment.replacement for select using (regency = (select access.regency()) and (select access.may('enrolment.read')));
create policy replace on enrolment.replacement for insert with check (regency = (select access.regency())
  and (select access.may('enrolment.propose')) and (select access.whole()) and account = (select access.account()));
create policy read on enrolment.notice for select using (regency = (select access.regency())
  and ((select access.may('enrolment.read')) or (select access.may('enrolment.batch'))));
create policy make on enrolment.notice for insert with check (regency = (select access.regency())
  and (select access.may('enrolment.propose')) and (select access.whole()) and account = (select access.account()));
create policy read on enrolment.notice_line for select using (regency = (select access.regency())
  and ((select access.may('enrolment.read')) or (select access.may('enrolment.batch'))));
create policy make on enrolment.notice_line for insert with check (regency = (select access.regency())
  and (select access.may('enrolment.propose')) and (select access.whole()));
grant select, insert on enrolment.replacement, enrolment.notice, enrolment.notice_line to bahu_app;
select history.watch('enrolment.replacement', 'enrolment');
select history.watch('enrolment.notice', 'enrolment');
select history.watch('enrolment.notice_line', 'enrolment');

-- Who is in force and should perhaps leave, by what the register holds now. Death and a wage job are facts (sure); that
-- somebody moved, or turned 65, is put before a person and never acted on by itself: the law is silent on the latter.
create function enrolment.ending_due(p_on date)
returns table (proposal bigint, no int, decree bigint, worker bigint, desa text, why text, since date, from_no int, sure boolean)
language sql stable security definer set search_path = '' as $$
  with held as (
    select l.proposal, l.no, l.decree, coalesce(m.root, l.worker) as worker, l.span, l.desa
    from enrolment.line l left join registry.merged_roots() m on m.id = l.worker
    where l.regency = access.regency() and l.in_force and not isempty(l.span) and access.may('enrolment.read')
  ), found as (
    select h.*, case
        when w.dead_on <= p_on then 'died'
        when w.employee is not null or (w.insured = 'PU' and coalesce(w.insured_until, p_on) >= p_on) then 'wage-job'
        when w.moved then 'moved'
        when w.birth + interval '65 years' <= p_on then 'aged-out' end as why,
      case
        when w.dead_on <= p_on then w.dead_on
        when w.employee is not null or (w.insured = 'PU' and coalesce(w.insured_until, p_on) >= p_on)
          then coalesce(w.employee_on, w.insured_on, p_on)
        when w.moved then coalesce(w.attested_on, p_on)
        else (w.birth + interval '65 years')::date end as since
    from held h join registry.worker w on w.regency = access.regency() and w.id = h.worker
  )
  select f.proposal, f.no, f.decree, f.worker, f.desa, f.why, f.since,
    greatest(lower(f.span), extract(year from f.since)::int * 12 + extract(month from f.since)::int), f.why in ('died', 'wage-job')
  from found f
  where f.why is not null
    and greatest(lower(f.span), extract(year from f.since)::int * 12 + extract(month from f.since)::int) < upper(f.span)
    and (access.whole() or f.desa like any (access.areas()))
$$;
comment on function enrolment.ending_due(date) is 'A month is paid whole: who lives on its first day stays in it, so the first free month is the one after.';

revoke execute on function enrolment.check_replacement(), enrolment.ending_due(date) from public;
grant execute on function enrolment.ending_due(date) to bahu_app;
