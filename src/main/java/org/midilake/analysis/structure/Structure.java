package org.midilake.analysis.structure;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The form of a piece.
 *
 * @param kind what the file is for; empty without notes
 * @param bars number of bars to the last end
 * @param sections in order of time
 * @param repeatedShare share of the bars with notes that occurred before, exactly, 0..1
 * @param loop bars that can be looped
 */
public record Structure(
    Optional<PieceKind> kind,
    int bars,
    List<Section> sections,
    OptionalDouble repeatedShare,
    Optional<LoopBars> loop) {
  public Structure {
    sections = List.copyOf(sections);
  }

  /** The labels of the sections, for example {@code AABA}. */
  public Optional<String> form() {
    StringBuilder labels = new StringBuilder();
    for (Section section : sections) {
      labels.append(section.label());
    }

    return sections.isEmpty() ? Optional.empty() : Optional.of(labels.toString());
  }
}
