CREATE OR REPLACE FUNCTION search_words(given text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT btrim(lower(regexp_replace(
    regexp_replace(
      CASE WHEN octet_length(given) = length(given) THEN given
        ELSE regexp_replace(normalize(given, NFKD), '[\u0300-\u036f]', '', 'g') END,
      '(?<=[a-z])(?=[A-Z])|(?<=[A-Za-z])(?=[0-9])|(?<=[0-9])(?=[A-Za-z])', ' ', 'g'),
    '[^[:alnum:]]+', ' ', 'g')))
$$;
COMMENT ON FUNCTION search_words(text) IS
  'The words of a text as they are indexed: lower case, without accents, apart where letters meet digits or capitals.';

CREATE OR REPLACE FUNCTION search_texts(list jsonb) RETURNS text[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(array_agg(element), '{}') FROM jsonb_array_elements_text(list) element
$$;
COMMENT ON FUNCTION search_texts(jsonb) IS 'A list of texts in JSON as an array.';

CREATE OR REPLACE FUNCTION search_end(beginning text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT beginning || chr(1114111)
$$;
COMMENT ON FUNCTION search_end(text) IS
  'The end of the range of texts with a beginning, in the order of their bytes. A plan that is kept for any beginning can '
  'use an index for the range, but not for the operator ^@.';

CREATE OR REPLACE FUNCTION search_values(terms text[], facet text) RETURNS text[]
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT coalesce(array_agg(substr(term, length(facet) + 2) ORDER BY term), '{}')
  FROM unnest(terms) term WHERE starts_with(term, facet || ':')
$$;
COMMENT ON FUNCTION search_values(text[], text) IS 'The values of one facet among the terms of a document.';

CREATE OR REPLACE FUNCTION key_number(name text) RETURNS integer
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  camelot text[] := regexp_match(upper(btrim(name)), '^(1[0-2]|[1-9])([AB])$');
  parts text[] := regexp_match(btrim(name), '^([A-Ga-g])([#♯b♭]*)[ _-]*([A-Za-z]*)$');
  tonic integer;
  minor boolean;
BEGIN
  IF camelot IS NOT NULL THEN
    minor := camelot[2] = 'A';
    tonic := (7 * (camelot[1]::integer + 4) + CASE WHEN minor THEN 9 ELSE 0 END) % 12;
  ELSIF parts IS NOT NULL THEN
    minor := CASE
      WHEN parts[3] IN ('', 'M') OR lower(parts[3]) IN ('maj', 'major') THEN false
      WHEN parts[3] = 'm' OR lower(parts[3]) IN ('min', 'minor') THEN true END;
    tonic := (ARRAY[9, 11, 0, 2, 4, 5, 7])[ascii(upper(parts[1])) - 64]
      + length(translate(parts[2], 'b♭', '')) - length(translate(parts[2], '#♯', '')) + 24;
  END IF;
  RETURN tonic % 12 + CASE WHEN minor THEN 12 ELSE 0 END;
END $$;
COMMENT ON FUNCTION key_number(text) IS
  'Number of a key: 0 to 11 major from C, 12 to 23 minor from C; null if it is none. Understands F# minor, Gbm, 11A.';

CREATE OR REPLACE FUNCTION key_of_number(number integer) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT (ARRAY['C major', 'Db major', 'D major', 'Eb major', 'E major', 'F major', 'F# major', 'G major', 'Ab major',
    'A major', 'Bb major', 'B major', 'C minor', 'C# minor', 'D minor', 'Eb minor', 'E minor', 'F minor', 'F# minor',
    'G minor', 'G# minor', 'A minor', 'Bb minor', 'B minor'])[number + 1]
$$;
COMMENT ON FUNCTION key_of_number(integer) IS 'Name of the key with a number, in the spelling of the catalogue.';

CREATE OR REPLACE FUNCTION key_name(name text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE SET search_path = ${path} AS $$
  SELECT key_of_number(key_number(name))
$$;
COMMENT ON FUNCTION key_name(text) IS 'A key in the spelling of the catalogue, e.g. F# minor for Gbm or 11A; null if it is none.';

CREATE OR REPLACE FUNCTION compatible_keys(name text) RETURNS text[]
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE SET search_path = ${path} AS $$
  SELECT array_agg(key_of_number(other))
  FROM key_number(name) AS given,
    unnest(CASE WHEN given < 12
      THEN ARRAY[given, (given + 7) % 12, (given + 5) % 12, (given + 9) % 12 + 12]
      ELSE ARRAY[given, (given + 7) % 12 + 12, (given + 5) % 12 + 12, (given + 3) % 12] END) AS other
  WHERE given IS NOT NULL
$$;
COMMENT ON FUNCTION compatible_keys(text) IS
  'The key itself, its neighbours on the circle of fifths and its relative: one step on the Camelot wheel.';
