SELECT
  f.code AS name,
  CASE WHEN bool_or(f.severity = 'error') THEN 'error'
    WHEN bool_or(f.severity = 'warning') THEN 'warning' ELSE 'info' END AS severity,
  sum(c.location_count) AS files,
  slice(
    array_sort(collect_list(
      CASE WHEN f.place <= 9 THEN struct(c.canonical_path AS path, f.detail) END)),
    1, 3) AS examples
FROM
  (SELECT file_id, code, min(severity) AS severity, min_by(detail, ordinal) AS detail,
     row_number() OVER (PARTITION BY code ORDER BY file_id) AS place
   FROM finding GROUP BY file_id, code) f
  JOIN content c ON c.file_id = f.file_id
WHERE c.location_count > 0
GROUP BY f.code ORDER BY 3 DESC, 1
