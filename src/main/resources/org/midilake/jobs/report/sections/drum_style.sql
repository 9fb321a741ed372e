SELECT style AS name, count(*) AS files
FROM drum_analysis WHERE style IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 15
