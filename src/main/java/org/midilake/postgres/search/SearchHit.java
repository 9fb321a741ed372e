package org.midilake.postgres.search;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A content that a search found.
 *
 * @param name name of its file, without the extension
 * @param path its canonical location
 * @param key final key, e.g. F# minor
 * @param tempoBpm final tempo in quarter notes per minute
 * @param cursor what {@link SearchRequest#page} takes to go on after it
 */
public record SearchHit(
    long fileId,
    String name,
    String path,
    Optional<String> summary,
    Optional<String> key,
    OptionalDouble tempoBpm,
    Optional<String> meter,
    OptionalDouble durationSeconds,
    Optional<String> usage,
    String status,
    List<String> instruments,
    List<String> tags,
    String cursor) {
  public SearchHit {
    instruments = List.copyOf(instruments);
    tags = List.copyOf(tags);
  }
}
