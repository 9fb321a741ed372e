-- For an administrator of a PostgreSQL server, once, before the first export: the roles that Midilake knows and the two
-- schemas that its loader owns. Give the loader a password (\password midilake_loader), and set database.user to
-- midilake_loader and database.schema to music. Applications log in as members of one of the other two.

CREATE ROLE midilake_loader LOGIN;    -- fills the tables; owns nothing but the two schemas
CREATE ROLE midilake_reader NOLOGIN;  -- reads the tables, searches
CREATE ROLE midilake_editor NOLOGIN;  -- the same, and writes favourites, ratings, collections and their like
GRANT midilake_reader TO midilake_editor;

CREATE SCHEMA music AUTHORIZATION midilake_loader;
CREATE SCHEMA music_staging AUTHORIZATION midilake_loader;

-- Finds words in spite of their spelling. Part of every distribution of PostgreSQL (contrib).
CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA public;
