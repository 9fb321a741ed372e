CREATE OR REPLACE FUNCTION search_facets() RETURNS text[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT ARRAY['status', 'usage', 'key', 'meter', 'instrument', 'tag', 'category', 'style', 'feel', 'scale', 'texture',
    'drum', 'extension', 'finding', 'repair']
$$;
COMMENT ON FUNCTION search_facets() IS 'The facets: filters by value, and what facet_counts counts.';

CREATE OR REPLACE FUNCTION search_ranges() RETURNS jsonb
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT '{"tempo": "tempo_bpm", "duration": "duration_seconds", "notes": "note_count", "density": "notes_per_second",
    "polyphony": "max_polyphony", "bars": "bar_count", "complexity": "complexity"}'::jsonb
$$;
COMMENT ON FUNCTION search_ranges() IS 'The filters by range, each with its column.';

CREATE OR REPLACE FUNCTION search_resolve(facet text, wanted text) RETURNS text[]
LANGUAGE plpgsql STABLE PARALLEL SAFE SET search_path = ${path} AS $$
DECLARE
  found text[];
BEGIN
  IF facet = 'key' THEN
    RETURN ARRAY['key:' || coalesce(key_name(wanted), wanted)];
  END IF;
  SELECT array_agg(t.facet || ':' || t.value) INTO found
  FROM search_term t WHERE t.facet = search_resolve.facet AND lower(t.value) = lower(wanted);
  IF found IS NULL AND facet IN ('instrument', 'tag', 'category') THEN
    SELECT array_agg(t.facet || ':' || t.value) INTO found
    FROM search_term t WHERE t.facet = search_resolve.facet AND position(lower(wanted) IN lower(t.value)) > 0;
  END IF;
  IF found IS NULL AND facet = 'tag' AND to_regclass('tag_alias') IS NOT NULL THEN
    SELECT array_agg(DISTINCT 'tag:' || t.name) INTO found
    FROM tag_alias a JOIN tag t ON t.tag_id = a.tag_id WHERE lower(a.alias) = search_words(wanted);
  END IF;
  RETURN coalesce(found, ARRAY[facet || ':' || wanted]);
END $$;
COMMENT ON FUNCTION search_resolve(text, text) IS
  'The terms that a person means: those equal but for case, else of instruments, tags and categories those that contain the '
  'text, else tags with that alias.';

CREATE OR REPLACE FUNCTION search_terms(filters jsonb, OUT groups jsonb, OUT banned text[])
LANGUAGE plpgsql STABLE PARALLEL SAFE SET search_path = ${path} AS $$
DECLARE
  facet text;
  given jsonb;
  wanted text;
  terms text[];
BEGIN
  groups := '[]';
  banned := '{}';
  FOREACH facet IN ARRAY search_facets() LOOP
    CONTINUE WHEN NOT filters ? facet;
    given := filters -> facet;
    IF jsonb_typeof(given) = 'string' THEN
      given := jsonb_build_object('any', jsonb_build_array(given));
    ELSIF jsonb_typeof(given) = 'array' THEN
      given := jsonb_build_object('any', given);
    ELSIF jsonb_typeof(given) <> 'object' OR given - '{all,any,none}'::text[] <> '{}' THEN
      RAISE EXCEPTION 'Filter % is %. It takes a text, a list of texts, or an object with all, any and none.', facet, given
        USING ERRCODE = 'invalid_parameter_value';
    END IF;
    IF given ? 'any' THEN
      terms := '{}';
      FOREACH wanted IN ARRAY search_texts(given -> 'any') LOOP
        terms := terms || search_resolve(facet, wanted);
        IF facet = 'key' AND filters ->> 'compatible_keys' = 'true' THEN
          terms := terms || ARRAY(SELECT 'key:' || other FROM unnest(compatible_keys(wanted)) other
            WHERE 'key:' || other <> ALL (terms));
        END IF;
      END LOOP;
      groups := groups || jsonb_build_array(to_jsonb(terms));
    END IF;
    IF given ? 'all' THEN
      FOREACH wanted IN ARRAY search_texts(given -> 'all') LOOP
        groups := groups || jsonb_build_array(to_jsonb(search_resolve(facet, wanted)));
      END LOOP;
    END IF;
    IF given ? 'none' THEN
      FOREACH wanted IN ARRAY search_texts(given -> 'none') LOOP
        banned := banned || search_resolve(facet, wanted);
      END LOOP;
    END IF;
  END LOOP;
END $$;
COMMENT ON FUNCTION search_terms(jsonb) IS
  'The terms that filters ask for: of each group a document must have one, of the banned ones none.';

CREATE OR REPLACE FUNCTION search_condition(filters jsonb, groups jsonb, banned text[]) RETURNS text
LANGUAGE plpgsql STABLE PARALLEL SAFE SET search_path = ${path} AS $$
DECLARE
  condition text := '';
  known text[] := search_facets() || '{compatible_keys,favourite,rating,collection,user_tag,owner}'::text[];
  name text;
  column_name text;
  bound text;
BEGIN
  FOR i IN 0 .. jsonb_array_length(groups) - 1 LOOP
    -- With a range of tempos, the index of keys and tempos finds less to look at.
    IF filters ? 'tempo' AND starts_with(groups -> i ->> 0, 'key:') THEN
      condition := condition || format(' AND d.musical_key = ANY (search_values(search_texts($3 -> %s), ''key''))', i);
    ELSE
      condition := condition || format(' AND d.terms && search_texts($3 -> %s)', i);
    END IF;
  END LOOP;
  IF cardinality(banned) > 0 THEN
    condition := condition || ' AND NOT d.terms && $4';
  END IF;
  FOR name, column_name IN SELECT r.key, r.value FROM jsonb_each_text(search_ranges()) r LOOP
    known := known || name;
    IF jsonb_typeof(filters -> name) = 'number' THEN
      condition := condition || format(' AND d.%I = ($1 ->> %L)::double precision', column_name, name);
    ELSIF filters ? name THEN
      IF jsonb_typeof(filters -> name) <> 'object' OR (filters -> name) - '{min,max}'::text[] <> '{}' THEN
        RAISE EXCEPTION 'Filter % is %. It takes a number, or an object with min and max.', name, filters -> name
          USING ERRCODE = 'invalid_parameter_value';
      END IF;
      FOREACH bound IN ARRAY '{min,max}'::text[] LOOP
        IF filters -> name ? bound THEN
          condition := condition || format(' AND d.%I %s ($1 #>> %L)::double precision',
            column_name, CASE bound WHEN 'min' THEN '>=' ELSE '<=' END, ARRAY[name, bound]);
        END IF;
      END LOOP;
    END IF;
  END LOOP;
  IF filters ->> 'favourite' = 'true' THEN
    condition := condition || ' AND d.file_id IN (SELECT o.file_id FROM favourite o'
      ' WHERE o.owner = coalesce($1 ->> ''owner'', current_user))';
  END IF;
  IF filters ? 'rating' THEN
    condition := condition || ' AND d.file_id IN (SELECT o.file_id FROM rating o'
      ' WHERE o.owner = coalesce($1 ->> ''owner'', current_user)'
      ' AND o.stars BETWEEN coalesce(($1 #>> ''{rating,min}'')::integer, 1)'
      ' AND coalesce(($1 #>> ''{rating,max}'')::integer, 5))';
  END IF;
  IF filters ? 'user_tag' THEN
    condition := condition || ' AND d.file_id IN (SELECT o.file_id FROM user_tag o'
      ' WHERE o.owner = coalesce($1 ->> ''owner'', current_user) AND o.tag = $1 ->> ''user_tag'')';
  END IF;
  IF filters ? 'collection' THEN
    condition := condition || ' AND d.file_id IN (SELECT o.file_id FROM collection_item o'
      ' WHERE o.collection_id = ($1 ->> ''collection'')::bigint)';
  END IF;
  IF filters - known <> '{}' THEN
    RAISE EXCEPTION 'There is no filter %. Filters: %.',
      (SELECT string_agg(unknown, ', ') FROM jsonb_object_keys(filters - known) unknown), array_to_string(known, ', ')
      USING ERRCODE = 'invalid_parameter_value';
  END IF;
  RETURN condition;
END $$;
COMMENT ON FUNCTION search_condition(jsonb, jsonb, text[]) IS
  'SQL for filters, of fixed pieces: values stay in the parameters ($1 filters, $3 groups, $4 banned terms).';
