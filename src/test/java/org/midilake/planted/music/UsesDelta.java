package org.midilake.planted.music;

import io.delta.tables.DeltaTable;
import org.midilake.planted.smf.UsesMusic;

/** A framework in the pure ring. */
public record UsesDelta(DeltaTable table, UsesMusic events) {}
