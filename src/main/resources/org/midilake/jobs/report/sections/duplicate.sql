SELECT canonical_path AS path, location_count AS copies, size_bytes * (location_count - 1) AS bytes
FROM content WHERE location_count > 1 ORDER BY 3 DESC, 1 LIMIT 15
