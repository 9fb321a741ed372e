SELECT
  c.file_id, c.content_hash, c.canonical_path, c.size_bytes, c.status,
  m.duration_seconds, m.note_count, m.final_tempo_bpm, m.final_key, m.final_time_signature,
  m.usage, m.chord_progression, m.instrument_families, m.summary
FROM musical_metadata m JOIN content c ON c.file_id = m.file_id
WHERE c.location_count > 0
