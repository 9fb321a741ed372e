package org.midilake.jobs.ingest;

import org.midilake.jobs.RunListener;

/** Hears nothing. */
final class SilentListener implements RunListener {
  @Override
  public void stageStarted(String stage, long total, String unit) {}

  @Override
  public void progressed(long done, long findings) {}

  @Override
  public void stageEnded(String stage, double seconds) {}

  @Override
  public void notice(String message) {}
}
