SELECT chord_progression AS name, count(*) AS files, min(canonical_path) AS example
FROM music WHERE chord_progression IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 12
