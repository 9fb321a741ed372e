package org.midilake.analysis.gm;

import java.util.Map;
import java.util.Optional;

/** The controllers that the MIDI 1.0 Detailed Specification (table III) gives a meaning. */
public final class Controller {
  private static final Map<Integer, String> NAMES =
      Map.ofEntries(
          Map.entry(0, "Bank Select"),
          Map.entry(1, "Modulation"),
          Map.entry(2, "Breath"),
          Map.entry(4, "Foot Controller"),
          Map.entry(5, "Portamento Time"),
          Map.entry(6, "Data Entry"),
          Map.entry(7, "Channel Volume"),
          Map.entry(8, "Balance"),
          Map.entry(10, "Pan"),
          Map.entry(11, "Expression"),
          Map.entry(12, "Effect Control 1"),
          Map.entry(13, "Effect Control 2"),
          Map.entry(32, "Bank Select LSB"),
          Map.entry(33, "Modulation LSB"),
          Map.entry(38, "Data Entry LSB"),
          Map.entry(39, "Channel Volume LSB"),
          Map.entry(42, "Pan LSB"),
          Map.entry(43, "Expression LSB"),
          Map.entry(64, "Sustain Pedal"),
          Map.entry(65, "Portamento"),
          Map.entry(66, "Sostenuto"),
          Map.entry(67, "Soft Pedal"),
          Map.entry(68, "Legato"),
          Map.entry(69, "Hold 2"),
          Map.entry(71, "Timbre"),
          Map.entry(72, "Release Time"),
          Map.entry(73, "Attack Time"),
          Map.entry(74, "Brightness"),
          Map.entry(84, "Portamento Control"),
          Map.entry(91, "Reverb Send"),
          Map.entry(92, "Tremolo Depth"),
          Map.entry(93, "Chorus Send"),
          Map.entry(94, "Celeste Depth"),
          Map.entry(95, "Phaser Depth"),
          Map.entry(98, "NRPN LSB"),
          Map.entry(99, "NRPN MSB"),
          Map.entry(100, "RPN LSB"),
          Map.entry(101, "RPN MSB"),
          Map.entry(120, "All Sound Off"),
          Map.entry(121, "Reset All Controllers"),
          Map.entry(122, "Local Control"),
          Map.entry(123, "All Notes Off"),
          Map.entry(124, "Omni Off"),
          Map.entry(125, "Omni On"),
          Map.entry(126, "Mono On"),
          Map.entry(127, "Poly On"));

  private Controller() {}

  /** Name of a controller, 0..127; nothing where the specification leaves it undefined. */
  public static Optional<String> name(int number) {
    return Optional.ofNullable(NAMES.get(number));
  }
}
