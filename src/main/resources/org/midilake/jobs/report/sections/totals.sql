SELECT files.*, contents.*, songs.*
FROM
  (SELECT
     count_if(state <> 'vanished') AS files,
     count_if(state = 'vanished') AS vanished,
     count_if(state = 'skipped') AS skipped,
     count_if(state = 'unreadable') AS unreadable,
     count_if(state <> 'vanished' AND is_archive) AS archives
   FROM file_location) files
  CROSS JOIN
  (SELECT
     count(*) AS contents,
     coalesce(sum(size_bytes), 0) AS distinct_bytes,
     coalesce(sum(location_count - 1), 0) AS duplicates,
     coalesce(sum(size_bytes * (location_count - 1)), 0) AS wasted_bytes,
     coalesce(sum(CASE WHEN status = 'complete' THEN location_count END), 0) AS complete,
     coalesce(sum(CASE WHEN status = 'partial' THEN location_count END), 0) AS partial,
     coalesce(sum(CASE WHEN status = 'rejected' THEN location_count END), 0) AS rejected
   FROM content WHERE location_count > 0) contents
  CROSS JOIN
  (SELECT
     count(*) AS songs,
     coalesce(sum(note_count), 0) AS notes,
     coalesce(sum(duration_seconds), 0) / 3600 AS hours,
     percentile_approx(final_tempo_bpm, 0.5) AS median_tempo,
     percentile_approx(duration_seconds, 0.5) AS median_seconds
   FROM music) songs
