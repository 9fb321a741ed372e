SELECT
  CASE
    WHEN duration_seconds < 5 THEN 0 WHEN duration_seconds < 15 THEN 5
    WHEN duration_seconds < 30 THEN 15 WHEN duration_seconds < 60 THEN 30
    WHEN duration_seconds < 120 THEN 60 WHEN duration_seconds < 180 THEN 120
    WHEN duration_seconds < 240 THEN 180 WHEN duration_seconds < 300 THEN 240
    WHEN duration_seconds < 420 THEN 300 WHEN duration_seconds < 600 THEN 420 ELSE 600
  END AS seconds,
  count(*) AS files
FROM music WHERE note_count > 0 GROUP BY 1 ORDER BY 1
