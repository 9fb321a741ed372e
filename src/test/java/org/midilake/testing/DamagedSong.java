package org.midilake.testing;

/** A file before and after its damage. Not a record: it holds bytes. */
public final class DamagedSong {
  private final byte[] sound;
  private final byte[] damaged;
  private final int intactUpTo;

  DamagedSong(byte[] sound, byte[] damaged, int intactUpTo) {
    this.sound = sound;
    this.damaged = damaged;
    this.intactUpTo = intactUpTo;
  }

  public byte[] sound() {
    return sound;
  }

  public byte[] damaged() {
    return damaged;
  }

  /** The place of the damage in the sound file; its length if no event was touched. */
  public int intactUpTo() {
    return intactUpTo;
  }
}
