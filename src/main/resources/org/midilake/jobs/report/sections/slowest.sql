SELECT path, max(milliseconds) AS milliseconds, max(bytes) AS bytes
FROM
  (SELECT inline(from_json(
     get_json_object(summary, '$.analysis_times.slowest'),
     'ARRAY<STRUCT<path: STRING, bytes: BIGINT, milliseconds: DOUBLE>>'))
   FROM run)
GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 15
