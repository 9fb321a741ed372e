package org.midilake.analysis.gm;

import java.util.Map;

/**
 * The drum kits that a program change on a percussion channel selects: those that General MIDI 2
 * (RP-024) and Roland GS have in common.
 */
public final class DrumKit {
  private static final String STANDARD = "Standard Kit";
  private static final Map<Integer, String> NAMES =
      Map.of(
          0, STANDARD,
          8, "Room Kit",
          16, "Power Kit",
          24, "Electronic Kit",
          25, "Analog Kit",
          32, "Jazz Kit",
          40, "Brush Kit",
          48, "Orchestra Kit",
          56, "SFX Kit");

  private DrumKit() {}

  /**
   * Name of the kit of a program, 0..127; the standard kit where there is none, as synthesizers do.
   */
  public static String name(int program) {
    return NAMES.getOrDefault(program, STANDARD);
  }
}
