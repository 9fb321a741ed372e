package org.midilake.spark;

import java.io.Serializable;
import org.midilake.analysis.AnalysisSettings;
import org.midilake.archive.ArchiveLimits;
import org.midilake.archive.FileNames;

/**
 * What tasks are told about reading.
 *
 * @param names what counts as a MIDI file and as an archive, within archives
 * @param maxFileBytes larger MIDI files are not read
 */
public record ReadSettings(
    AnalysisSettings analysis, FileNames names, ArchiveLimits limits, int maxFileBytes)
    implements Serializable {}
