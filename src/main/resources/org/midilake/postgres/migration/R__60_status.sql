DROP VIEW IF EXISTS catalog_status;

CREATE OR REPLACE FUNCTION catalog_status_rows() RETURNS TABLE (table_name text, estimated_rows bigint, size_bytes bigint,
  analysed_at timestamptz, loaded_at timestamptz, batch bigint)
LANGUAGE plpgsql STABLE SET search_path = ${path} AS $$
DECLARE
  loaded record;
BEGIN
  SELECT NULL::timestamptz AS exported_at, NULL::bigint AS last_batch INTO loaded;
  IF to_regclass('export_state') IS NOT NULL THEN
    SELECT max(e.exported_at) AS exported_at, max(e.last_batch) AS last_batch INTO loaded FROM export_state e;
  END IF;
  RETURN QUERY
    SELECT c.relname::text, greatest(c.reltuples, 0)::bigint, pg_total_relation_size(c.oid),
      greatest(s.last_analyze, s.last_autoanalyze), loaded.exported_at, loaded.last_batch
    FROM pg_class c LEFT JOIN pg_stat_user_tables s ON s.relid = c.oid
    WHERE c.relnamespace = '${schema}'::regnamespace AND c.relkind = 'r' AND obj_description(c.oid, 'pg_class') IS NOT NULL
    ORDER BY c.relname;
END $$;
COMMENT ON FUNCTION catalog_status_rows() IS 'The rows of catalog_status. A function, so that no table is kept from being exchanged.';

CREATE VIEW catalog_status AS SELECT * FROM catalog_status_rows();
COMMENT ON VIEW catalog_status IS
  'One row per table: how large it is, when its rows were last estimated, and when a load last brought rows to the schema.';
