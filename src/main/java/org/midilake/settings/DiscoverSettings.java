package org.midilake.settings;

import java.util.Set;

/**
 * What counts as a MIDI file.
 *
 * @param extensions lower case, without the dot
 */
public record DiscoverSettings(Set<String> extensions) {
  public DiscoverSettings {
    extensions = Set.copyOf(extensions);
  }
}
