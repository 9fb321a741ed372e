package org.midilake.jobs.derive.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.midilake.analysis.compatibility.Compatibility;
import org.midilake.analysis.compatibility.KeyRelation;
import org.midilake.analysis.compatibility.TempoFit;

class ExplanationsTest {
  @Test
  void whatTravelsWithAPairIsTheWholeComparison() {
    for (KeyRelation relation : KeyRelation.values()) {
      Compatibility why = new Compatibility(relation, new TempoFit(0.5, 1.03, 0.7), 0.2, 0.4, 0.6);

      assertThat(Explanations.unpacked(Explanations.packed(why))).isEqualTo(why);
    }
  }
}
