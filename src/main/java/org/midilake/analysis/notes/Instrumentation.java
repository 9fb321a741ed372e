package org.midilake.analysis.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.midilake.music.Notes;

/**
 * Finds out which program plays what on which channel. Keeps its arrays, one slot per channel and
 * program: one per thread.
 */
public final class Instrumentation {
  private static final int PROGRAMS = 128;
  private static final int SLOTS = 16 * PROGRAMS;

  private final int[] counts = new int[SLOTS];
  private final int[] lowest = new int[SLOTS];
  private final int[] highest = new int[SLOTS];
  private final double[] firstOnset = new double[SLOTS];
  private final double[] sounding = new double[SLOTS];

  /** The instruments of a piece, by channel and program. */
  public List<InstrumentUse> list(Notes notes, PercussionChannels percussion) {
    int channels = 0;
    for (int i = 0; i < notes.size(); i++) {
      add(notes, i);
      channels |= 1 << notes.channel(i);
    }

    List<InstrumentUse> instruments = new ArrayList<>();
    for (; channels != 0; channels &= channels - 1) {
      int channel = Integer.numberOfTrailingZeros(channels);
      for (int slot = channel * PROGRAMS; slot < (channel + 1) * PROGRAMS; slot++) {
        if (counts[slot] > 0) {
          instruments.add(use(slot, percussion.isPercussion(channel)));
          counts[slot] = 0;
        }
      }
    }

    return instruments;
  }

  private void add(Notes notes, int note) {
    int slot = notes.channel(note) * PROGRAMS + notes.program(note);
    int pitch = notes.pitch(note);
    if (counts[slot]++ == 0) {
      lowest[slot] = pitch;
      highest[slot] = pitch;
      firstOnset[slot] = notes.onsetSeconds(note);
      sounding[slot] = 0;
    }

    lowest[slot] = Math.min(lowest[slot], pitch);
    highest[slot] = Math.max(highest[slot], pitch);
    sounding[slot] += notes.endSeconds(note) - notes.onsetSeconds(note);
  }

  private InstrumentUse use(int slot, boolean percussion) {
    return new InstrumentUse(
        slot / PROGRAMS,
        slot % PROGRAMS,
        percussion,
        counts[slot],
        percussion ? OptionalInt.empty() : OptionalInt.of(lowest[slot]),
        percussion ? OptionalInt.empty() : OptionalInt.of(highest[slot]),
        firstOnset[slot],
        sounding[slot]);
  }
}
