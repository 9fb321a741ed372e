DROP FUNCTION IF EXISTS compatible_files(bigint, integer);
DROP FUNCTION IF EXISTS duplicates_of(bigint);

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
