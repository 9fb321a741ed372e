package org.midilake.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where settings come from, besides {@code reference.conf}; later components win over earlier ones.
 *
 * @param file HOCON file with keys below {@code midilake}
 * @param environment all environment variables; those beginning with {@code MIDILAKE_} are read
 * @param assignments texts of the form {@code key=value}, from {@code --set}
 * @param inputs the values of {@code --input}; none if it is not given
 * @param warehouse the value of {@code --warehouse}
 */
public record SettingsSources(
    Optional<Path> file,
    Map<String, String> environment,
    List<String> assignments,
    List<String> inputs,
    Optional<String> warehouse) {
  public SettingsSources {
    environment = Map.copyOf(environment);
    assignments = List.copyOf(assignments);
    inputs = List.copyOf(inputs);
  }

  /** Nothing but the defaults. */
  public static SettingsSources none() {
    return new SettingsSources(Optional.empty(), Map.of(), List.of(), List.of(), Optional.empty());
  }
}
