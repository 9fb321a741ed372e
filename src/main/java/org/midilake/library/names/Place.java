package org.midilake.library.names;

/** Where in a path something stands. */
public enum Place {
  FILE_NAME,
  FOLDER
}
