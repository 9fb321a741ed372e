SELECT name, count(*) AS files
FROM (SELECT explode(instrument_families) AS name FROM music) GROUP BY 1 ORDER BY 2 DESC, 1
