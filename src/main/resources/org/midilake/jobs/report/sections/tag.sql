SELECT concat(name, ' (', replace(category, '_', ' '), ')') AS name, count(*) AS files
FROM file_tag
WHERE category IN ('file_category', 'element', 'structure', 'feel', 'mood', 'timbre', 'articulation', 'vendor')
GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 20
