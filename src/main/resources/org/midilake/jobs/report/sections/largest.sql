SELECT canonical_path AS path, size_bytes AS bytes, note_count AS notes, duration_seconds AS seconds
FROM music ORDER BY 2 DESC, 1 LIMIT 15
