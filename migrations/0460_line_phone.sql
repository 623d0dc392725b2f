-- The telephone of the warm line (docs/telephone.md): calls as an exchange tells of them. Nobody's number is here: a caller's is kept
-- only where they asked to be called back, sealed, with that promise.
alter table warm_line.calls add column way text not null default 'said' check (way in ('said', 'phone'));
-- The phones have hung up; the worker has not closed the call yet.
alter table warm_line.calls add column hung_up_at timestamptz;
-- {number}: where calls ring for this time on the line, when it is not the work number.
alter table warm_line.on_now add column sealed bytea;

create table warm_line.phone_calls (
  organization_id uuid not null,
  id uuid not null,
  -- a keyed hash of the exchange's own name for the call; null: forgotten
  call text,
  came_at timestamptz not null,
  state text not null check (state in ('waiting', 'ringing', 'talking', 'elsewhere', 'after', 'over')),
  -- goes up with every worker who is rung, so that what is told of an earlier one changes nothing
  turn integer not null default 0,
  worker_id uuid,
  rung_at timestamptz,
  -- who was rung and did not take it
  tried uuid[] not null default '{}',
  answered_at timestamptz,
  call_id uuid,
  -- what the caller asked for by a key
  back_id uuid,
  ended_at timestamptz,
  primary key (organization_id, id),
  check ((worker_id is not null) = (state in ('ringing', 'talking'))),
  check ((ended_at is not null) = (state = 'over')),
  foreign key (organization_id, worker_id) references people.persons (organization_id, id),
  foreign key (organization_id, call_id) references warm_line.calls (organization_id, id),
  foreign key (organization_id, back_id) references warm_line.call_backs (organization_id, id)
);
create unique index phone_calls_call on warm_line.phone_calls (organization_id, call);
-- One phone rings for one call.
create unique index phone_calls_ringing on warm_line.phone_calls (organization_id, worker_id) where state = 'ringing';
create index phone_calls_came on warm_line.phone_calls (organization_id, came_at);
create index phone_calls_worker on warm_line.phone_calls (organization_id, worker_id);
create index phone_calls_talk on warm_line.phone_calls (organization_id, call_id);
create index phone_calls_back on warm_line.phone_calls (organization_id, back_id);
-- Written by what the exchange tells, never by a page.
call platform.protect('warm_line.phone_calls', '(select warm_line.answers())', 'false');
