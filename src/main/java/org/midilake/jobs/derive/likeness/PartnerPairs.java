package org.midilake.jobs.derive.likeness;

import org.apache.spark.sql.Row;
import org.midilake.analysis.compatibility.Compatibility;
import org.midilake.analysis.compatibility.Profile;

/** Scores pairs by how well they go together. */
final class PartnerPairs extends BlockPairs<Profile> {
  private static final long serialVersionUID = 1L;

  /** Pairs below do not go together. */
  private static final double LEAST = 0.5;

  PartnerPairs(int most) {
    super(most);
  }

  @Override
  Profile value(Row row) {
    return ProfileRows.at(row, 3);
  }

  @Override
  double score(Profile one, Profile other) {
    double score = Compatibility.of(one, other).score();
    return score < LEAST ? 0 : score;
  }
}
