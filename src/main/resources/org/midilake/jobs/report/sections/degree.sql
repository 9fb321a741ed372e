SELECT degree, sum(member_count - 1) AS files, sum(wasted_bytes) AS bytes
FROM duplicate_group GROUP BY 1 ORDER BY 1
