package org.midilake.repair;

/** Why a file cannot be repaired. */
public enum Obstacle implements Remedy {
  NOT_MIDI("there is no MIDI in it"),
  NO_TRACKS("there is no track in it"),
  TOO_LARGE("it holds more than is read, and the rest would be lost"),
  PROGRAM_FAULT("the program failed on it"),

  /** Never seen; if the check of a written file fails, this says so and the file is not kept. */
  NOTES_CHANGED("the written file would not read as the same notes without a fault");

  private final String description;

  Obstacle(String description) {
    this.description = description;
  }

  @Override
  public String description() {
    return description;
  }
}
