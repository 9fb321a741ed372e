package org.midilake.tables;

/** What gives a content a tag. */
public enum TagSource {
  /** The name of a file at which it is. */
  FILE_NAME,
  /** A folder in which it is. */
  FOLDER,
  /** Its title or the name of a track. */
  TEXT,
  /** Its notes and events. */
  MUSIC
}
