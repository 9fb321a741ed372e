package org.midilake.analysis.key;

import java.util.Optional;
import org.midilake.analysis.choice.Source;

/**
 * What is known about the key of a piece.
 *
 * @param metaName name of the key that the key signatures hold for the longest time, as they spell
 *     it
 * @param finalKey the key to use; empty if the piece has no pitched notes
 * @param finalName its name, spelled as the key signature does if that is confirmed
 */
public record KeyAnswer(
    Optional<String> metaName,
    Optional<KeyEstimate> estimate,
    Optional<Key> finalKey,
    Optional<String> finalName,
    Source source) {}
