SELECT name, count(DISTINCT file_id) AS files
FROM instrument WHERE NOT is_percussion AND note_count > 0
GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 20
