SELECT name, count(*) AS files
FROM file_tag WHERE category = 'genre' GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 20
