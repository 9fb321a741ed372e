package org.midilake.jobs.derive;

import java.util.List;
import org.midilake.jobs.derive.duplicates.DuplicateDerivation;
import org.midilake.jobs.derive.likeness.EmbeddingDerivation;
import org.midilake.jobs.derive.likeness.NeighbourDerivation;
import org.midilake.jobs.derive.likeness.PartnerDerivation;
import org.midilake.jobs.derive.tags.LoopDerivation;
import org.midilake.jobs.derive.tags.TagDerivation;
import org.midilake.settings.Settings;

/** All derivations, each after those whose tables it reads. */
final class Derivations {
  private Derivations() {}

  /** Those that the settings name. */
  static List<Derivation> of(Settings settings) {
    List<Derivation> all =
        List.of(
            new DuplicateDerivation(),
            new EmbeddingDerivation(),
            new NeighbourDerivation(),
            new PartnerDerivation(),
            new TagDerivation(settings.tags()),
            new LoopDerivation());
    return all.stream()
        .filter(derivation -> settings.derive().parts().contains(derivation.part()))
        .toList();
  }
}
