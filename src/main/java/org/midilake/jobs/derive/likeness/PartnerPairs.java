package org.midilake.jobs.derive.likeness;

import org.apache.spark.sql.Row;
import org.midilake.analysis.compatibility.ComparedProfile;
import org.midilake.analysis.compatibility.Compatibility;

/** Scores pairs by how well they go together. */
final class PartnerPairs extends BlockPairs<ComparedProfile> {
  private static final long serialVersionUID = 1L;

  /** Pairs below do not go together. */
  private static final double LEAST = 0.5;

  PartnerPairs(int most) {
    super(most);
  }

  @Override
  ComparedProfile value(Row row) {
    return new ComparedProfile(ProfileRows.at(row, 3));
  }

  @Override
  double score(ComparedProfile one, ComparedProfile other, double least) {
    return one.score(other, Math.max(least, LEAST));
  }

  @Override
  byte[] evidence(ComparedProfile one, ComparedProfile other) {
    return Explanations.packed(Compatibility.of(one.profile(), other.profile()));
  }
}
