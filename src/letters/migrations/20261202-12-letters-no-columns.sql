-- Dated columns of SRIKANDI's lists were never written or read: heads are proposed, and remembered for the same heads.
drop table exchange_columns;
drop function kc.guard_exchange_columns();
