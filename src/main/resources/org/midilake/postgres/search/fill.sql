-- Makes the documents of the contents in ${changed}, a table with their file_id, from the tables of ${source}
-- and the tags of ${tags}.
INSERT INTO ${target}.search_document
WITH changed AS MATERIALIZED (SELECT DISTINCT file_id FROM ${changed}),
place AS (
  SELECT l.file_id, string_agg(DISTINCT l.file_name, ' ') AS names,
    string_agg(DISTINCT regexp_replace(l.folder, '^[a-z0-9+.-]+:/*', ''), ' ') AS folders,
    array_agg(DISTINCT 'extension:' || l.extension) FILTER (WHERE l.extension <> '') AS extensions,
    max(extract(epoch FROM l.modified_at))::double precision AS modified_epoch
  FROM ${source}.file_location l JOIN changed USING (file_id)
  WHERE l.state = 'present'
  GROUP BY l.file_id
),
played AS (
  SELECT i.file_id, array_agg(DISTINCT 'instrument:' || t.value) AS terms, string_agg(DISTINCT t.value, ' ') AS words
  FROM ${source}.instrument i JOIN changed USING (file_id), unnest(ARRAY[i.name, i.family]) AS t (value)
  GROUP BY i.file_id
),
said AS (
  SELECT e.file_id, left(string_agg(left(e.text, 200), ' '), 4000) AS texts
  FROM ${source}.text_event e JOIN changed USING (file_id)
  WHERE e.kind <> 'lyric'
  GROUP BY e.file_id
),
sung AS (
  SELECT w.file_id, left(string_agg(DISTINCT left(w.word, 40), ' '), 4000) AS words
  FROM ${source}.lyric_word w JOIN changed USING (file_id)
  GROUP BY w.file_id
),
fault AS (
  SELECT f.file_id, array_agg(DISTINCT 'finding:' || f.code) AS terms
  FROM ${source}.finding f JOIN changed USING (file_id)
  GROUP BY f.file_id
),
spelled AS MATERIALIZED (
  SELECT k.final_key, key_name(k.final_key) AS musical_key
  FROM (SELECT DISTINCT m.final_key FROM ${source}.musical_metadata m JOIN changed USING (file_id)) k
),
wider AS MATERIALIZED (
  WITH RECURSIVE up (tag_id, name, parent_id) AS (
    SELECT t.tag_id, t.name, t.parent_id FROM ${tags}.tag t
    UNION
    SELECT up.tag_id, t.name, t.parent_id FROM up JOIN ${tags}.tag t ON t.tag_id = up.parent_id
  )
  SELECT DISTINCT up.tag_id, up.name FROM up
),
tagged AS (
  SELECT f.file_id,
    array_agg(DISTINCT CASE f.category WHEN 'file_category' THEN 'category:' ELSE 'tag:' END || coalesce(w.name, f.name))
      AS terms,
    string_agg(DISTINCT coalesce(w.name, f.name), ' ') AS words
  FROM ${tags}.file_tag f JOIN changed USING (file_id) LEFT JOIN wider w ON w.tag_id = f.tag_id
  GROUP BY f.file_id
)
SELECT c.file_id, named.name, search_words(named.name), spelled.musical_key,
  CASE WHEN m.note_count > 0 THEN m.final_tempo_bpm END, m.duration_seconds, m.note_count, m.notes_per_second,
  m.max_polyphony, m.bar_count, m.complexity, place.modified_epoch,
  array_remove(ARRAY['status:' || c.status, 'repair:' || c.repair, 'usage:' || m.usage,
      'key:' || spelled.musical_key, 'meter:' || m.final_time_signature, 'scale:' || m.scale_type,
      'style:' || r.style, 'feel:' || r.feel,
      CASE WHEN m.is_monophonic THEN 'texture:monophonic' END, CASE WHEN m.is_polyphonic THEN 'texture:polyphonic' END,
      CASE WHEN m.is_percussive THEN 'texture:percussive' END, CASE WHEN m.is_melodic THEN 'texture:melodic' END,
      CASE WHEN m.is_chordal THEN 'texture:chordal' END], NULL)
    || place.extensions || played.terms || fault.terms || tagged.terms
    || ARRAY(SELECT 'drum:' || piece FROM unnest(r.pieces) piece),
  setweight(to_tsvector('pg_catalog.simple',
      search_words(left(place.names || ' ' || coalesce(m.title, ''), 4000))), 'A')
    || setweight(to_tsvector('pg_catalog.simple', search_words(left(place.folders, 4000))), 'B')
    || setweight(to_tsvector('pg_catalog.simple',
      search_words(concat_ws(' ', played.words, tagged.words, r.style, r.feel, m.usage))), 'C')
    || setweight(to_tsvector('pg_catalog.simple', coalesce(search_words(concat_ws(' ', said.texts, sung.words)), '')), 'D')
FROM changed
JOIN ${source}.content c USING (file_id)
JOIN place USING (file_id)
LEFT JOIN ${source}.musical_metadata m USING (file_id)
LEFT JOIN spelled ON spelled.final_key = m.final_key
LEFT JOIN ${source}.drum_analysis r USING (file_id)
LEFT JOIN played USING (file_id)
LEFT JOIN said USING (file_id)
LEFT JOIN sung USING (file_id)
LEFT JOIN fault USING (file_id)
LEFT JOIN tagged USING (file_id)
CROSS JOIN LATERAL (
  SELECT regexp_replace(regexp_replace(c.canonical_path, '^.*/', ''), '\.[A-Za-z0-9]{1,5}$', '') AS name) AS named
ORDER BY c.file_id;
