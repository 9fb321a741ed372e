package org.midilake.analysis.notes;

import java.util.OptionalInt;
import org.midilake.analysis.gm.DrumKit;
import org.midilake.analysis.gm.Family;
import org.midilake.analysis.gm.Program;

/**
 * What one program plays on one channel.
 *
 * @param channel 0..15
 * @param program 0..127
 * @param percussion whether the program selects a drum kit
 * @param lowestPitch 0..127; empty for drum kits
 * @param highestPitch 0..127; empty for drum kits
 * @param soundingSeconds sum of the lengths of its notes
 */
public record InstrumentUse(
    int channel,
    int program,
    boolean percussion,
    int noteCount,
    OptionalInt lowestPitch,
    OptionalInt highestPitch,
    double firstOnsetSeconds,
    double soundingSeconds) {
  /** General MIDI name of the program or of the drum kit. */
  public String name() {
    return percussion ? DrumKit.name(program) : Program.name(program);
  }

  public Family family() {
    return percussion ? Family.PERCUSSION : Family.of(program);
  }
}
