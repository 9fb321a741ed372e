package org.midilake.library.names;

import java.util.List;

/**
 * All that was read from a path.
 *
 * @param tags the surest first
 */
public record PathReading(NameFacts facts, List<TagFinding> tags) {
  public PathReading {
    tags = List.copyOf(tags);
  }
}
