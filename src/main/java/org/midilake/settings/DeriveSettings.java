package org.midilake.settings;

import java.util.Set;

/**
 * What is derived from the tables of contents.
 *
 * @param inRun whether {@code run} does so too, between reading and exporting
 * @param parts what {@code run} and {@code derive} bring up to date
 */
public record DeriveSettings(boolean inRun, Set<Part> parts) {
  /** Tables that are made together. */
  public enum Part {
    /** Groups of files with the same music. */
    DUPLICATES,
    /** A vector for each content. */
    EMBEDDINGS,
    /** The contents that resemble each other most. */
    NEIGHBOURS,
    /** The contents that go well together. */
    PARTNERS,
    /** Tags, and what the names of files say. */
    TAGS
  }

  public DeriveSettings {
    parts = Set.copyOf(parts);
  }
}
