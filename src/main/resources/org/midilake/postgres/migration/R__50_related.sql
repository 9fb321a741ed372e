DROP FUNCTION IF EXISTS compatible_files(bigint, integer);
DROP FUNCTION IF EXISTS duplicates_of(bigint);
DROP FUNCTION IF EXISTS similar_files(bigint, integer, jsonb);

CREATE FUNCTION compatible_files(file bigint, size integer DEFAULT 20)
RETURNS TABLE (file_id bigint, name text, path text, musical_key text, tempo_bpm double precision, score double precision)
LANGUAGE plpgsql STABLE SET search_path = ${path} SET jit = off AS $$
DECLARE
  given record;
BEGIN
  SELECT d.musical_key, d.tempo_bpm INTO given FROM search_document d WHERE d.file_id = file;
  RETURN QUERY
    WITH near AS MATERIALIZED (
      SELECT n.file_id, n.name, n.musical_key, n.tempo_bpm
      FROM unnest(compatible_keys(given.musical_key)) k,
        -- The nearest in both directions, each the first of an index: a tempo like 120 has very many.
        LATERAL (
          (SELECT d.file_id, d.name, d.musical_key, d.tempo_bpm FROM search_document d
           WHERE d.musical_key = k AND d.tempo_bpm >= given.tempo_bpm AND d.tempo_bpm <= given.tempo_bpm * 1.03
             AND d.file_id <> file
           ORDER BY d.tempo_bpm, d.file_id LIMIT size)
          UNION ALL
          (SELECT d.file_id, d.name, d.musical_key, d.tempo_bpm FROM search_document d
           WHERE d.musical_key = k AND d.tempo_bpm < given.tempo_bpm AND d.tempo_bpm >= given.tempo_bpm * 0.97
           ORDER BY d.tempo_bpm DESC, d.file_id DESC LIMIT size)) n
    )
    SELECT s.file_id, s.name, c.canonical_path, s.musical_key, s.tempo_bpm, s.score
    FROM (
      SELECT n.*, 1
        - CASE WHEN n.musical_key = given.musical_key THEN 0 ELSE 0.25 END
        - 0.5 * abs(n.tempo_bpm / given.tempo_bpm - 1) / 0.03 AS score
      FROM near n
      ORDER BY score DESC, n.file_id LIMIT size) s
    LEFT JOIN content c ON c.file_id = s.file_id
    ORDER BY s.score DESC, s.file_id;
END $$;
COMMENT ON FUNCTION compatible_files(bigint, integer) IS
  'Contents that go with one: its key or one step away on the Camelot wheel, and a tempo within 3 %. score is 1 for the '
  'same key and tempo, less 0.25 for another key and up to 0.5 for the tempo.';

CREATE FUNCTION duplicates_of(file bigint)
RETURNS TABLE (file_id bigint, path text, degree integer, evidence text)
LANGUAGE plpgsql STABLE SET search_path = ${path} AS $$
BEGIN
  RETURN QUERY
    SELECT l.file_id, l.path, 1, 'The same bytes.' FROM file_location l
    WHERE l.file_id = file AND l.state = 'present' ORDER BY l.path;
  IF to_regclass('duplicate_member') IS NOT NULL THEN
    RETURN QUERY
      SELECT DISTINCT ON (g.degree, m.path) m.file_id, m.path, g.degree, m.evidence
      FROM duplicate_member own
      JOIN duplicate_group g ON g.group_id = own.group_id AND g.degree > 1
      JOIN duplicate_member m ON m.group_id = g.group_id AND m.file_id <> file
      WHERE own.file_id = file
      ORDER BY g.degree, m.path, m.evidence;
  END IF;
END $$;
COMMENT ON FUNCTION duplicates_of(bigint) IS
  'Every place of a content (degree 1), and the contents that are the same music in a higher degree, with the evidence.';

CREATE OR REPLACE FUNCTION search_neighbours(file bigint, OUT file_id bigint, OUT similarity double precision)
RETURNS SETOF record
LANGUAGE plpgsql STABLE SET search_path = ${path} SET jit = off AS $$
BEGIN
  IF to_regclass('embedding_nearest_idx') IS NOT NULL THEN
    -- How many the index is asked for: the setting must be no less than the limit.
    PERFORM set_config('hnsw.ef_search', '200', true);
    RETURN QUERY EXECUTE $sql$
      WITH given AS MATERIALIZED (SELECT g.vector FROM embedding g WHERE g.file_id = $1),
      nearest AS MATERIALIZED (
        SELECT e.file_id, e.vector,
          -(e.vector::vector(${width}) <#> (SELECT g.vector::vector(${width}) FROM given g)) AS similarity
        FROM embedding e
        ORDER BY e.vector::vector(${width}) <#> (SELECT g.vector::vector(${width}) FROM given g) LIMIT 200
      )
      -- Of contents with the same notes one is enough, as in the table of neighbours.
      SELECT DISTINCT ON (n.vector) n.file_id, least(1, n.similarity) FROM nearest n, given g
      WHERE n.vector <> g.vector ORDER BY n.vector, n.file_id$sql$ USING file;
  ELSIF to_regclass('similar_content') IS NOT NULL THEN
    RETURN QUERY SELECT s.other_file_id, s.similarity FROM similar_content s WHERE s.file_id = file;
  END IF;
END $$;
COMMENT ON FUNCTION search_neighbours(bigint) IS
  'Contents that resemble one: the 200 nearest by their embeddings with pgvector, else the ten of similar_content.';

CREATE FUNCTION similar_files(file bigint, size integer DEFAULT 20, filters jsonb DEFAULT '{}')
RETURNS TABLE (file_id bigint, name text, path text, musical_key text, tempo_bpm double precision,
  similarity double precision)
LANGUAGE plpgsql STABLE SET search_path = ${path} SET jit = off AS $$
DECLARE
  groups jsonb;
  banned text[];
BEGIN
  filters := coalesce(filters, '{}');
  SELECT t.groups, t.banned INTO groups, banned FROM search_terms(filters) t;
  RETURN QUERY EXECUTE format($sql$
    SELECT d.file_id, d.name, c.canonical_path, d.musical_key, d.tempo_bpm, n.similarity
    FROM search_neighbours($2) n
    JOIN search_document d ON d.file_id = n.file_id
    LEFT JOIN content c ON c.file_id = n.file_id
    WHERE true %s
    ORDER BY n.similarity DESC, n.file_id LIMIT $5$sql$, search_condition(filters, groups, banned))
  USING filters, file, groups, banned, size;
END $$;
COMMENT ON FUNCTION similar_files(bigint, integer, jsonb) IS
  'Contents that resemble one most, by their embeddings, and pass all filters, which are those of search_files. '
  'similarity is 0 to 1. Without pgvector there are ten at most.';
