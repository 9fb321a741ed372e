SELECT
  date_format(started_at, 'yyyy-MM-dd HH:mm') AS started, command, version,
  unix_timestamp(finished_at) - unix_timestamp(started_at) AS seconds,
  CAST(get_json_object(summary, '$.library.found') AS BIGINT) AS files,
  CAST(get_json_object(summary, '$.library.duplicates') AS BIGINT) AS duplicates,
  CAST(get_json_object(summary, '$.library.opened') AS BIGINT) AS opened,
  CAST(get_json_object(summary, '$.analysis_times.p50_milliseconds') AS DOUBLE) AS p50,
  CAST(get_json_object(summary, '$.analysis_times.p95_milliseconds') AS DOUBLE) AS p95,
  CAST(get_json_object(summary, '$.analysis_times.p99_milliseconds') AS DOUBLE) AS p99
FROM (SELECT * FROM run ORDER BY started_at DESC LIMIT 200)
WHERE get_json_object(summary, '$.library.found') IS NOT NULL
ORDER BY started_at
