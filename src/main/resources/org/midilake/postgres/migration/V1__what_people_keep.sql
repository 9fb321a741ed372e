-- What only the database owns. A load never touches these tables. Rows name contents by file_id, the first 63 bits of
-- the content hash, and refer to no table: a load may take a content away and bring it back, and the rows stay.

CREATE TABLE schema_checksum (
  part text PRIMARY KEY,
  checksum text NOT NULL,
  applied_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE schema_checksum IS 'What of the program is in this schema: one row per part, so that an unchanged one is left alone.';
COMMENT ON COLUMN schema_checksum.part IS 'migrations or search.';
COMMENT ON COLUMN schema_checksum.checksum IS 'CRC-32 of the scripts, in hex.';
COMMENT ON COLUMN schema_checksum.applied_at IS 'When they were applied.';

CREATE TABLE favourite (
  owner text NOT NULL DEFAULT current_user,
  file_id bigint NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (owner, file_id)
);
COMMENT ON TABLE favourite IS 'One row per content that somebody marked.';

CREATE TABLE rating (
  owner text NOT NULL DEFAULT current_user,
  file_id bigint NOT NULL,
  stars integer NOT NULL CHECK (stars BETWEEN 1 AND 5),
  rated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (owner, file_id)
);
COMMENT ON TABLE rating IS 'One row per content that somebody rated.';
COMMENT ON COLUMN rating.stars IS '1 to 5.';

CREATE TABLE user_tag (
  owner text NOT NULL DEFAULT current_user,
  tag text NOT NULL CHECK (tag <> ''),
  file_id bigint NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (owner, tag, file_id)
);
COMMENT ON TABLE user_tag IS 'One row per word that somebody put on a content.';

CREATE TABLE note (
  owner text NOT NULL DEFAULT current_user,
  file_id bigint NOT NULL,
  body text NOT NULL,
  written_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (owner, file_id)
);
COMMENT ON TABLE note IS 'One row per content that somebody wrote about.';

CREATE TABLE saved_search (
  owner text NOT NULL DEFAULT current_user,
  name text NOT NULL CHECK (name <> ''),
  query text,
  filters jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(filters) = 'object'),
  sort text,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (owner, name)
);
COMMENT ON TABLE saved_search IS 'One row per search that somebody keeps: the arguments of search_files.';

CREATE TABLE collection (
  collection_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  owner text NOT NULL DEFAULT current_user,
  name text NOT NULL CHECK (name <> ''),
  description text,
  is_smart boolean NOT NULL DEFAULT false,
  query text,
  filters jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(filters) = 'object'),
  created_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (owner, name),
  CHECK (is_smart OR (query IS NULL AND filters = '{}'))
);
COMMENT ON TABLE collection IS 'One row per collection. A smart one holds what a search finds, a plain one what is put in.';
COMMENT ON COLUMN collection.is_smart IS 'Whether query and filters say what is in it, as arguments of search_files.';

CREATE TABLE collection_item (
  collection_id bigint NOT NULL REFERENCES collection ON DELETE CASCADE,
  file_id bigint NOT NULL,
  position integer,
  added_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (collection_id, file_id)
);
COMMENT ON TABLE collection_item IS 'One row per content in a plain collection.';
COMMENT ON COLUMN collection_item.position IS 'Its place, where the owner gave one.';
