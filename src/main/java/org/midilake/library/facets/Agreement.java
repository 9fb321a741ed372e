package org.midilake.library.facets;

/** Whether what a name says is what the music shows. */
public enum Agreement {
  /** The same. */
  AGREES,
  /** Half or double the tempo, the relative key, another instrument of the family, and so on. */
  RELATED,
  CONFLICTS
}
