-- Signatures are stable: arguments are only added, at the end and with a default.
-- What is searched is mostly in memory: with the server's own costs, for disks that turn, samples would be read in another order.
DROP FUNCTION IF EXISTS collection_files(bigint, text, text, integer);
DROP FUNCTION IF EXISTS search_files(text, jsonb, text, text, integer);
DROP FUNCTION IF EXISTS search_statement(text, jsonb, text, text, integer);

CREATE OR REPLACE FUNCTION search_similar_words(word text) RETURNS text[]
LANGUAGE plpgsql STABLE SET search_path = ${path} SET jit = off AS $$
DECLARE
  -- Set and put back by hand: who is no superuser may not make it a setting of the function.
  before text := coalesce(nullif(current_setting('pg_trgm.similarity_threshold', true), ''), '0.3');
  threshold text;
  found text[];
BEGIN
  IF length(word) < 3 OR to_regprocedure('similarity(text, text)') IS NULL THEN
    RETURN '{}';
  END IF;
  -- The lower the threshold, the more words are compared. A short word with a wrong letter needs the lower one.
  FOREACH threshold IN ARRAY '{0.5,0.4}'::text[] LOOP
    PERFORM set_config('pg_trgm.similarity_threshold', threshold, true);
    SELECT array_agg(s.value) INTO found FROM (
      SELECT t.value FROM search_term t WHERE t.facet = 'word' AND t.value % word
      ORDER BY similarity(t.value, word) DESC, t.files DESC, t.value LIMIT 5) s;
    EXIT WHEN found IS NOT NULL;
  END LOOP;
  PERFORM set_config('pg_trgm.similarity_threshold', before, true);
  RETURN coalesce(found, '{}');
END $$;
COMMENT ON FUNCTION search_similar_words(text) IS
  'Indexed words that share most of their trigrams with a word; none without the extension pg_trgm.';

CREATE OR REPLACE FUNCTION search_word(word text, is_last boolean) RETURNS tsquery
LANGUAGE plpgsql STABLE SET search_path = ${path} AS $$
DECLARE
  known bigint := (SELECT t.files FROM search_term t WHERE t.facet = 'word' AND t.value = word);
  similar_words text[];
BEGIN
  -- Words are letters and digits only: they need no quoting in a tsquery.
  IF length(word) > 2 AND (known IS NULL OR is_last AND known < 1000)
    AND EXISTS (SELECT FROM search_term t
      WHERE t.facet = 'word' AND t.value >= word AND t.value < search_end(word)) THEN
    RETURN (word || ':*')::tsquery;
  ELSIF known IS NULL THEN
    similar_words := search_similar_words(word);
    IF cardinality(similar_words) > 0 THEN
      RETURN array_to_string(similar_words, ' | ')::tsquery;
    END IF;
  END IF;
  RETURN word::tsquery;
END $$;
COMMENT ON FUNCTION search_word(text, boolean) IS
  'What a word of a query stands for: itself; the words it begins, if it is unknown, or the last and not a common one; '
  'else similar ones.';

CREATE OR REPLACE FUNCTION search_query(query text) RETURNS tsquery
LANGUAGE plpgsql STABLE SET search_path = ${path} AS $$
DECLARE
  parts text[];
  words text[];
  word tsquery;
  element tsquery;
  result tsquery;
BEGIN
  FOR parts IN
    SELECT m.piece || (row_number() OVER () = count(*) OVER ())::text
    FROM regexp_matches(left(query, 500), '(-?)(?:"([^"]*)"|(\S+))', 'g') AS m (piece)
  LOOP
    words := string_to_array(search_words(coalesce(parts[2], parts[3])), ' ');
    CONTINUE WHEN coalesce(words[1], '') = '';
    IF parts[2] IS NOT NULL THEN
      element := phraseto_tsquery('pg_catalog.simple', array_to_string(words, ' '));
    ELSE
      element := NULL;
      FOR i IN 1 .. cardinality(words) LOOP
        word := search_word(words[i], parts[4]::boolean AND i = cardinality(words));
        element := coalesce(element && word, word);
      END LOOP;
    END IF;
    IF parts[1] = '-' THEN
      element := !! element;
    END IF;
    result := coalesce(result && element, element);
  END LOOP;
  RETURN result;
END $$;
COMMENT ON FUNCTION search_query(text) IS
  'What a person typed as a text search query: all words, "a phrase", -without; null if there is no word in it.';

CREATE FUNCTION search_statement(query text, filters jsonb, sort text, page text, page_size integer,
  OUT statement text, OUT words tsquery, OUT groups jsonb, OUT banned text[], OUT after_value text, OUT after_id bigint)
LANGUAGE plpgsql STABLE SET search_path = ${path} AS $$
DECLARE
  condition text;
  order_name text;
  order_column text;
  value_type text;
  direction text := 'ASC';
  beyond text := '>';
BEGIN
  IF page_size IS NULL OR page_size NOT BETWEEN 1 AND 1000 THEN
    RAISE EXCEPTION 'page_size is %. It must be 1 to 1000.', page_size USING ERRCODE = 'invalid_parameter_value';
  END IF;
  IF page IS NOT NULL AND page !~ '^-?\d+:' THEN
    RAISE EXCEPTION 'page is %. It must be null or the cursor of a row.', page USING ERRCODE = 'invalid_parameter_value';
  END IF;
  words := search_query(query);
  SELECT t.groups, t.banned INTO groups, banned FROM search_terms(filters) t;
  condition := search_condition(filters, groups, banned);
  after_id := split_part(page, ':', 1)::bigint;
  after_value := substr(page, position(':' IN page) + 1);
  order_name := coalesce(ltrim(sort, '-'), CASE WHEN words IS NULL THEN 'name' ELSE 'relevance' END);
  IF words IS NOT NULL THEN
    condition := condition || ' AND d.tsv @@ $2';
  END IF;

  IF order_name = 'relevance' AND words IS NOT NULL THEN
    -- Of very many matches, those in the sample and names that begin with the query are ranked: a bound on the time. With 500
    -- in the sample there are some 8,000, and to find these all takes longer than all else.
    statement := format($sql$
      WITH sample AS MATERIALIZED (
        SELECT d.file_id, d.name_key, d.tsv FROM search_document d WHERE d.file_id < ${sample} %1$s LIMIT 1000
      ), matches AS MATERIALIZED (
        SELECT * FROM sample
        UNION ALL
        (SELECT d.file_id, d.name_key, d.tsv FROM search_document d
         WHERE (SELECT count(*) FROM sample) < 500 AND d.file_id >= ${sample} %1$s LIMIT 1000)
        UNION ALL
        (SELECT d.file_id, d.name_key, d.tsv FROM search_document d
         WHERE d.name_key ^@ $8 %1$s ORDER BY d.name_key, d.file_id LIMIT 200)
      ), ranked AS (
        SELECT DISTINCT m.file_id, (ts_rank(m.tsv, $2, 1)
          + CASE WHEN m.name_key = $8 THEN 2 WHEN m.name_key ^@ $8 THEN 1 ELSE 0 END)::real AS rank
        FROM matches m
      )
      SELECT r.file_id, r.rank, r.rank::text AS sort_value FROM ranked r
      WHERE $6 IS NULL OR (r.rank, r.file_id) < ($5::real, $6)
      ORDER BY r.rank DESC, r.file_id DESC LIMIT $7$sql$, condition);
    RETURN;
  END IF;

  IF left(sort, 1) = '-' THEN
    direction := 'DESC';
    beyond := '<';
  END IF;
  order_column := CASE order_name WHEN 'name' THEN 'name_key' WHEN 'newest' THEN 'modified_epoch'
    ELSE search_ranges() ->> order_name END;
  IF order_column IS NULL THEN
    RAISE EXCEPTION 'sort is %. It must be relevance (with a query), name, newest, % (- before it for descending).', sort,
      (SELECT string_agg(r, ', ') FROM jsonb_object_keys(search_ranges()) r) USING ERRCODE = 'invalid_parameter_value';
  END IF;
  IF order_name = 'newest' THEN
    direction := CASE direction WHEN 'ASC' THEN 'DESC' ELSE 'ASC' END;
    beyond := CASE beyond WHEN '>' THEN '<' ELSE '>' END;
  END IF;
  value_type := CASE order_column WHEN 'name_key' THEN 'text' ELSE 'double precision' END;
  statement := format($sql$
    SELECT d.file_id, NULL::real AS rank, d.%1$I::text AS sort_value FROM search_document d
    WHERE d.%1$I IS NOT NULL %2$s %3$s
    ORDER BY d.%1$I %4$s, d.file_id %4$s LIMIT $7$sql$,
    order_column, condition,
    CASE WHEN page IS NULL THEN '' ELSE format('AND (d.%I, d.file_id) %s ($5::%s, $6)', order_column, beyond, value_type) END,
    direction);
END $$;
COMMENT ON FUNCTION search_statement(text, jsonb, text, text, integer) IS
  'The statement of a search and its parameters. Its text is made of fixed pieces; whatever was given is a parameter.';

CREATE FUNCTION search_files(query text DEFAULT NULL, filters jsonb DEFAULT '{}', sort text DEFAULT NULL,
  page text DEFAULT NULL, page_size integer DEFAULT 50)
RETURNS TABLE (file_id bigint, name text, path text, summary text, musical_key text, tempo_bpm double precision,
  meter text, duration_seconds double precision, note_count integer, usage text, status text, instruments text[],
  tags text[], rank real, cursor text)
LANGUAGE plpgsql STABLE SET search_path = ${path} SET jit = off SET synchronize_seqscans = off
  SET max_parallel_workers_per_gather = 0 SET random_page_cost = 1.1 AS $$
DECLARE
  s record;
BEGIN
  filters := coalesce(filters, '{}');
  SELECT * INTO s FROM search_statement(query, filters, sort, page, page_size);
  RETURN QUERY EXECUTE format($sql$
    WITH hits AS MATERIALIZED (%s)
    SELECT d.file_id, d.name, c.canonical_path, m.summary, d.musical_key, d.tempo_bpm,
      (search_values(d.terms, 'meter'))[1], d.duration_seconds, d.note_count::integer,
      (search_values(d.terms, 'usage'))[1], c.status, search_values(d.terms, 'instrument'),
      search_values(d.terms, 'tag'), h.rank, h.file_id || ':' || h.sort_value
    FROM (SELECT hits.*, row_number() OVER () AS place FROM hits) h
    JOIN search_document d ON d.file_id = h.file_id
    LEFT JOIN content c ON c.file_id = h.file_id
    LEFT JOIN musical_metadata m ON m.file_id = h.file_id
    ORDER BY h.place$sql$, s.statement)
  USING filters, s.words, s.groups, s.banned, s.after_value, s.after_id, page_size, search_words(query);
END $$;
COMMENT ON FUNCTION search_files(text, jsonb, text, text, integer) IS
  'Contents that have all words of the query and pass all filters. sort: relevance, name, newest or a range, with - for '
  'descending. page: null for the first page, then the cursor of the last row that was read: any page costs the same.';

CREATE OR REPLACE FUNCTION search_explain(query text DEFAULT NULL, filters jsonb DEFAULT '{}', sort text DEFAULT NULL,
  page text DEFAULT NULL, page_size integer DEFAULT 50) RETURNS SETOF text
LANGUAGE plpgsql SET search_path = ${path} SET jit = off
  SET max_parallel_workers_per_gather = 0 SET random_page_cost = 1.1 AS $$
DECLARE
  s record;
BEGIN
  filters := coalesce(filters, '{}');
  SELECT * INTO s FROM search_statement(query, filters, sort, page, page_size);
  RETURN QUERY EXECUTE 'EXPLAIN ' || s.statement
  USING filters, s.words, s.groups, s.banned, s.after_value, s.after_id, page_size, search_words(query);
END $$;
COMMENT ON FUNCTION search_explain(text, jsonb, text, text, integer) IS 'The plan of a search with these arguments.';

CREATE FUNCTION collection_files(collection bigint, sort text DEFAULT NULL, page text DEFAULT NULL,
  page_size integer DEFAULT 50)
RETURNS TABLE (file_id bigint, name text, path text, summary text, musical_key text, tempo_bpm double precision,
  meter text, duration_seconds double precision, note_count integer, usage text, status text, instruments text[],
  tags text[], rank real, cursor text)
LANGUAGE plpgsql STABLE SET search_path = ${path} AS $$
DECLARE
  c record;
BEGIN
  SELECT k.is_smart, k.query, k.filters INTO c FROM collection k WHERE k.collection_id = collection_files.collection;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'There is no collection %.', collection USING ERRCODE = 'no_data_found';
  END IF;
  RETURN QUERY SELECT * FROM search_files(c.query,
    CASE WHEN c.is_smart THEN c.filters ELSE jsonb_build_object('collection', collection) END, sort, page, page_size);
END $$;
COMMENT ON FUNCTION collection_files(bigint, text, text, integer) IS
  'What is in a collection: what a smart one finds now, or what was put into a plain one. Pages as in search_files.';
