package org.midilake.analysis.drums;

import java.util.Arrays;

/**
 * The pieces of a kit, by the keys of General MIDI. Keys 22 and 26 are not in it: electronic kits
 * send them for the edge of the hi-hat (Roland TD-11, as in the Groove MIDI Dataset).
 */
public enum KitPiece {
  KICK(Group.KICK, 35, 36),
  SNARE(Group.SNARE, 38, 40),
  SIDE_STICK(Group.SNARE, 37),
  CLAP(Group.SNARE, 39),
  CLOSED_HAT(Group.HAT, 22, 42),
  PEDAL_HAT(Group.PEDAL, 44),
  OPEN_HAT(Group.HAT, 26, 46),
  RIDE(Group.RIDE, 51, 59),
  RIDE_BELL(Group.RIDE, 53),
  CRASH(Group.CRASH, 49, 57),
  SPLASH(Group.CRASH, 55),
  CHINA(Group.CRASH, 52),
  HIGH_TOM(Group.TOM, 48, 50),
  MID_TOM(Group.TOM, 45, 47),
  LOW_TOM(Group.TOM, 41, 43),
  TAMBOURINE(Group.HAND, 54),
  COWBELL(Group.HAND, 56),
  HAND_DRUM(Group.HAND, 60, 61, 62, 63, 64, 65, 66),
  SHAKER(Group.HAND, 69, 70, 82),
  OTHER(Group.HAND);

  /** What is played by the same hand or foot, in the same role. */
  enum Group {
    KICK,
    SNARE,
    HAT,
    PEDAL,
    RIDE,
    CRASH,
    TOM,
    HAND
  }

  private static final KitPiece[] BY_KEY = byKey();

  private final Group group;
  private final int[] keys;

  KitPiece(Group group, int... keys) {
    this.group = group;
    this.keys = keys;
  }

  private static KitPiece[] byKey() {
    KitPiece[] pieces = new KitPiece[128];
    Arrays.fill(pieces, OTHER);
    for (KitPiece piece : values()) {
      for (int key : piece.keys) {
        pieces[key] = piece;
      }
    }

    return pieces;
  }

  /** The piece that a key, 0..127, sounds. */
  public static KitPiece of(int key) {
    return BY_KEY[key];
  }

  Group group() {
    return group;
  }

  boolean isCymbal() {
    return group == Group.RIDE || group == Group.CRASH;
  }
}
