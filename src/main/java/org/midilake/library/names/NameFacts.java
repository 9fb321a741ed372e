package org.midilake.library.names;

import java.util.List;
import java.util.Optional;

/**
 * What a path says of its file.
 *
 * @param tempo quarter notes per minute
 * @param meter for example {@code 6/8}
 * @param bars length in bars
 * @param trackNumber place in an order of files
 * @param variation what tells siblings apart: a number or a letter, without leading zeros
 * @param vendors makers
 * @param pack name of the pack's folder
 * @param collection name of a folder that gathers packs
 * @param title the file's name without track number and extension, low lines as blanks
 */
public record NameFacts(
    Optional<Fact<Double>> tempo,
    Optional<Fact<NameKey>> key,
    Optional<Fact<String>> meter,
    Optional<Fact<Integer>> bars,
    Optional<Fact<Integer>> trackNumber,
    Optional<Fact<String>> variation,
    List<String> vendors,
    Optional<Fact<String>> pack,
    Optional<Fact<String>> collection,
    String title) {
  public NameFacts {
    vendors = List.copyOf(vendors);
  }
}
