-- Roles without a login, for a server where the loader may make them; elsewhere an administrator runs conf/roles.sql.
-- Repeated whenever a script changes: ${scripts}
DO $do$
DECLARE
  role_name text;
  derived text;
BEGIN
  FOREACH role_name IN ARRAY '{midilake_reader,midilake_editor}'::text[] LOOP
    IF to_regrole(role_name) IS NULL THEN
      BEGIN
        EXECUTE format('CREATE ROLE %I NOLOGIN', role_name);
      EXCEPTION WHEN insufficient_privilege OR duplicate_object OR unique_violation THEN
        RAISE NOTICE 'role % is not made: %', role_name, sqlerrm;
      END;
    END IF;
  END LOOP;
  IF to_regrole('midilake_reader') IS NOT NULL THEN
    GRANT USAGE ON SCHEMA ${schema} TO midilake_reader;
    GRANT SELECT ON ${schema}.schema_checksum, ${schema}.favourite, ${schema}.rating, ${schema}.user_tag, ${schema}.note,
      ${schema}.saved_search, ${schema}.collection, ${schema}.collection_item, ${schema}.catalog_status TO midilake_reader;
    FOREACH derived IN ARRAY '{${tables}}'::text[] LOOP
      IF to_regclass(format('%s.%I', '${schema}', derived)) IS NOT NULL THEN
        EXECUTE format('GRANT SELECT ON %s.%I TO midilake_reader', '${schema}', derived);
      END IF;
    END LOOP;
  END IF;
  IF to_regrole('midilake_editor') IS NOT NULL AND to_regrole('midilake_reader') IS NOT NULL THEN
    BEGIN
      GRANT midilake_reader TO midilake_editor;
    EXCEPTION WHEN insufficient_privilege THEN
      RAISE NOTICE 'midilake_editor is no member of midilake_reader: %', sqlerrm;
    END;
    GRANT SELECT, INSERT, UPDATE, DELETE ON ${schema}.favourite, ${schema}.rating, ${schema}.user_tag, ${schema}.note,
      ${schema}.saved_search, ${schema}.collection, ${schema}.collection_item TO midilake_editor;
  END IF;
END $do$;
