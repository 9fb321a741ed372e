package org.midilake.analysis.gm;

import java.util.List;
import java.util.Optional;

/** What the keys of the percussion channel sound, by General MIDI and General MIDI 2. */
public final class PercussionKey {
  private static final int LOWEST = 27;
  private static final int HIGHEST = 87;
  private static final List<String> NAMES = NameList.read("percussion.txt", HIGHEST - LOWEST + 1);

  private PercussionKey() {}

  /** Name of a key, 0..127; nothing outside the key map. */
  public static Optional<String> name(int key) {
    return key < LOWEST || key > HIGHEST ? Optional.empty() : Optional.of(NAMES.get(key - LOWEST));
  }
}
