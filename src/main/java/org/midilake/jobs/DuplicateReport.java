package org.midilake.jobs;

import java.util.Set;
import java.util.stream.Collectors;

/** What can be asked about duplicates, each as a query over the tables. Nothing is ever deleted. */
public enum DuplicateReport {
  /** Groups, members and wasted bytes by degree. */
  SUMMARY(
      """
      SELECT degree, count(*) AS groups, sum(member_count) AS members,
        sum(member_count) - count(*) AS surplus, round(sum(wasted_bytes) / 1e6, 1) AS wasted_mb,
        round(avg(confidence), 3) AS mean_confidence
      FROM duplicate_group WHERE degree IN (%s) GROUP BY degree ORDER BY degree"""),
  /** The groups, the most wasteful first. */
  GROUPS(
      """
      SELECT group_id, degree, member_count, wasted_bytes, round(confidence, 3) AS confidence,
        keeper_path, keeper_reason
      FROM duplicate_group WHERE degree IN (%s) ORDER BY wasted_bytes DESC, group_id"""),
  /** The files of the groups, the keeper of each first, with the evidence. */
  MEMBERS(
      """
      SELECT g.degree, m.group_id, m.is_keeper, m.path, m.size_bytes,
        round(m.similarity, 3) AS similarity, m.evidence
      FROM duplicate_member m JOIN duplicate_group g USING (group_id)
      WHERE g.degree IN (%s) ORDER BY g.degree, m.group_id, m.is_keeper DESC, m.path"""),
  /** The files that could go, as paths; those in archives cannot by themselves. */
  PATHS(
      """
      SELECT DISTINCT regexp_replace(m.path, '^file:', '') AS path
      FROM duplicate_member m
      JOIN duplicate_group g USING (group_id)
      JOIN file_location l ON l.path = m.path
      WHERE g.degree IN (%s) AND NOT m.is_keeper AND l.archive_path IS NULL ORDER BY path"""),
  /** The files that could become hard links, each with the one of the same bytes that is kept. */
  LINKS(
      """
      SELECT regexp_replace(g.keeper_path, '^file:', '') AS keeper,
        regexp_replace(m.path, '^file:', '') AS path
      FROM duplicate_member m
      JOIN duplicate_group g USING (group_id)
      JOIN file_location l ON l.path = m.path
      JOIN file_location k ON k.path = g.keeper_path
      WHERE g.degree IN (%s) AND g.degree = 1 AND NOT m.is_keeper
        AND l.archive_path IS NULL AND k.archive_path IS NULL ORDER BY keeper, path""");

  private final String sql;

  DuplicateReport(String sql) {
    this.sql = sql;
  }

  /** The query. */
  public String sql(Set<Integer> degrees) {
    return sql.formatted(
        degrees.stream().sorted().map(String::valueOf).collect(Collectors.joining(", ")));
  }
}
