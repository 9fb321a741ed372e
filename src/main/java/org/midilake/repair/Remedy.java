package org.midilake.repair;

/** What a finding means for the repair of its file. */
public sealed interface Remedy permits Repair, Obstacle {
  /** In words, as the end of a sentence about the file. */
  String description();
}
