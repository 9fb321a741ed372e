package org.midilake.ingest;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.midilake.analysis.gm.Controller;
import org.midilake.music.ControllerUse;
import org.midilake.tables.ControllerKind;
import org.midilake.tables.ControllerRow;

/** Assembles the rows of controllers. */
final class ControllerRows {
  private ControllerRows() {}

  static List<ControllerRow> of(DecodedFile decoded) {
    List<ControllerUse> uses = decoded.song().controllers();
    List<ControllerRow> rows = new ArrayList<>(uses.size());
    for (ControllerUse use : uses) {
      rows.add(
          new ControllerRow(
              decoded.fileId(),
              rows.size(),
              use.channel() + 1,
              kind(use),
              use.isController() ? OptionalInt.of(use.number()) : OptionalInt.empty(),
              use.isController() ? Controller.name(use.number()) : Optional.empty(),
              use.events(),
              use.lowest(),
              use.highest(),
              use.mean(),
              use.first(),
              use.last()));
    }

    return rows;
  }

  /** Numbers of the controllers that are used on any channel, ascending. */
  static List<Integer> numbers(List<ControllerUse> uses) {
    BitSet numbers = new BitSet();
    for (ControllerUse use : uses) {
      if (use.isController()) {
        numbers.set(use.number());
      }
    }

    return numbers.stream().boxed().toList();
  }

  private static ControllerKind kind(ControllerUse use) {
    if (use.isController()) {
      return ControllerKind.CONTROL_CHANGE;
    }

    return use.number() == ControllerUse.PITCH_BEND
        ? ControllerKind.PITCH_BEND
        : ControllerKind.CHANNEL_PRESSURE;
  }
}
