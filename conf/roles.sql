-- For an administrator of a PostgreSQL server, once, before the first export: the roles that Midilake knows and the two
-- schemas that its loader owns. Give the loader a password (\password midilake_loader), and set database.user to
-- midilake_loader and database.schema to music. Applications log in as members of one of the other two.

CREATE ROLE midilake_loader LOGIN;    -- fills the tables; owns nothing but the two schemas
CREATE ROLE midilake_reader NOLOGIN;  -- reads the tables, searches
CREATE ROLE midilake_editor NOLOGIN;  -- the same, and writes favourites, ratings, collections and their like
GRANT midilake_reader TO midilake_editor;

CREATE SCHEMA music AUTHORIZATION midilake_loader;
CREATE SCHEMA music_staging AUTHORIZATION midilake_loader;

-- Words in spite of their spelling (pg_trgm, part of contrib) and similar music (pgvector): everything works without.
DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_available_extensions WHERE name = 'pg_trgm') THEN
    CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA public;
  END IF;
  IF EXISTS (SELECT FROM pg_available_extensions WHERE name = 'vector') THEN
    CREATE EXTENSION IF NOT EXISTS vector SCHEMA public;
  END IF;
END $$;
