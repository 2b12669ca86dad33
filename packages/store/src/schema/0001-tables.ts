/**
 * Schema 1: one table for each kind of record, named with the words of the field; the links; the kept sources; the
 * journal. Ids are texts, times ISO 8601 texts, flags 0 or 1, lists of values JSON texts. Compound values are spread
 * over columns where people will ask for them (`speaker_name`, `when_start`).
 */

/** What every record carries. */
export const RECORD = `
  id           text primary key not null references record (id) deferrable initially deferred,
  slug         text,
  revision     integer not null,
  recorded_at  text not null,
  valid_from   text,
  valid_to     text,
  citations    text not null,
  verification text,
  terms        text,
  grade        text,
  compartment  text,
  review_state text not null,
  review_by    text not null,
  review_at    text not null,
  review_why   text`;

/** Slugs are unique in their kind; lists come in order of recorded time and id. */
export const indexed = (table: string) => `
create unique index ${table}_by_slug on ${table} (slug) where slug is not null;
create index ${table}_by_time on ${table} (recorded_at, id);
`;

export const one = (table: string) => `text not null references ${table} (id) deferrable initially deferred`;
const maybe = (table: string) => `text references ${table} (id) deferrable initially deferred`;

export const TABLES = `
create table dossier (
  id         text primary key not null,
  title      text not null,
  notice     text,
  composed   integer not null,
  created_at text not null
);

-- What kind of thing an id is.
create table record (
  id   text primary key not null,
  kind text not null
) without rowid;

-- Every reference of a record to another, so that each can be followed both ways.
create table link (
  from_kind text not null,
  from_id   text not null references record (id) deferrable initially deferred,
  role      text not null,
  ordinal   integer not null,
  to_kind   text not null,
  to_id     text not null references record (id) deferrable initially deferred,
  primary key (from_id, ordinal)
) without rowid;
create index link_by_target on link (to_id, from_kind, from_id);

create table party (${RECORD},
  party_kind text not null,
  names      text not null
);
${indexed('party')}
create table person (${RECORD},
  names      text not null,
  offices    text not null,
  speaks_for ${maybe('party')}
);
${indexed('person')}
create table outlet (${RECORD},
  names text not null
);
${indexed('outlet')}
create table channel (${RECORD},
  name        text not null,
  parties     text not null,
  description text
);
${indexed('channel')}
create table theme (${RECORD},
  name    text not null,
  ordinal integer not null
);
${indexed('theme')}
create table issue (${RECORD},
  name    text not null,
  theme   ${maybe('theme')},
  scale   text not null,
  unit    text,
  lexicon text not null,
  ordinal integer not null
);
${indexed('issue')}
create table option (${RECORD},
  issue   ${one('issue')},
  label   text not null,
  ordinal integer not null,
  value   real
);
${indexed('option')}
create table source (${RECORD},
  source_kind  text not null,
  title        text not null,
  outlet       ${maybe('outlet')},
  relays       text not null,
  date         text,
  date_note    text,
  url          text,
  language     text,
  text         ${maybe('source_text')},
  note_told_by text,
  note_told_to text,
  note_party   ${maybe('party')},
  note_issue   ${maybe('issue')},
  note_text    text
);
${indexed('source')}
create table draft (${RECORD},
  title            text not null,
  short_title      text not null,
  date             text,
  fidelity         text not null,
  completeness     text not null,
  language         text,
  text             ${maybe('source_text')},
  witnesses        text not null,
  companions       text not null,
  binds            text not null,
  announced_points integer,
  composed         integer not null
);
${indexed('draft')}
create table provision (${RECORD},
  draft     ${one('draft')},
  path      text not null,
  number    text,
  heading   text,
  text      text not null,
  theme     text,
  ordinal   integer not null,
  parent    ${maybe('provision')},
  span      text,
  brackets  text not null,
  witnesses text not null
);
${indexed('provision')}
create index provision_by_draft on provision (draft, ordinal);

create table lineage (${RECORD},
  later      ${one('draft')},
  earlier    ${one('draft')},
  relation   text not null,
  statements text not null
);
${indexed('lineage')}
create table treatment (${RECORD},
  draft      ${one('draft')},
  issue      ${one('issue')},
  provisions text not null,
  options    text not null,
  none_found integer not null,
  rests_on   text not null,
  why        text
);
${indexed('treatment')}
create table statement (${RECORD},
  speaker_class      text not null,
  speaker_person     ${maybe('person')},
  speaker_party      ${maybe('party')},
  speaker_outlet     ${maybe('outlet')},
  speaker_name       text,
  speaker_descriptor text,
  speaker_count      integer,
  speaker_ground     text,
  speaks_for         ${maybe('party')},
  via                text not null,
  recipient          text,
  cue                text not null,
  force              text not null,
  content            text not null,
  quoted             integer not null,
  hedges             text not null,
  negated            integer not null,
  confidence         real,
  text               ${maybe('source_text')},
  spans              text,
  date               text,
  language           text,
  issues             text not null,
  in_reply_to        ${maybe('draft')}
);
${indexed('statement')}
create index statement_by_date on statement (review_state, date, id);

create table event (${RECORD},
  type           text not null,
  title          text not null,
  trigger        text,
  cameo          text,
  status         text not null,
  when_start     text,
  when_end       text,
  when_precision text,
  place          text,
  participants   text not null,
  reports        text not null,
  statements     text not null,
  drafts         text not null,
  text           ${maybe('source_text')},
  span           text
);
${indexed('event')}
create table position (${RECORD},
  party            ${one('party')},
  issue            ${one('issue')},
  option           ${one('option')},
  level            text not null,
  condition        text,
  condition_met_by text not null,
  statements       text not null,
  date             text not null,
  red_line         integer not null
);
${indexed('position')}
create table preference (${RECORD},
  party        ${one('party')},
  issue        ${one('issue')},
  option_order text not null,
  statements   text not null,
  date         text not null
);
${indexed('preference')}
create table core_concern (${RECORD},
  party             ${one('party')},
  title             text not null,
  issues            text not null,
  declared_by_party integer not null,
  ascribed_by       text,
  statements        text not null,
  date              text not null
);
${indexed('core_concern')}
create table participation (${RECORD},
  draft      ${one('draft')},
  party      ${one('party')},
  part       text not null,
  state      text not null,
  account    text not null,
  statements text not null,
  date       text not null
);
${indexed('participation')}
create table response (${RECORD},
  party      ${one('party')},
  draft      ${one('draft')},
  provision  ${maybe('provision')},
  stance     text not null,
  text       text not null,
  statements text not null,
  date       text not null
);
${indexed('response')}
create table reaction (${RECORD},
  who        text not null,
  party      ${maybe('party')},
  draft      ${maybe('draft')},
  text       text not null,
  statements text not null,
  date       text not null
);
${indexed('reaction')}
create table effort (${RECORD},
  name       text not null,
  start_date text not null,
  end_date   text,
  outcome    text not null,
  ended      text not null,
  summary    text not null,
  parties    text not null,
  drafts     text not null
);
${indexed('effort')}
create table judgement (${RECORD},
  text       text not null,
  likelihood text,
  confidence text not null,
  rests_on   text not null,
  author     text not null,
  date       text not null
);
${indexed('judgement')}

-- The one working text of a source. A new extraction makes a new text; none is ever changed.
create table source_text (
  id        text primary key not null,
  source    text not null,
  text      text not null,
  sha256    text not null,
  extractor text not null
);
create trigger source_text_is_immutable before update on source_text
begin
  select raise(abort, 'a working text is never changed; a new extraction makes a new one');
end;

-- The bytes of a source as they came.
create table source_bytes (
  source     text primary key not null,
  file_name  text not null,
  media_type text not null,
  sha256     text not null,
  bytes      blob not null
);
create index source_bytes_by_hash on source_bytes (sha256);
create trigger source_bytes_are_immutable before update on source_bytes
begin
  select raise(abort, 'the bytes of a source are never changed');
end;

-- One line for each change of a record; each holds the hash of the one before it, and no text of a record.
create table journal (
  seq           integer primary key not null,
  at            text not null,
  said_at       text not null,
  actor         text not null,
  doing         text not null,
  kind          text not null,
  record_id     text not null,
  action        text not null,
  revision      integer not null,
  base          integer,
  before_hash   text,
  after_hash    text,
  kept_hash     text,
  previous_hash text not null,
  hash          text not null
);
create index journal_by_record on journal (record_id, seq);
create index journal_by_time on journal (at, seq);
create trigger journal_is_not_changed before update on journal
begin
  select raise(abort, 'the journal is only ever added to');
end;
create trigger journal_is_not_shortened before delete on journal
begin
  select raise(abort, 'the journal is only ever added to');
end;

-- The texts of the journal, which can be erased without breaking the chain.
create table journal_text (
  seq    integer primary key not null references journal (seq),
  before text,
  after  text,
  kept   text,
  salt   text not null
);
create trigger journal_text_is_not_changed before update on journal_text
begin
  select raise(abort, 'a text of the journal is erased or kept, never changed');
end;
`;
