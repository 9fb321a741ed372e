-- Stands for the tags where they were never derived.
CREATE TEMPORARY TABLE IF NOT EXISTS tag (tag_id text, name text, parent_id text);
CREATE TEMPORARY TABLE IF NOT EXISTS file_tag (file_id bigint, tag_id text, category text, name text);
