package org.midilake.analysis.gm;

import java.util.List;

/** The programs of the General MIDI Level 1 Sound Set (MIDI Manufacturers Association, RP-003). */
public final class Program {
  private static final List<String> NAMES = NameList.read("programs.txt", 128);

  private Program() {}

  /** Name of a program, 0..127. */
  public static String name(int program) {
    return NAMES.get(program);
  }
}
