package org.midilake.analysis;

import java.io.Serializable;

/**
 * What can be chosen about the analysis.
 *
 * @param keyProfile the pitch-class profile of the key estimate
 * @param maxEvents events of one file that are kept; the rest is left out, with a finding
 */
public record AnalysisSettings(KeyProfile keyProfile, int maxEvents) implements Serializable {}
