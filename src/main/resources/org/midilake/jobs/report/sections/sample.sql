SELECT
  canonical_path AS path, final_key AS key, round(final_tempo_bpm, 1) AS bpm,
  final_time_signature AS meter, round(duration_seconds, 1) AS seconds, note_count AS notes, summary
FROM music ORDER BY file_id LIMIT 2000
