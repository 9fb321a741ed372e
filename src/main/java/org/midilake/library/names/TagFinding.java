package org.midilake.library.names;

import org.midilake.library.tags.Tag;

/**
 * A tag that a path names.
 *
 * @param confidence how sure it is that the tag is meant, 0..1: a convention, not a measurement
 * @param evidence the letters that name it
 */
public record TagFinding(Tag tag, double confidence, Place place, String evidence) {}
