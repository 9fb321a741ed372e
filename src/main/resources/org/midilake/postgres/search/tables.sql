-- What search reads: derived from the other tables by fill.sql, in the schema and transaction of a load.
CREATE TABLE ${target}.search_document (
  file_id bigint PRIMARY KEY,
  name text NOT NULL,
  name_key text COLLATE "C" NOT NULL,
  musical_key text,
  tempo_bpm double precision,
  duration_seconds double precision,
  note_count double precision,
  notes_per_second double precision,
  max_polyphony double precision,
  bar_count double precision,
  complexity double precision,
  modified_epoch double precision,
  terms text[] NOT NULL,
  tsv tsvector NOT NULL
);
COMMENT ON TABLE ${target}.search_document IS
  'One row per content that is at some place now, as search needs it. Made from the other tables: ask them for values.';
COMMENT ON COLUMN ${target}.search_document.name IS 'Name of its file at the canonical location, without the extension.';
COMMENT ON COLUMN ${target}.search_document.name_key IS 'The words of the name: what names are sorted by.';
COMMENT ON COLUMN ${target}.search_document.musical_key IS 'The final key in one spelling: key_name(final_key).';
COMMENT ON COLUMN ${target}.search_document.modified_epoch IS 'Seconds since 1970 of the latest change of one of its files.';
COMMENT ON COLUMN ${target}.search_document.terms IS 'Values of facets, as facet:value.';
COMMENT ON COLUMN ${target}.search_document.tsv IS
  'Words by weight: A names and title, B folders, C instruments, style and tags, D texts and lyrics.';

CREATE TABLE ${target}.search_term (
  facet text COLLATE "C" NOT NULL,
  value text COLLATE "C" NOT NULL,
  files bigint NOT NULL,
  PRIMARY KEY (facet, value)
);
COMMENT ON TABLE ${target}.search_term IS
  'One row per term and per word of the documents, with the number of documents that have it.';
COMMENT ON COLUMN ${target}.search_term.facet IS 'A facet; word for words; total for the number of documents.';
