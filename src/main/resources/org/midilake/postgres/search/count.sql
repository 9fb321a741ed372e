-- Adds ${sign}1 per document that ${documents} selects to the counts of its terms and words.
INSERT INTO ${target}.search_term AS t (facet, value, files)
SELECT facet, value, ${sign}sum(files) FROM (
  SELECT split_part(term, ':', 1) AS facet, substr(term, position(':' IN term) + 1) AS value, count(*) AS files
  FROM (${documents}) d, unnest(d.terms) term GROUP BY term
  UNION ALL
  SELECT 'word', word, ndoc FROM ts_stat(${words})
  UNION ALL
  SELECT 'total', '', count(*) FROM (${documents}) d
) counted
GROUP BY facet, value
ON CONFLICT (facet, value) DO UPDATE SET files = t.files + excluded.files;
