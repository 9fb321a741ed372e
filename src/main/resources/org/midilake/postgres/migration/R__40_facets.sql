DROP FUNCTION IF EXISTS facet_counts(text, jsonb, text[]);
DROP FUNCTION IF EXISTS suggest(text, integer);

CREATE OR REPLACE FUNCTION search_term_counts(query text, filters jsonb, OUT terms text[], OUT counts bigint[],
  OUT total bigint, OUT share double precision)
LANGUAGE plpgsql STABLE SET search_path = ${path} SET jit = off
  SET max_parallel_workers_per_gather = 0 SET random_page_cost = 1.1 AS $$
DECLARE
  enough integer := 3000;
  groups jsonb;
  banned text[];
  words tsquery := search_query(query);
  condition text;
  seen bigint;
  last_seen bigint;
  most integer;
  counted bigint;
BEGIN
  SELECT t.groups, t.banned INTO groups, banned FROM search_terms(filters) t;
  condition := search_condition(filters, groups, banned) || CASE WHEN words IS NULL THEN '' ELSE ' AND d.tsv @@ $2' END;
  -- file_id is part of a hash: those below a bound are a random sample, the same each time. How many contents there are
  -- is first seen in the sample that has an index of its own.
  EXECUTE format($sql$
    SELECT count(*), max(s.file_id) FROM (
      SELECT d.file_id FROM search_document d WHERE d.file_id < ${sample} %s ORDER BY d.file_id LIMIT $5) s$sql$, condition)
    INTO seen, last_seen USING filters, words, groups, banned, enough;
  total := round(seen * 9223372036854775807.0 / CASE WHEN seen < enough THEN ${sample} ELSE last_seen END);
  most := CASE WHEN total < 5000 THEN 15000 ELSE enough END;
  EXECUTE format($sql$
    WITH matches AS MATERIALIZED (SELECT d.terms FROM search_document d WHERE true %s %s LIMIT $6),
      counted AS (SELECT term, count(*) AS files FROM matches m, unnest(m.terms) term GROUP BY term)
    SELECT (SELECT array_agg(c.term ORDER BY c.term) FROM counted c),
      (SELECT array_agg(c.files ORDER BY c.term) FROM counted c), (SELECT count(*) FROM matches)$sql$,
    condition, CASE WHEN seen < enough / 2 THEN '' ELSE 'AND d.file_id < ${sample} AND d.file_id <= $5' END)
    INTO terms, counts, counted
    USING filters, words, groups, banned, last_seen, most;
  IF seen < enough / 2 AND counted < most THEN
    total := counted;
  END IF;
  share := least(1, counted::double precision / greatest(total, 1));
END $$;
COMMENT ON FUNCTION search_term_counts(text, jsonb) IS
  'How many of the contents that a search finds have which term. Counts are of a sample if share is below 1.';

CREATE FUNCTION facet_counts(query text DEFAULT NULL, filters jsonb DEFAULT '{}', facets text[] DEFAULT NULL)
RETURNS TABLE (facet text, value text, files bigint, is_estimate boolean)
LANGUAGE plpgsql STABLE SET search_path = ${path} AS $$
DECLARE
  wanted text[] := coalesce(facets, search_facets());
  own text;
  c record;
BEGIN
  filters := coalesce(filters, '{}');
  IF filters = '{}' AND search_query(query) IS NULL THEN
    RETURN QUERY
      SELECT t.facet, t.value, t.files, false FROM search_term t WHERE t.facet = ANY (wanted || 'total'::text)
      ORDER BY array_position(wanted, t.facet) NULLS FIRST, t.files DESC, t.value;
    RETURN;
  END IF;
  SELECT * INTO c FROM search_term_counts(query, filters);
  RETURN QUERY SELECT 'total', '', c.total, c.share < 1;
  RETURN QUERY
    SELECT split_part(t.term, ':', 1) AS f, substr(t.term, position(':' IN t.term) + 1),
      round(t.files / c.share)::bigint AS n, c.share < 1
    FROM unnest(c.terms, c.counts) AS t (term, files)
    WHERE split_part(t.term, ':', 1) = ANY (wanted) AND NOT filters ? split_part(t.term, ':', 1)
    ORDER BY array_position(wanted, split_part(t.term, ':', 1)), n DESC, t.term;
  -- What else could be chosen of a facet is counted without its own filter.
  FOREACH own IN ARRAY wanted LOOP
    CONTINUE WHEN NOT filters ? own;
    SELECT * INTO c FROM search_term_counts(query, filters - own);
    RETURN QUERY
      SELECT own, substr(t.term, length(own) + 2), round(t.files / c.share)::bigint AS n, c.share < 1
      FROM unnest(c.terms, c.counts) AS t (term, files)
      WHERE starts_with(t.term, own || ':')
      ORDER BY n DESC, t.term;
  END LOOP;
END $$;
COMMENT ON FUNCTION facet_counts(text, jsonb, text[]) IS
  'How many contents of a search have each value of each facet; of a facet that is filtered by, without its own filter. '
  'Counts of very many contents are estimates from a sample; the row "total" counts the contents.';

CREATE FUNCTION suggest(typed text, size integer DEFAULT 10) RETURNS TABLE (kind text, value text, files bigint)
LANGUAGE plpgsql STABLE SET search_path = ${path} SET jit = off AS $$
DECLARE
  words text[] := string_to_array(search_words(typed), ' ');
  last_word text := words[cardinality(words)];
  whole text := array_to_string(words, ' ');
  beginning text := lower(btrim(typed));
BEGIN
  IF coalesce(last_word, '') = '' THEN
    RETURN;
  END IF;
  RETURN QUERY
    SELECT t.facet, t.value, t.files FROM search_term t
    WHERE t.facet <> 'word' AND lower(t.value) ~>=~ beginning AND lower(t.value) ~<~ search_end(beginning)
      AND t.facet = ANY (search_facets())
    ORDER BY t.files DESC, t.value LIMIT size / 2;
  RETURN QUERY
    SELECT 'word', s.value, s.files FROM (
      SELECT t.value, t.files FROM search_term t WHERE t.facet = 'word' AND t.value >= last_word AND t.value < search_end(last_word)
      ORDER BY t.files DESC, t.value LIMIT size / 2) s;
  IF NOT FOUND THEN
    RETURN QUERY
      SELECT 'word', t.value, t.files FROM search_term t
      WHERE t.facet = 'word' AND t.value = ANY (search_similar_words(last_word)) ORDER BY t.files DESC, t.value;
  END IF;
  RETURN QUERY
    SELECT 'name', min(n.name), count(*) FROM (
      SELECT d.name, d.name_key FROM search_document d WHERE d.name_key >= whole AND d.name_key < search_end(whole)
      ORDER BY d.name_key, d.file_id LIMIT 200) n
    GROUP BY n.name_key ORDER BY n.name_key LIMIT size / 2;
END $$;
COMMENT ON FUNCTION suggest(text, integer) IS
  'What somebody may be about to type: values of facets, words and names that begin so, words that are spelled like it.';
