package org.midilake.jobs;

/** Is told how a run goes, from any thread. */
public interface RunListener {
  /**
   * A stage begins.
   *
   * @param stage what it does, in words a person understands, e.g. {@code Reading files}
   * @param total how much there is to do; 0 if that is not known
   * @param unit what is counted: files, rows, tables
   */
  void stageStarted(String stage, long total, String unit);

  /** So much of the current stage is done, with so many findings so far. */
  void progressed(long done, long findings);

  /** The current stage has ended, after so many seconds. */
  void stageEnded(String stage, double seconds);

  /** Something that the person should know. */
  void notice(String message);
}
