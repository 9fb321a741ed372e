SELECT final_time_signature AS name, count(*) AS files
FROM music WHERE note_count > 0 GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 12
