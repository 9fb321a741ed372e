SELECT replace(usage, '_', ' ') AS name, count(*) AS files
FROM music WHERE usage IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1
