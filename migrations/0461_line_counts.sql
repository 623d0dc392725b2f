-- Calls and promises are counted by week for supervisors.
create index calls_began on warm_line.calls (organization_id, began_at);
create index call_backs_promised on warm_line.call_backs (organization_id, promised_at);
