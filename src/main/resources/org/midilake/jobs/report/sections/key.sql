SELECT final_key AS name, count(*) AS files
FROM music WHERE final_key IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1
