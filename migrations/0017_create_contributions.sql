-- What is due, what was paid and what it covers: documents that are never edited, a ledger the database keeps itself, and each
-- person's months beneath them.
create schema contributions;
grant usage on schema contributions to bahu_app;

create function contributions.month_of(p_on date) returns int language sql immutable strict as
  $$ select extract(year from p_on)::int * 12 + extract(month from p_on)::int - 1 $$;
create function contributions.first_day(p_month int) returns date language sql immutable strict as
  $$ select make_date(p_month / 12, p_month % 12 + 1, 1) $$;

create table contributions.bill (
  regency text not null references access.regency,
  id bigint generated always as identity,
  purse bigint not null,
  month smallint not null check (month between 24000 and 26399),
  kind text not null check (kind in ('bill', 'supplement', 'credit')),
  corrects bigint,
  people int not null,
  lines int not null check (lines > 0),
  amount bigint not null check ((kind = 'credit') = (amount < 0) and amount <> 0),
  reasons jsonb not null,
  made_on date not null,
  account text not null,
  at timestamptz not null default now(),
  primary key (regency, id),
  unique (regency, id, purse, month),
  foreign key (regency, purse) references funding.purse,
  foreign key (regency, corrects, purse, month) references contributions.bill (regency, id, purse, month),
  check ((kind = 'bill') = (corrects is null))
);
comment on table contributions.bill is 'What a purse owes for a month. bill: the first of its purse and month; supplement: people or rupiah found later, owed apart; credit: months taken back from one of them. Never changed.';
comment on column contributions.bill.month is 'The month it is for, as year * 12 + month - 1.';
comment on column contributions.bill.reasons is 'The price by sector with its articles, and what differs from the decrees. Nothing personal.';
create unique index bill_once on contributions.bill (regency, purse, month) where kind = 'bill';
create index bill_month on contributions.bill (regency, month);
create index bill_corrects on contributions.bill (regency, corrects) where corrects is not null;

create table contributions.month_line (
  bill bigint not null,
  proposal bigint not null,
  worker bigint not null,
  line int not null,
  amount int not null,
  month smallint not null,
  turn smallint not null check (turn > 0),
  regency text not null,
  why text,
  primary key (regency, worker, month, turn),
  check ((turn % 2 = 1) = (amount > 0) and amount <> 0)
);
comment on table contributions.month_line is 'The months of people beneath a bill. The turn makes a month of a person exist once, across purses and years: odd turns put it on a bill, even ones take it back. Without foreign keys: a trigger checks each statement as a whole.';
comment on column contributions.month_line.worker is 'The record that speaks for the person when it was written; the line may name one merged into it.';
comment on column contributions.month_line.why is 'Why it was put on late or taken back; null on a bill made in time.';
create index month_line_bill on contributions.month_line (regency, bill);
create index month_line_turned on contributions.month_line (regency, worker, month, turn) where turn > 1;

create table contributions.payment (
  regency text not null references access.regency,
  id bigint generated always as identity,
  client_id uuid not null,
  purse bigint not null,
  paid_on date not null,
  amount bigint not null check (amount > 0),
  reference text not null check (length(trim(reference)) between 1 and 80),
  kind text not null default 'payment' check (kind in ('payment', 'reversal')),
  reverses bigint,
  proof uuid,
  list bigint,
  said text check (length(said) <= 500),
  account text not null,
  at timestamptz not null default clock_timestamp(),
  primary key (regency, id),
  unique (regency, client_id),
  unique (regency, reverses),
  unique (regency, id, purse, amount),
  foreign key (regency, purse) references funding.purse,
  foreign key (regency, reverses, purse, amount) references contributions.payment (regency, id, purse, amount),
  check ((kind = 'reversal') = (reverses is not null))
);
comment on table contributions.payment is 'Money that left a purse for the insurer, or came back whole (reversal). Never changed.';
comment on column contributions.payment.client_id is 'Made by the sender, so that a repeated request is not a second payment.';
comment on column contributions.payment.proof is 'The kept file that proves it.';
create index payment_purse on contributions.payment (regency, purse, paid_on);

create table contributions.settlement (
  regency text not null,
  id bigint generated always as identity,
  payment bigint not null,
  bill bigint not null,
  amount bigint not null check (amount <> 0),
  named boolean not null,
  people int not null check ((people > 0) = named),
  on_day date not null,
  account text not null,
  at timestamptz not null default clock_timestamp(),
  primary key (regency, id),
  foreign key (regency, payment) references contributions.payment,
  foreign key (regency, bill) references contributions.bill
);
comment on table contributions.settlement is 'Which payment pays which bill or supplement; negative where it is taken back. What is paid too much stays an advance; a bill paid in part covers nobody but those its proof names.';
comment on column contributions.settlement.on_day is 'The day it counts from: that of the payment, or of what took it back.';
create index settlement_bill on contributions.settlement (regency, bill);
create index settlement_payment on contributions.settlement (regency, payment);

create table contributions.settled_line (
  settlement bigint not null,
  worker bigint not null,
  amount int not null check (amount <> 0),
  month smallint not null,
  regency text not null,
  primary key (regency, settlement, worker, month)
);
comment on table contributions.settled_line is 'The people a proof names, where it does not pay a whole bill.';
create index settled_line_worker on contributions.settled_line (regency, worker, month);

create table contributions.entry (
  regency text not null,
  id bigint generated always as identity,
  kind text not null check (kind in ('bill', 'payment', 'settlement')),
  bill bigint,
  payment bigint,
  settlement bigint,
  booked smallint not null,
  on_day date not null,
  at timestamptz not null default clock_timestamp(),
  primary key (regency, id),
  unique (regency, bill),
  unique (regency, payment),
  unique (regency, settlement),
  foreign key (regency, bill) references contributions.bill,
  foreign key (regency, payment) references contributions.payment,
  foreign key (regency, settlement) references contributions.settlement,
  check (num_nonnulls(bill, payment, settlement) = 1),
  check (case kind when 'bill' then bill when 'payment' then payment else settlement end is not null)
);
comment on table contributions.entry is 'One document in the ledger, booked by the database the moment it is written: no document without an entry, no entry without a document.';
comment on column contributions.entry.booked is 'The month of the books: that of the document, or the first still open one after it.';
create index entry_booked on contributions.entry (regency, booked);

create table contributions.posting (
  regency text not null,
  entry bigint not null,
  no smallint not null,
  ledger text not null check (ledger in ('cover', 'due', 'advance', 'cash')),
  purse bigint not null,
  month smallint,
  amount bigint not null check (amount <> 0),
  primary key (regency, entry, no),
  foreign key (regency, entry) references contributions.entry,
  check ((ledger in ('cover', 'due')) = (month is not null))
);
comment on table contributions.posting is 'Double entry: what a document moves between cover (cost), due (owed), advance (paid, not yet used) and cash, debit positive. The postings of an entry sum to nothing.';
create index posting_purse on contributions.posting (regency, purse, ledger);

create table contributions.closed_month (
  regency text not null references access.regency,
  month smallint not null,
  on_day date not null,
  entries int not null,
  totals jsonb not null,
  checksum bytea not null check (length(checksum) = 32),
  account text not null,
  at timestamptz not null default now(),
  primary key (regency, month)
);
comment on table contributions.closed_month is 'Months of the books that take no entry any more: what is found later is booked in the first open one.';
comment on column contributions.closed_month.checksum is 'SHA-256 of the month''s entries, postings and the months of people beneath its bills (contributions.checksum).';

create table contributions.payment_file (
  regency text not null,
  list bigint not null,
  purse bigint not null,
  counts jsonb not null,
  account text not null,
  at timestamptz not null default now(),
  primary key (regency, list),
  foreign key (regency, list) references ingest.list
);
comment on table contributions.payment_file is 'A list of payments that was taken in to its end.';

create table contributions.payment_row (
  regency text not null,
  list bigint not null,
  seq int not null,
  month smallint not null,
  verdict text not null check (verdict in ('unknown-person', 'not-billed', 'other-purse', 'already-paid', 'amount-differs', 'no-month')),
  worker bigint,
  amount bigint not null,
  billed int,
  payment bigint not null,
  primary key (regency, list, seq, month),
  foreign key (regency, payment) references contributions.payment
);
comment on table contributions.payment_row is 'Rows of a list of payments whose money paid for nobody, and why: it stays an advance of the purse. Month 0: the row names none.';

create table contributions.reconciliation (
  regency text not null references access.regency,
  id bigint generated always as identity,
  list bigint not null,
  month smallint not null,
  as_of date not null,
  counts jsonb not null,
  account text not null,
  at timestamptz not null default clock_timestamp(),
  primary key (regency, id),
  unique (regency, list, month),
  foreign key (regency, list) references ingest.list
);
comment on table contributions.reconciliation is 'The decrees, the insurer''s participants and the money of one month held against each other, as of the day of the insurer''s list.';
comment on column contributions.reconciliation.at is 'Taken while no money moves: only what was settled before it can have been confirmed by it.';
create index reconciliation_month on contributions.reconciliation (regency, month, id desc);

create table contributions.finding (
  regency text not null,
  reconciliation bigint not null,
  no int not null,
  worker bigint not null,
  kind text not null check (kind in ('decreed-not-listed', 'paid-not-active', 'accepted-unpaid', 'refused-but-billed',
    'dead-but-billed', 'ended-but-listed', 'listed-by-others', 'amount-differs', 'paid-twice')),
  purse bigint,
  month smallint not null,
  amount bigint not null,
  first_seen date not null,
  state text not null default 'open' check (state in ('open', 'explained', 'settled')),
  assigned_to text,
  said text check (length(said) <= 500),
  said_by text,
  primary key (regency, reconciliation, no),
  unique (regency, reconciliation, worker, kind),
  foreign key (regency, reconciliation) references contributions.reconciliation
);
comment on table contributions.finding is 'A difference between the three, by person and kind. What was found does not change; who looks after it and what they said does.';
comment on column contributions.finding.first_seen is 'The day of the first reconciliation that found it and did not lose it again since: its age.';
create index finding_worker on contributions.finding (regency, worker, month);

create table contributions.month_count (
  regency text not null references access.regency,
  month smallint not null,
  purse bigint not null,
  kecamatan text not null,
  kind_of_work text not null,
  state text not null check (state in ('decreed', 'billed', 'paid', 'active', 'arrears', 'lapsed', 'ended')),
  people int not null,
  amount bigint not null,
  on_day date not null,
  primary key (regency, month, purse, kecamatan, kind_of_work, state)
);
comment on table contributions.month_count is 'The cover calendar of the whole regency, counted from contributions.person_months: numbers only, written anew by whatever changes a month.';

-- Everything but who looks after a finding, and the counts, stays as it was written; for the owner too.
create function contributions.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is only added to, never changed', tg_table_name using errcode = '42501';
end $$;
do $$
declare
  t text;
begin
  foreach t in array array['bill', 'month_line', 'payment', 'settlement', 'settled_line', 'entry', 'posting', 'closed_month',
    'payment_file', 'payment_row', 'reconciliation'] loop
    execute format('create trigger forever before update or delete or truncate on contributions.%I for each statement execute function contributions.refuse_change()', t);
  end loop;
end $$;

-- Money moves while a reconciliation or a closing does not run, and the other way round; payments of one purse come one after the other.
create function contributions.moving(p_purse bigint) returns void language plpgsql set search_path = '' as $$
begin
  perform pg_advisory_xact_lock_shared(hashtextextended('contributions ' || access.regency(), 0));
  perform pg_advisory_xact_lock(hashtextextended('contributions ' || access.regency() || ' ' || p_purse, 1));
end $$;
create function contributions.standing_still() returns void language plpgsql set search_path = '' as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('contributions ' || access.regency(), 0));
end $$;

-- Books a document: in its own month while that is open, else in the first open month after it.
create function contributions.book(p_regency text, p_kind text, p_bill bigint, p_payment bigint, p_settlement bigint, p_month int,
  p_on date, p_purse bigint, p_ledgers text[], p_months int[], p_amounts bigint[]) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_entry bigint;
begin
  insert into contributions.entry (regency, kind, bill, payment, settlement, booked, on_day)
    values (p_regency, p_kind, p_bill, p_payment, p_settlement,
      greatest(p_month, coalesce((select max(c.month) + 1 from contributions.closed_month c where c.regency = p_regency), 0)), p_on)
    returning id into v_entry;
  insert into contributions.posting (regency, entry, no, ledger, purse, month, amount)
    select p_regency, v_entry, p.no, p.ledger, p_purse, p.month, p.amount
    from unnest(p_ledgers, p_months, p_amounts) with ordinality as p(ledger, month, amount, no);
end $$;

create function contributions.check_postings() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if exists (
    select from contributions.posting p
    where (p.regency, p.entry) in (select n.regency, n.entry from added n)
    group by p.regency, p.entry having sum(p.amount) <> 0 or count(*) < 2) then
    raise exception 'an entry does not balance' using errcode = '23514';
  end if;
  return null;
end $$;
create trigger balanced after insert on contributions.posting
  referencing new table as added for each statement execute function contributions.check_postings();

-- What must hold of a bill and its money when a transaction ends. Also called for the bill a credit takes from.
create function contributions.check_due(p_regency text, p_bill bigint) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_net bigint;
  v_settled bigint;
begin
  select sum(b.amount) into v_net from contributions.bill b
    where b.regency = p_regency and (b.id = p_bill or (b.corrects = p_bill and b.kind = 'credit'));
  select coalesce(sum(s.amount), 0) into v_settled from contributions.settlement s where s.regency = p_regency and s.bill = p_bill;
  if v_net < 0 or v_settled < 0 or v_settled > v_net then
    raise exception 'bill % is settled with % of %', p_bill, v_settled, v_net using errcode = '23514';
  end if;
end $$;

create function contributions.check_paid(p_regency text, p_payment bigint) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_left bigint;
  v_used bigint;
begin
  select sum(case p.kind when 'payment' then p.amount else -p.amount end) into v_left from contributions.payment p
    where p.regency = p_regency and (p.id = p_payment or p.reverses = p_payment);
  select coalesce(sum(s.amount), 0) into v_used from contributions.settlement s where s.regency = p_regency and s.payment = p_payment;
  if v_used < 0 or v_used > v_left or exists (
    select from contributions.settlement s where s.regency = p_regency and s.payment = p_payment
    group by s.bill having sum(s.amount) < 0) then
    raise exception 'payment % pays % of %', p_payment, v_used, v_left using errcode = '23514';
  end if;
end $$;

create function contributions.book_bill() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform contributions.moving(new.purse);
  if new.kind <> 'bill' and not exists (select from contributions.bill b where b.regency = new.regency and b.id = new.corrects
      and (b.kind = 'bill' or (b.kind = 'supplement' and new.kind = 'credit'))) then
    raise exception 'a % does not correct that', new.kind using errcode = '23514';
  end if;
  perform contributions.book(new.regency, 'bill', new.id, null, null, new.month, new.made_on, new.purse,
    array['cover', 'due'], array[new.month, new.month]::int[], array[new.amount, -new.amount]);
  return null;
end $$;
create trigger book after insert on contributions.bill for each row execute function contributions.book_bill();

-- At the end of the transaction a bill is the sum of its lines, and what a credit takes back is not still paid for.
create function contributions.check_bill() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if not exists (
    select from contributions.month_line l where l.regency = new.regency and l.bill = new.id
    having count(*) = new.lines and sum(l.amount) = new.amount and sum(sign(l.amount)) = new.people) then
    raise exception 'bill % is not the sum of its lines', new.id using errcode = '23514';
  end if;
  if new.kind = 'credit' then
    perform contributions.check_due(new.regency, new.corrects);
  end if;
  return null;
end $$;
create constraint trigger summed after insert on contributions.bill
  deferrable initially deferred for each row execute function contributions.check_bill();

-- A statement of lines as a whole: they make up their bill to the rupiah (so none is added later), each month put on a bill
-- stands in a decree that the insurer accepted, with the bill's purse, and what is taken back is what was put on.
create function contributions.check_lines() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  undecreed boolean;
  strange boolean;
begin
  if exists (
    select from (select distinct a.regency, a.bill from added a) a
      left join contributions.bill b on b.regency = a.regency and b.id = a.bill
      left join lateral (
        select count(*) as lines, sum(l.amount) as amount, sum(sign(l.amount)) as people, count(*) filter (where l.month <> b.month) as astray,
          count(*) filter (where (l.amount < 0) <> (b.kind = 'credit')) as wrong
        from contributions.month_line l where l.regency = a.regency and l.bill = a.bill) s on true
    where b.id is null or (b.lines, b.amount, b.people) is distinct from (s.lines, s.amount, s.people) or s.astray > 0 or s.wrong > 0) then
    raise exception 'lines do not make up their bill' using errcode = '23514';
  end if;
  select bool_or(l.no is null or l.standing <> 'accepted' or l.decree is null or l.purse <> b.purse or not l.span @> a.month::int),
      bool_or(l.worker <> a.worker and not exists (select from registry.merged_roots() m where m.id = l.worker and m.root = a.worker))
    into undecreed, strange
    from added a
      join contributions.bill b on b.regency = a.regency and b.id = a.bill
      left join enrolment.line l on l.regency = a.regency and l.proposal = a.proposal and l.no = a.line
    where a.turn % 2 = 1;
  if undecreed then
    raise exception 'a month that no accepted decree holds' using errcode = '23514';
  elsif strange then
    raise exception 'a month of somebody else' using errcode = '23514';
  end if;
  if exists (
    select from added a
      join contributions.bill b on b.regency = a.regency and b.id = a.bill
      left join contributions.month_line p on p.regency = a.regency and p.worker = a.worker and p.month = a.month and p.turn = a.turn - 1
    where a.turn > 1 and (p.turn is null
      or (a.turn % 2 = 0 and (p.bill, p.proposal, p.line, -p.amount) is distinct from (b.corrects, a.proposal, a.line, a.amount)))) then
    raise exception 'a month is taken back as it was put on' using errcode = '23514';
  end if;
  return null;
end $$;
create trigger checked after insert on contributions.month_line
  referencing new table as added for each statement execute function contributions.check_lines();

create function contributions.book_payment() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  v_sign int := case new.kind when 'payment' then 1 else -1 end;
begin
  perform contributions.moving(new.purse);
  if new.kind = 'reversal' and (select p.kind from contributions.payment p where p.regency = new.regency and p.id = new.reverses) <> 'payment' then
    raise exception 'only a payment is reversed' using errcode = '23514';
  end if;
  perform contributions.book(new.regency, 'payment', null, new.id, null, contributions.month_of(new.paid_on), new.paid_on, new.purse,
    array['advance', 'cash'], array[null, null]::int[], array[v_sign * new.amount, -v_sign * new.amount]);
  return null;
end $$;
create trigger book after insert on contributions.payment for each row execute function contributions.book_payment();

create function contributions.check_payment() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform contributions.check_paid(new.regency, coalesce(new.reverses, new.id));
  return null;
end $$;
create constraint trigger used after insert on contributions.payment
  deferrable initially deferred for each row execute function contributions.check_payment();

create function contributions.open_settlement() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  v_bill contributions.bill;
  v_payment contributions.payment;
begin
  select * into v_bill from contributions.bill b where b.regency = new.regency and b.id = new.bill;
  select * into v_payment from contributions.payment p where p.regency = new.regency and p.id = new.payment;
  if v_bill.purse is distinct from v_payment.purse or v_bill.kind = 'credit' or v_payment.kind = 'reversal' then
    raise exception 'a payment settles bills of its own purse' using errcode = '23514';
  end if;
  perform contributions.moving(v_bill.purse);
  new.at := clock_timestamp();
  return new;
end $$;
create trigger open before insert on contributions.settlement for each row execute function contributions.open_settlement();

create function contributions.book_settlement() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  v_bill contributions.bill;
begin
  select * into v_bill from contributions.bill b where b.regency = new.regency and b.id = new.bill;
  perform contributions.book(new.regency, 'settlement', null, null, new.id, contributions.month_of(new.on_day), new.on_day, v_bill.purse,
    array['due', 'advance'], array[v_bill.month, null]::int[], array[new.amount, -new.amount]);
  return null;
end $$;
create trigger book after insert on contributions.settlement for each row execute function contributions.book_settlement();

create function contributions.check_settlement() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform contributions.check_due(new.regency, new.bill);
  perform contributions.check_paid(new.regency, new.payment);
  if not exists (
    select from contributions.settled_line l where l.regency = new.regency and l.settlement = new.id
    having count(*) = new.people and coalesce(sum(l.amount), 0) = case when new.named then new.amount else 0 end) then
    raise exception 'settlement % is not the sum of the people it names', new.id using errcode = '23514';
  end if;
  return null;
end $$;
create constraint trigger used after insert on contributions.settlement
  deferrable initially deferred for each row execute function contributions.check_settlement();

-- The people a settlement names make it up, and each of them is paid for whole or not at all.
create function contributions.check_named() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if exists (
    select from (select distinct a.regency, a.settlement from added a) a
      left join contributions.settlement s on s.regency = a.regency and s.id = a.settlement
      left join contributions.bill b on b.regency = a.regency and b.id = s.bill
      left join lateral (select count(*) as people, sum(l.amount) as amount, count(*) filter (where l.month <> b.month) as astray
        from contributions.settled_line l where l.regency = a.regency and l.settlement = a.settlement) x on true
    where s.id is null or not s.named or (x.people, x.amount) is distinct from (s.people::bigint, s.amount) or x.astray > 0) then
    raise exception 'the people named do not make up their settlement' using errcode = '23514';
  end if;
  if exists (
    select from (select distinct a.regency, s.bill, a.worker, a.month from added a
        join contributions.settlement s on s.regency = a.regency and s.id = a.settlement) a
      cross join lateral (select sum(l.amount) as paid from contributions.settled_line l
        join contributions.settlement s on s.regency = l.regency and s.id = l.settlement and s.bill = a.bill
        where l.regency = a.regency and l.worker = a.worker and l.month = a.month) x
    where x.paid <> 0 and not exists (select from contributions.month_line m
      where m.regency = a.regency and m.worker = a.worker and m.month = a.month and m.bill = a.bill and m.amount = x.paid)) then
    raise exception 'somebody named is not paid for whole' using errcode = '23514';
  end if;
  return null;
end $$;
create trigger checked after insert on contributions.settled_line
  referencing new table as added for each statement execute function contributions.check_named();

-- Months are closed one after the other, while nothing moves.
create function contributions.check_closing() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform contributions.standing_still();
  if new.month <> coalesce((select max(c.month) + 1 from contributions.closed_month c where c.regency = new.regency),
      (select min(e.booked) from contributions.entry e where e.regency = new.regency), new.month)
    or new.month >= contributions.month_of(new.on_day) then
    raise exception 'month % cannot be closed', new.month using errcode = '23514';
  end if;
  select c.checksum, c.entries, c.totals into new.checksum, new.entries, new.totals from contributions.checksum(new.regency, new.month) c;
  return new;
end $$;
create trigger close before insert on contributions.closed_month for each row execute function contributions.check_closing();

-- The books of a month as one number: every entry and posting, and every month of a person beneath its bills.
create function contributions.checksum(p_regency text, p_month int) returns table (checksum bytea, entries int, totals jsonb)
language sql stable security definer set search_path = '' as $$
  with entry as (
    select e.*, coalesce((select string_agg(concat_ws(' ', p.no, p.ledger, p.purse, p.month, p.amount), ';' order by p.no)
        from contributions.posting p where p.regency = e.regency and p.entry = e.id), '') as postings,
      case when e.bill is null then '\x'::bytea else (
        select sha256(convert_to(string_agg(concat_ws(' ', l.worker, l.turn, l.proposal, l.line, l.amount), ';' order by l.worker, l.turn), 'UTF8'))
        from contributions.month_line l where l.regency = e.regency and l.bill = e.bill) end as people
    from contributions.entry e where e.regency = p_regency and e.booked = p_month
  )
  select sha256(coalesce(string_agg(convert_to(concat_ws(' ', e.id, e.kind, e.bill, e.payment, e.settlement, e.on_day, e.postings), 'UTF8') || e.people, '\x0a' order by e.id), '\x')),
    count(*)::int,
    coalesce((select jsonb_object_agg(t.ledger, t.amount) from (
      select p.ledger, sum(p.amount) as amount from contributions.posting p
        join contributions.entry x on x.regency = p.regency and x.id = p.entry and x.booked = p_month
      where p.regency = p_regency group by 1) t), '{}')
  from entry e
$$;

-- A reconciliation is taken while no money moves; its instant is the one at which it saw the money.
create function contributions.open_reconciliation() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform contributions.standing_still();
  new.at := clock_timestamp();
  return new;
end $$;
create trigger open before insert on contributions.reconciliation for each row execute function contributions.open_reconciliation();

-- How each bill and supplement stands: what is due of it, what of that is settled, since when it is paid whole.
create view contributions.balance with (security_invoker = true) as
  select b.regency, b.id as bill, b.purse, b.month, b.kind, b.amount, b.amount + coalesce(c.amount, 0) as net, b.people + coalesce(c.people, 0) as people,
    coalesce(s.settled, 0) as settled, b.amount + coalesce(c.amount, 0) - coalesce(s.settled, 0) as owed,
    coalesce(s.settled, 0) = b.amount + coalesce(c.amount, 0) as whole, s.paid_on, s.paid_at
  from contributions.bill b
    left join lateral (select sum(k.amount) as amount, sum(k.people) as people from contributions.bill k
      where k.regency = b.regency and k.corrects = b.id and k.kind = 'credit') c on true
    left join lateral (
      select sum(p.net) as settled, max(p.on_day) as paid_on, max(p.at) as paid_at from (
        select sum(x.amount) as net, max(x.on_day) filter (where x.amount > 0) as on_day, max(x.at) filter (where x.amount > 0) as at
        from contributions.settlement x where x.regency = b.regency and x.bill = b.id group by x.payment having sum(x.amount) > 0) p) s on true
  where b.kind <> 'credit';
comment on view contributions.balance is 'Each bill and supplement with its credits and settlements.';

-- The one rule of a person's month. Its mirror for what-if is domain/contributions/state.ts; a test holds them equal.
create function contributions.state_of(p_in_force boolean, p_accepted boolean, p_billed boolean, p_paid boolean, p_active boolean,
  p_month int, p_now int, p_unpaid_before int) returns text language sql immutable as $$
  select case
    when not p_in_force then 'ended'
    when p_paid and p_active then 'active'
    when p_paid then 'paid'
    when not p_accepted then 'decreed'
    when p_month <= p_now and p_unpaid_before >= 3 then 'lapsed'
    when p_month < p_now then 'arrears'
    when p_billed then 'billed'
    else 'decreed' end
$$;

-- Which record speaks for one that was merged, for those who bill and read months.
create function contributions.roots() returns table (id bigint, root bigint)
language sql stable security definer set search_path = '' as $$
  select m.id, m.root from registry.merged_roots() m where access.may('contributions.read')
$$;

-- What decrees, bills, payments and reconciliations say of people's months: of some people, or of everybody (null).
create function contributions.facts(p_workers bigint[], p_from int, p_to int, p_purse bigint default null)
returns table (worker bigint, month int, in_force boolean, accepted boolean, ended_why text, purse bigint, proposal bigint, line int, decree bigint,
  desa text, kind_of_work text, bill bigint, amount int, paid boolean, paid_on date, active_on date)
language plpgsql stable set search_path = '' as $$
declare
  who text := case when p_workers is null then '' else 'and l.worker in (select unnest($1) union select m.id from contributions.roots() m where m.root = any ($1))' end;
  whose text := case when p_workers is null then '' else 'and l.worker in (select unnest($1))' end;
  several boolean := exists (select from contributions.roots());
  nested text := current_setting('enable_nestloop');
  due bigint[];
  credits bigint[];
begin
  select array_agg(b.id) filter (where b.kind <> 'credit'), array_agg(b.id) filter (where b.kind = 'credit') into due, credits
    from contributions.bill b where b.regency = access.regency() and b.month between p_from and p_to;
  -- Lines written a moment ago have no statistics: taken for a handful, a million of them would be joined row by row.
  if p_workers is null then
    perform set_config('enable_nestloop', 'off', true);
  end if;
  return query execute format($sql$
    with decreed as (
      select %s as worker, g.month, l.span @> g.month as in_force, l.standing = 'accepted' as accepted, l.ended_why,
        l.purse, l.proposal, l.no as line, l.decree, l.desa, l.kind_of_work
      from enrolment.line l %s
        %s
      -- In force is what is decreed and not refused; said so, the index on spans is left alone, which finds a person slowly.
      where l.regency = access.regency() and l.standing <> 'refused' and l.decree is not null %s
    ), standing as (
      %s
    ), balance as materialized (
      select * from contributions.balance b where b.regency = access.regency() and b.bill = any ($4)
    ), billed as (
      select l.worker, l.month, l.bill, l.amount, b.whole, b.paid_on, b.paid_at
      from contributions.month_line l
        join balance b on b.bill = l.bill
      where l.regency = access.regency() and l.bill = any ($4) %s
        %s
    ), named as (
      select l.worker, l.month, s.bill, max(s.on_day) filter (where l.amount > 0) as paid_on, max(s.at) filter (where l.amount > 0) as paid_at
      from contributions.settlement s
        join contributions.settled_line l on l.regency = s.regency and l.settlement = s.id
      where s.regency = access.regency() and s.named and s.bill = any ($4) %s
      group by 1, 2, 3 having sum(l.amount) > 0
    ), confirmed as (
      select distinct on (r.month) r.month, r.id, r.at, r.as_of from contributions.reconciliation r
      where r.regency = access.regency() and r.month between $2 and $3 order by r.month, r.id desc
    ), doubted as (
      select distinct f.worker, f.reconciliation from contributions.finding f join confirmed c on c.id = f.reconciliation
      where f.regency = access.regency() and f.kind in ('paid-not-active', 'listed-by-others', 'accepted-unpaid', 'decreed-not-listed') %s
    )
    select d.worker, d.month, d.in_force, d.accepted, d.ended_why, d.purse, d.proposal, d.line, d.decree, d.desa, d.kind_of_work,
      b.bill, b.amount, coalesce(b.whole or n.worker is not null, false),
      case when b.whole then b.paid_on else n.paid_on end,
      case when (b.whole or n.worker is not null) and c.at > (case when b.whole then b.paid_at else n.paid_at end) and f.worker is null then c.as_of end
    from standing d
      left join billed b on b.worker = d.worker and b.month = d.month and d.in_force
      left join named n on n.worker = b.worker and n.month = b.month and n.bill = b.bill
      left join confirmed c on c.month = d.month
      left join doubted f on f.worker = d.worker and f.reconciliation = c.id
  $sql$,
    case when several then 'coalesce(r.root, l.worker)' else 'l.worker' end,
    case when several then 'left join contributions.roots() r on r.id = l.worker' else '' end,
    case when p_from = p_to then 'join lateral (select $2 as month) g on l.span @> g.month or (l.ended_from is not null
        and g.month >= enrolment.month_no(l.first_month) and g.month < enrolment.month_no(l.first_month) + l.months)'
      else 'cross join lateral generate_series(greatest(enrolment.month_no(l.first_month), $2), least(enrolment.month_no(l.first_month) + l.months - 1, $3)) as g(month)' end,
    who || case when p_purse is null then '' else ' and l.purse = $6' end,
    -- One month may stand in a decree that ended and in the next one, or twice where two records became one person.
    case when several
      then 'select distinct on (d.worker, d.month) d.* from decreed d order by d.worker, d.month, d.in_force desc, d.accepted desc, d.decree, d.line'
      else 'select d.* from decreed d where d.in_force
        union all (select distinct on (d.worker, d.month) d.* from decreed d
          where not d.in_force and not exists (select from decreed x where x.in_force and x.worker = d.worker and x.month = d.month)
          order by d.worker, d.month, d.accepted desc, d.decree, d.line)' end,
    case when p_workers is null then '' else 'and l.worker in (select unnest($1)) and l.month between $2 and $3' end,
    case when credits is null then '' else 'and not exists (select from contributions.month_line t
      where t.regency = l.regency and t.worker = l.worker and t.month = l.month and t.turn = l.turn + 1 and t.turn > 1 and t.bill = any ($5))' end,
    whose, replace(whose, 'l.worker', 'f.worker'))
  using p_workers, p_from, p_to, due, credits, p_purse;
  perform set_config('enable_nestloop', nested, true);
end $$;

-- The state of people's months as known now, seen from a day.
create function contributions.person_months(p_workers bigint[], p_from int, p_to int, p_on date)
returns table (worker bigint, month int, state text, purse bigint, proposal bigint, line int, decree bigint, bill bigint, amount int,
  paid_on date, active_on date, ended_why text, desa text, kind_of_work text)
language sql stable set search_path = '' as $$
  select s.worker, s.month,
    contributions.state_of(s.in_force, s.accepted, s.bill is not null, s.paid, s.active_on is not null, s.month, contributions.month_of(p_on), s.unpaid_before::int),
    s.purse, s.proposal, s.line, s.decree, s.bill, s.amount, s.paid_on, s.active_on, case when not s.in_force then s.ended_why end, s.desa, s.kind_of_work
  from (
    select f.*, count(*) filter (where f.in_force and f.accepted and not f.paid and f.month < contributions.month_of(p_on))
      over (partition by f.worker order by f.month range between 3 preceding and 1 preceding) as unpaid_before
    from contributions.facts(p_workers, p_from - 3, p_to) f) s
  where s.month >= p_from
$$;

-- Counts a month anew, of all purses or of one. Only those who owe it are asked for the months before, and of those only who owed each.
create function contributions.count_month(p_month int, p_on date, p_purse bigint default null) returns bigint
language plpgsql security definer set search_path = '' as $$
declare
  v_now int := contributions.month_of(p_on);
  owing bigint[];
  counted bigint;
begin
  if not (access.may('contributions.bill') or access.may('contributions.pay') or access.may('contributions.reconcile')) then
    raise exception 'may not count' using errcode = '42501';
  end if;
  create temp table if not exists counted_now on commit drop as select * from contributions.facts(null, 0, -1);
  truncate pg_temp.counted_now;
  insert into pg_temp.counted_now select * from contributions.facts(null, p_month, p_month, p_purse);
  if p_month <= v_now then
    select array_agg(f.worker) into owing from pg_temp.counted_now f where f.in_force and f.accepted and not f.paid;
    for back in 1..3 loop
      exit when owing is null;
      select array_agg(f.worker) into owing
        from contributions.facts(case when cardinality(owing) < 5000 then owing end, p_month - back, p_month - back) f
        where f.in_force and f.accepted and not f.paid and f.worker in (select unnest(owing));
    end loop;
  end if;
  delete from contributions.month_count c where c.regency = access.regency() and c.month = p_month and (p_purse is null or c.purse = p_purse);
  insert into contributions.month_count (regency, month, purse, kecamatan, kind_of_work, state, people, amount, on_day)
    select access.regency(), p_month, f.purse, coalesce(left(f.desa, 8), ''), coalesce(f.kind_of_work, ''),
      contributions.state_of(f.in_force, f.accepted, f.bill is not null, f.paid, f.active_on is not null, p_month, v_now, case when b.worker is null then 0 else 3 end),
      count(*), coalesce(sum(f.amount), 0), p_on
    from pg_temp.counted_now f
      left join (select distinct unnest(owing) as worker) b on b.worker = f.worker
    group by 3, 4, 5, 6;
  get diagnostics counted = row_count;
  return counted;
end $$;

-- A sponsor's months in numbers: states of its own purse, small ones withheld.
create function contributions.own_months() returns table (month int, state text, people bigint)
language sql stable security definer set search_path = '' as $$
  select c.month::int, t.key, t.heads
  from (
    select c.month, array_agg(c.state order by c.state) as states, array_agg(c.people order by c.state) as heads
    from (
      select c.month, c.state, sum(c.people)::bigint as people from contributions.month_count c
      where c.regency = access.regency() and access.purse() is not null and c.purse = access.purse() and access.may('funding.own')
      group by 1, 2) c
    group by 1) c
    cross join lateral funding.told_by(c.states, c.heads) t
$$;

alter table contributions.bill enable row level security;
alter table contributions.month_line enable row level security;
alter table contributions.payment enable row level security;
alter table contributions.settlement enable row level security;
alter table contributions.settled_line enable row level security;
alter table contributions.entry enable row level security;
alter table contributions.posting enable row level security;
alter table contributions.closed_month enable row level security;
alter table contributions.payment_file enable row level security;
alter table contributions.payment_row enable row level security;
alter table contributions.reconciliation enable row level security;
alter table contributions.finding enable row level security;
alter table contributions.month_count enable row level security;

-- Documents and the books hold no person: planners read them too. Lines are people, and money is of the whole regency.
create policy read on contributions.bill for select using (regency = (select access.regency())
  and ((select access.may('contributions.read')) or (select access.may('contributions.count'))));
create policy make on contributions.bill for insert with check (regency = (select access.regency())
  and (select access.may('contributions.bill')) and (select access.whole()) and account = (select access.account()));
create policy read on contributions.month_line for select using (regency = (select access.regency())
  and (select access.may('contributions.read')) and (select access.whole()));
create policy make on contributions.month_line for insert with check (regency = (select access.regency())
  and (select access.may('contributions.bill')) and (select access.whole()));
create policy read on contributions.payment for select using (regency = (select access.regency())
  and ((select access.may('contributions.read')) or (select access.may('contributions.count'))));
create policy pay on contributions.payment for insert with check (regency = (select access.regency())
  and (select access.may('contributions.pay')) and (select access.whole()) and account = (select access.account()));
create policy read on contributions.settlement for select using (regency = (select access.regency())
  and ((select access.may('contributions.read')) or (select access.may('contributions.count'))));
create policy pay on contributions.settlement for insert with check (regency = (select access.regency())
  and ((select access.may('contributions.pay')) or ((select access.may('contributions.bill')) and amount < 0))
  and (select access.whole()) and account = (select access.account()));
create policy read on contributions.settled_line for select using (regency = (select access.regency())
  and (select access.may('contributions.read')) and (select access.whole()));
create policy pay on contributions.settled_line for insert with check (regency = (select access.regency())
  and ((select access.may('contributions.pay')) or ((select access.may('contributions.bill')) and amount < 0)) and (select access.whole()));
create policy read on contributions.entry for select using (regency = (select access.regency())
  and ((select access.may('contributions.read')) or (select access.may('contributions.count'))));
create policy read on contributions.posting for select using (regency = (select access.regency())
  and ((select access.may('contributions.read')) or (select access.may('contributions.count'))));
create policy read on contributions.closed_month for select using (regency = (select access.regency())
  and ((select access.may('contributions.read')) or (select access.may('contributions.count'))));
create policy close on contributions.closed_month for insert with check (regency = (select access.regency())
  and (select access.may('contributions.close')) and (select access.whole()) and account = (select access.account()));
create policy read on contributions.payment_file for select using (regency = (select access.regency()) and (select access.may('contributions.read')));
create policy pay on contributions.payment_file for insert with check (regency = (select access.regency())
  and (select access.may('contributions.pay')) and (select access.whole()) and account = (select access.account()));
create policy read on contributions.payment_row for select using (regency = (select access.regency())
  and (select access.may('contributions.read')) and (select access.whole()));
create policy pay on contributions.payment_row for insert with check (regency = (select access.regency())
  and (select access.may('contributions.pay')) and (select access.whole()));
create policy read on contributions.reconciliation for select using (regency = (select access.regency())
  and ((select access.may('contributions.read')) or (select access.may('contributions.count'))));
create policy reconcile on contributions.reconciliation for insert with check (regency = (select access.regency())
  and (select access.may('contributions.reconcile')) and (select access.whole()) and account = (select access.account()));
create policy read on contributions.finding for select using (regency = (select access.regency())
  and (select access.may('contributions.read')) and (select access.whole()));
create policy reconcile on contributions.finding for insert with check (regency = (select access.regency())
  and (select access.may('contributions.reconcile')) and (select access.whole()));
create policy follow on contributions.finding for update using (regency = (select access.regency())
  and (select access.may('contributions.reconcile')) and (select access.whole()));
create policy read on contributions.month_count for select using (regency = (select access.regency())
  and ((select access.may('contributions.read')) or (select access.may('contributions.count'))));

grant select, insert on contributions.bill, contributions.month_line, contributions.payment, contributions.settlement,
  contributions.settled_line, contributions.closed_month, contributions.payment_file, contributions.payment_row,
  contributions.reconciliation, contributions.finding to bahu_app;
grant select on contributions.entry, contributions.posting, contributions.month_count, contributions.balance to bahu_app;
grant update (state, assigned_to, said, said_by) on contributions.finding to bahu_app;

select history.watch('contributions.bill', 'contributions');
select history.watch('contributions.month_line', 'contributions');
select history.watch('contributions.payment', 'contributions');
select history.watch('contributions.settlement', 'contributions');
select history.watch('contributions.settled_line', 'contributions');
select history.watch('contributions.entry', 'contributions');
select history.watch('contributions.posting', 'contributions');
select history.watch('contributions.closed_month', 'contributions');
select history.watch('contributions.payment_file', 'contributions');
select history.watch('contributions.payment_row', 'contributions');
select history.watch('contributions.reconciliation', 'contributions');
select history.watch('contributions.finding', 'contributions');
select history.watch('contributions.month_count', 'contributions');

revoke execute on all functions in schema contributions from public;
grant execute on function contributions.month_of(date), contributions.first_day(int), contributions.moving(bigint), contributions.standing_still(),
  contributions.state_of(boolean, boolean, boolean, boolean, boolean, int, int, int), contributions.roots(), contributions.facts(bigint[], int, int, bigint),
  contributions.person_months(bigint[], int, int, date), contributions.count_month(int, date, bigint), contributions.own_months() to bahu_app;

-- Proofs of payment come in by the same door as every list.
alter table ingest.list drop constraint list_kind_check;
alter table ingest.list add constraint list_kind_check
  check (kind in ('workers', 'insurer', 'welfare', 'deaths', 'employees', 'recap', 'attestations', 'payments'));
