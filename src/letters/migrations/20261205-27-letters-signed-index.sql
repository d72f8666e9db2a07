-- Whether a stored file is still kept is asked for each that goes.
create index outgoing_signed_file on outgoing_letters (signed_sha256) where signed_sha256 is not null;
