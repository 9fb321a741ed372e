package org.midilake.settings;

import java.util.List;

/** The settings cannot be used. Holds every problem, each with its origin. */
public final class SettingsFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final List<String> problems;

  public SettingsFault(List<String> problems) {
    super(String.join("\n", problems));
    this.problems = List.copyOf(problems);
  }

  /** One line each: what is wrong, what to do, and where it was set. */
  public List<String> problems() {
    return problems;
  }
}
