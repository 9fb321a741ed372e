package org.midilake.ingest;

/**
 * The version of everything that turns bytes into rows. Raise it by one with every change that
 * gives other rows for some bytes: a new column, a corrected reader, a refitted model. The next run
 * then analyses again what older versions analysed. Changes that only affect speed or words leave
 * it.
 */
public final class AnalysisVersion {
  public static final int CURRENT = 10;

  private AnalysisVersion() {}
}
