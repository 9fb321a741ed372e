package org.midilake.library.tags;

/**
 * A tag's name in a text.
 *
 * @param needsContext whether it counts only where the text is about loops or parts
 * @param start where it begins in the text
 * @param end where it ends, exclusive
 */
public record TagMatch(Tag tag, boolean needsContext, int start, int end) {}
