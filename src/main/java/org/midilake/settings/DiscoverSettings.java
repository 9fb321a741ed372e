package org.midilake.settings;

import org.midilake.archive.FileNames;

/**
 * What is looked for.
 *
 * @param names what counts as a MIDI file, and what as an archive
 */
public record DiscoverSettings(FileNames names) {}
