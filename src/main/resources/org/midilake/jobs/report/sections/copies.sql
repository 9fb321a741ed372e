SELECT least(location_count, 6) AS copies, count(*) AS contents
FROM content WHERE location_count > 0 GROUP BY 1 ORDER BY 1
